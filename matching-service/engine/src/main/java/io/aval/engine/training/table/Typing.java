package io.aval.engine.training.table;

import io.aval.rules.appraisal.credit.Origin;
import io.aval.rules.canonical.Digest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds out which columns are numbers and which words, and turns cells into values. Not thread-safe. */
final class Typing {

    private static final Set<String> MISSING = Set.of("", "?", "na", "n/a", "nan", "null");
    private static final List<String> BAD_WORDS = List.of("1", "bad", "default", "yes", "true", "1.0");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final int MOST_WORDS = 100;
    private static final int LONGEST = 60;
    /** Share of cells that must be numbers for the others to be faults rather than words. */
    private static final double MOSTLY = 0.95;
    /** The largest magnitude that an input can have. */
    private static final double LARGEST = 1e17;

    private final List<String> header;
    private final List<Cells.Line> lines;
    private final List<TableFault> faults;

    Typing(List<String> header, List<Cells.Line> lines, List<TableFault> faults) {
        this.header = header;
        this.lines = lines;
        this.faults = faults;
    }

    DataSet read(String name, Digest digest, TableFile.Roles roles, Origin origin) throws TableException {
        int target = target(roles.target());
        String bad = bad(target, roles.bad());
        int time = roles.time().isEmpty() ? -1 : target(roles.time());
        List<Cells.Line> lines = time < 0 ? this.lines : ordered(time);
        List<Integer> taken = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (int c = 0; c < header.size(); c++) {
            if (c == target || c == time || roles.left().contains(header.get(c))) {
                continue;
            }
            column(c, names).ifPresent(columns::add);
            if (columns.size() > taken.size()) {
                taken.add(c);
            }
        }
        if (columns.isEmpty()) {
            throw new TableException("No column says anything. Choose another file.");
        }
        List<double[]> rows = new ArrayList<>();
        List<Boolean> labels = new ArrayList<>();
        for (Cells.Line line : lines) {
            double[] row = new double[taken.size()];
            boolean good = label(line, target);
            for (int j = 0; good && j < row.length; j++) {
                good = cell(line, taken.get(j), columns.get(j), row, j);
            }
            if (good) {
                rows.add(row);
                labels.add(line.cells().get(target).equals(bad));
            }
        }
        faults.sort(Comparator.comparingInt(TableFault::line).thenComparingInt(TableFault::column));
        DataSet.Source source = new DataSet.Source(name, digest, origin, faults, 0);
        return new DataSet(source, columns, rows.toArray(double[][]::new), flags(labels));
    }

    private static boolean[] flags(List<Boolean> labels) {
        boolean[] flags = new boolean[labels.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = labels.get(i);
        }
        return flags;
    }

    private List<Cells.Line> ordered(int time) {
        boolean numbers = lines.stream().allMatch(line -> number(line.cells().get(time)));
        Comparator<Cells.Line> order = numbers
                ? Comparator.comparingDouble(
                        line -> Double.parseDouble(line.cells().get(time)))
                : Comparator.comparing(line -> line.cells().get(time));
        return lines.stream().sorted(order).toList();
    }

    private int target(String wanted) throws TableException {
        int target = wanted.isEmpty() ? header.size() - 1 : header.indexOf(wanted);
        if (target < 0) {
            throw new TableException("There is no column '" + wanted + "'. The columns are: " + header);
        }
        return target;
    }

    private String bad(int target, String wanted) throws TableException {
        SortedMap<String, Integer> counts = counts(target);
        if (counts.size() != 2) {
            throw new TableException("Column " + (target + 1) + " has " + counts.size()
                    + " different words; a target has two. Name another --target.");
        }
        if (!wanted.isEmpty()) {
            if (!counts.containsKey(wanted)) {
                throw new TableException("The target has no word '" + wanted + "', only " + counts.keySet() + ".");
            }
            return wanted;
        }
        for (String word : counts.keySet()) {
            if (BAD_WORDS.contains(word.toLowerCase(Locale.ROOT))) {
                return word;
            }
        }
        return Collections.min(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    private SortedMap<String, Integer> counts(int column) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (Cells.Line line : lines) {
            String cell = line.cells().get(column);
            if (!missing(cell)) {
                counts.merge(cell, 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Empty if it says nothing or too much: one word, or as many words as an identifier has. */
    private Optional<Column> column(int index, Set<String> names) {
        SortedMap<String, Integer> counts = counts(index);
        long present = counts.values().stream().mapToLong(Integer::longValue).sum();
        long numbers = counts.entrySet().stream()
                .filter(entry -> number(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        boolean numeric = numbers >= MOSTLY * present;
        if (counts.size() < 2 || !numeric && counts.size() > MOST_WORDS) {
            String why = counts.size() < 2 ? "says the same in every row" : "more than " + MOST_WORDS + " words";
            faults.add(new TableFault(1, index + 1, "column left out: " + why));
            return Optional.empty();
        }
        List<String> words = numeric
                ? List.of()
                : counts.keySet().stream().map(Typing::word).distinct().toList();
        return Optional.of(new Column(name(header.get(index), names), words));
    }

    private boolean label(Cells.Line line, int target) {
        boolean known = !missing(line.cells().get(target));
        if (!known) {
            faults.add(new TableFault(line.number(), target + 1, "the target is missing"));
        }
        return known;
    }

    private boolean cell(Cells.Line line, int at, Column column, double[] row, int j) {
        String cell = line.cells().get(at);
        if (missing(cell)) {
            row[j] = Double.NaN;
            return true;
        }
        if (!column.numeric()) {
            row[j] = column.words().indexOf(word(cell));
            return true;
        }
        double value = number(cell) ? Double.parseDouble(cell) : Double.NaN;
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            faults.add(new TableFault(line.number(), at + 1, Double.isNaN(value) ? "no number" : "too large"));
            return false;
        }
        row[j] = StrictMath.max(-LARGEST, StrictMath.min(LARGEST, value)) + 0.0;
        return true;
    }

    private static boolean missing(String cell) {
        return MISSING.contains(cell.toLowerCase(Locale.ROOT));
    }

    private static boolean number(String cell) {
        return cell.length() <= 64 && NUMBER.matcher(cell).matches();
    }

    /** A word as an input may have it. */
    private static String word(String cell) {
        String plain = cell.replaceAll("[\\p{Cntrl}\\p{Cf}\u2028\u2029]", " ").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).strip();
    }

    /** A name as an input may have it, not yet taken. */
    static String name(String heading, Set<String> taken) {
        String plain =
                heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        String segments = plain.replaceAll("[-.]*\\.[-.]*", ".");
        String led = segments.isEmpty() || !Character.isLetter(segments.charAt(0)) ? "x-" + segments : segments;
        String stem = led.length() <= LONGEST - 4
                ? led
                : led.substring(0, LONGEST - 4).replaceAll("[-.]+$", "");
        String name = stem;
        for (int i = 2; !taken.add(name); i++) {
            name = stem + "-" + i;
        }
        return name;
    }
}
