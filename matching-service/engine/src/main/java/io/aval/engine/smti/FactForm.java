package io.aval.engine.smti;

import io.aval.engine.instance.UnreadableException;
import io.aval.engine.smti.SmtiFile.Line;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Facts: man(m). man(a..b). woman(w). mrank(m,w,rank). wrank(w,m,rank). */
final class FactForm {
    private static final Pattern FACT = Pattern.compile(
            "\\G\\s*(man|woman|mrank|wrank)\\(\\s*([0-9]{1,9}(?:\\s*(?:,|\\.\\.)\\s*[0-9]{1,9})*)\\s*\\)\\s*\\.\\s*");

    private int men;
    private int women;
    private final SortedMap<Integer, SortedMap<Integer, Tiers>> manRanks = new TreeMap<>();
    private final SortedMap<Integer, SortedMap<Integer, Tiers>> womanRanks = new TreeMap<>();
    private final SortedMap<Long, Line> seen = new TreeMap<>();

    private FactForm() {}

    static boolean matches(Line line) {
        return FACT.matcher(line.text()).lookingAt();
    }

    static SmtiInstance read(List<Line> lines) throws UnreadableException {
        FactForm form = new FactForm();
        for (Line line : lines) {
            Matcher matcher = FACT.matcher(line.text());
            int end = 0;
            while (matcher.find()) {
                form.fact(line, matcher.group(1), matcher.group(2));
                end = matcher.end();
            }
            if (end < line.text().length()) {
                throw line.refuse("no fact at '" + shortened(line.text().substring(end)) + "'");
            }
        }
        SmtiFile.checkAgents(lines.getFirst(), form.men, form.women);
        int[] capacity = new int[form.women];
        Arrays.fill(capacity, 1);
        return SmtiInstance.of(
                rankings(form.manRanks, form.men, form.women, lines.getLast()),
                rankings(form.womanRanks, form.women, form.men, lines.getLast()),
                capacity);
    }

    private static String shortened(String text) {
        return text.length() > 20 ? text.substring(0, 20) + "…" : text;
    }

    private void fact(Line line, String name, String arguments) throws UnreadableException {
        int[] numbers = Arrays.stream(arguments.split("\\s*(,|\\.\\.)\\s*", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        boolean rank = name.endsWith("rank");
        if (numbers.length != (rank ? 3 : numbers.length > 1 ? 2 : 1) || (rank && arguments.contains(".."))) {
            throw line.refuse("the wrong number of arguments in " + name);
        }
        switch (name) {
            case "man" -> men = Math.max(men, numbers[numbers.length - 1]);
            case "woman" -> women = Math.max(women, numbers[numbers.length - 1]);
            default -> rank(line, name.equals("mrank"), numbers);
        }
    }

    private void rank(Line line, boolean ofMan, int[] numbers) throws UnreadableException {
        long pair = (((long) numbers[0] << 31 | numbers[1]) << 1) | (ofMan ? 1 : 0);
        if (seen.put(pair, line) != null) {
            throw line.refuse(numbers[1] + " stands twice in a list");
        }
        SortedMap<Integer, Tiers> ranks =
                (ofMan ? manRanks : womanRanks).computeIfAbsent(numbers[0], agent -> new TreeMap<>());
        ranks.computeIfAbsent(numbers[2], tier -> new Tiers(line)).add(numbers[1], true);
    }

    private static Ranking[] rankings(
            SortedMap<Integer, SortedMap<Integer, Tiers>> ranks, int agents, int others, Line last)
            throws UnreadableException {
        if (!ranks.isEmpty() && (ranks.lastKey() > agents || ranks.firstKey() < 1)) {
            throw last.refuse("a rank of agent " + ranks.lastKey() + ", who is not declared");
        }
        Ranking[] lists = new Ranking[agents];
        for (int agent = 0; agent < agents; agent++) {
            SortedMap<Integer, Tiers> tiers = ranks.getOrDefault(agent + 1, new TreeMap<>());
            int[][] list = new int[tiers.size()][];
            int at = 0;
            for (Tiers tier : tiers.values()) {
                list[at++] = tier.ranking(others).tiers[0];
            }
            lists[agent] = Ranking.of(list);
        }
        return lists;
    }
}
