package io.aval.rules.verification;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is asked of each kind of subject, as {@code verification.table} says it. */
final class Table {

    private static final String NONE = "-";
    private static final int ROW_CELLS = 7;
    private static final int SCORE_CELLS = 3;
    private static final Map<SubjectKind, Table> TABLES = read();

    private final List<Row> rows = new ArrayList<>();
    private final long enough;
    private final long against;

    private Table(long enough, long against) {
        this.enough = enough;
        this.against = against;
    }

    /**
     * One dimension of one kind.
     *
     * @param veto level from which one fact against it decides; absent for a soft dimension
     * @param wanted level that a gate needs
     * @param halfLifeDays 0 if evidence does not fade
     * @param expiryDays 0 if it does not expire
     * @param weights of the levels, thousandths of a natural log-odds
     */
    record Row(
            Dimension dimension,
            @Nullable Level veto,
            Level wanted,
            int halfLifeDays,
            int expiryDays,
            List<Long> weights) {

        boolean gate() {
            return veto != null;
        }

        long weight(Level level) {
            return weights.get(level.rank());
        }
    }

    static Table of(SubjectKind kind) {
        return Objects.requireNonNull(TABLES.get(kind), () -> "no line of the table is about " + kind);
    }

    List<Row> rows() {
        return rows;
    }

    /** Score of the soft dimensions from which the verdict may be yes. */
    long enough() {
        return enough;
    }

    /** Score of the soft dimensions at which it is no. */
    long against() {
        return against;
    }

    private static Map<SubjectKind, Table> read() {
        EnumMap<SubjectKind, Table> tables = new EnumMap<>(SubjectKind.class);
        try (InputStream in = Table.class.getResourceAsStream("verification.table")) {
            byte[] bytes = Objects.requireNonNull(in, "verification.table").readAllBytes();
            new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> add(line, tables));
        } catch (IOException e) {
            throw new IllegalStateException("the table lies beside this class", e);
        }
        return tables;
    }

    private static void add(String line, Map<SubjectKind, Table> tables) {
        boolean score = line.startsWith("= ");
        String[] cells = line.substring(score ? 2 : 0).split(" \\| ", -1);
        if (cells.length != (score ? SCORE_CELLS : ROW_CELLS)) {
            throw new IllegalStateException("a line of another form: " + line);
        }
        SubjectKind kind = SubjectKind.valueOf(cells[0]);
        if (score) {
            tables.put(kind, new Table(Long.parseLong(cells[1]), Long.parseLong(cells[2])));
        } else {
            Objects.requireNonNull(tables.get(kind), line).rows.add(row(cells));
        }
    }

    private static Row row(String[] cells) {
        List<Long> weights =
                Arrays.stream(cells[6].split(" ", -1)).map(Long::valueOf).toList();
        if (weights.size() != Level.values().length) {
            throw new IllegalStateException("a weight for each level: " + cells[6]);
        }
        return new Row(
                Dimension.valueOf(cells[1]),
                cells[2].equals(NONE) ? null : Level.valueOf(cells[2]),
                Level.valueOf(cells[3]),
                Integer.parseInt(cells[4]),
                Integer.parseInt(cells[5]),
                weights);
    }
}
