package io.aval.engine.smti;

import io.aval.engine.instance.UnreadableException;
import io.aval.engine.smti.SmtiFile.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line for each agent: its number, perhaps its capacity, its list with ties in brackets. */
final class ListForm {
    private static final Pattern TOKEN = Pattern.compile("\\d{1,9}(?![\\d.])|[(){}\\[\\]:,]|\\S");

    private final List<Line> lines;
    private final int first;
    private final int lefts;
    private final int rights;

    /** A line cut into its own number and what follows. */
    private record Row(Line line, int agent, List<String> rest) {}

    private ListForm(List<Line> lines, int first, int lefts, int rights) {
        this.lines = lines;
        this.first = first;
        this.lefts = lefts;
        this.rights = rights;
    }

    static SmtiInstance read(List<Line> lines, int first, int lefts, int rights, boolean mostlyWithCapacity)
            throws UnreadableException {
        SmtiFile.checkAgents(lines.getFirst(), lefts, rights);
        ListForm form = new ListForm(lines, first, lefts, rights);
        return form.read(mostlyWithCapacity);
    }

    private SmtiInstance read(boolean mostlyWithCapacity) throws UnreadableException {
        Row[] men = rows(first, lefts);
        Row[] women = rows(first + lefts, rights);
        if (lines.size() > first + lefts + rights) {
            throw lines.get(first + lefts + rights).refuse("a line after the last agent");
        }
        Ranking[] leftLists = new Ranking[lefts];
        Tiers[] tiers = new Tiers[lefts];
        for (int agent = 0; agent < lefts; agent++) {
            tiers[agent] = tiers(men[agent], 0);
            leftLists[agent] = tiers[agent].ranking(rights);
        }
        boolean capacities = withCapacity(women, tiers, mostlyWithCapacity);
        int[] capacity = new int[rights];
        Arrays.fill(capacity, 1);
        Ranking[] rightLists = new Ranking[rights];
        for (int agent = 0; agent < rights; agent++) {
            if (capacities) {
                capacity[agent] = capacity(women[agent]);
            }
            rightLists[agent] = tiers(women[agent], capacities ? 1 : 0).ranking(lefts);
        }
        return SmtiInstance.of(leftLists, rightLists, capacity);
    }

    private Row[] rows(int from, int count) throws UnreadableException {
        Row[] rows = new Row[count];
        for (int index = from; index < from + count; index++) {
            if (index >= lines.size()) {
                throw lines.getLast().refuse("the file breaks off, " + (from + count - index) + " agents are missing");
            }
            Row row = row(lines.get(index));
            if (row.agent < 1 || row.agent > count) {
                throw row.line.refuse("agent " + row.agent + " is not from 1 to " + count);
            }
            if (rows[row.agent - 1] != null) {
                throw row.line.refuse("agent " + row.agent + " has two lists");
            }
            rows[row.agent - 1] = row;
        }
        return rows;
    }

    private static Row row(Line line) throws UnreadableException {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(line.text());
        while (matcher.find()) {
            String token = matcher.group();
            if (!token.equals(":") && !token.equals(",")) {
                tokens.add(token);
            }
        }
        if (tokens.isEmpty() || !isNumber(tokens.getFirst())) {
            throw line.refuse("no agent's number in front");
        }
        return new Row(line, Integer.parseInt(tokens.getFirst()), tokens.subList(1, tokens.size()));
    }

    private static boolean isNumber(String token) {
        return Character.isDigit(token.charAt(0));
    }

    private static int capacity(Row row) throws UnreadableException {
        if (row.rest.isEmpty() || !isNumber(row.rest.getFirst())) {
            throw row.line.refuse("no capacity after the agent's number");
        }
        return Integer.parseInt(row.rest.getFirst());
    }

    private static Tiers tiers(Row row, int skip) throws UnreadableException {
        Tiers tiers = new Tiers(row.line);
        boolean inside = false;
        boolean tied = false;
        for (String token : row.rest.subList(Math.min(skip, row.rest.size()), row.rest.size())) {
            if (isNumber(token)) {
                tiers.add(Integer.parseInt(token), tied);
                tied = inside;
            } else if ("({[".contains(token) && !inside) {
                inside = true;
                tied = false;
            } else if (")}]".contains(token) && inside) {
                inside = false;
                tied = false;
            } else {
                throw row.line.refuse("'" + token + "' does not belong here");
            }
        }
        if (inside) {
            throw row.line.refuse("a bracket is not closed");
        }
        return tiers;
    }

    /**
     * A row's first number is a capacity if the rest is exactly who lists the agent, and part of the list if all of it
     * is. The reading that more rows agree with holds for all.
     */
    private boolean withCapacity(Row[] women, Tiers[] men, boolean mostly) {
        int with = 0;
        int without = 0;
        int[] listedBy = new int[rights + 1];
        for (int woman = 1; woman <= rights; woman++) {
            for (Tiers man : men) {
                listedBy[woman] += man.names(woman) ? 1 : 0;
            }
        }
        for (Row woman : women) {
            if (!woman.rest.isEmpty() && !isNumber(woman.rest.getFirst())) {
                return false;
            }
            List<Integer> named = new ArrayList<>();
            for (String token : woman.rest) {
                if (isNumber(token)) {
                    named.add(Integer.valueOf(token));
                }
            }
            with += agrees(named.subList(Math.min(1, named.size()), named.size()), woman.agent, men, listedBy) ? 1 : 0;
            without += agrees(named, woman.agent, men, listedBy) ? 1 : 0;
        }
        return with > without || (with == without && mostly);
    }

    private static boolean agrees(List<Integer> named, int woman, Tiers[] men, int[] listedBy) {
        return named.size() == listedBy[woman]
                && named.stream().allMatch(man -> man >= 1 && man <= men.length && men[man - 1].names(woman));
    }
}
