package io.aval.engine.filtering;

import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.appraisal.sheet.Leaf;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names that filtering knows, each with its rule. Immutable. */
public final class Vocabulary {
    private static final int CELLS = 9;
    private static final Pattern NAME = Pattern.compile(Leaf.NAME);

    private final SortedMap<String, NameRule> rules = new TreeMap<>();

    /** Throws {@link IllegalArgumentException} if a name has two rules. */
    public Vocabulary(Collection<NameRule> rules) {
        for (NameRule rule : rules) {
            if (this.rules.put(rule.name(), rule) != null) {
                throw new IllegalArgumentException("two rules of " + rule.name());
            }
        }
    }

    /** The published vocabulary, {@code vocabulary.table}. */
    public static Vocabulary standard() {
        try (InputStream in = Vocabulary.class.getResourceAsStream("vocabulary.table")) {
            String table = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return new Vocabulary(table.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Vocabulary::row)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** This vocabulary with further names. */
    public Vocabulary with(Collection<NameRule> more) {
        List<NameRule> all = new ArrayList<>(rules.values());
        all.addAll(more);
        return new Vocabulary(all);
    }

    /** All rules, by name. */
    public List<NameRule> rules() {
        return List.copyOf(rules.values());
    }

    /** The rule of that name, or of the series to which it belongs. */
    public Optional<NameRule> rule(String name) {
        NameRule exact = rules.get(name);
        int point = name.lastIndexOf('.');
        if (exact != null || point < 0) {
            return Optional.ofNullable(exact);
        }
        boolean numbered = name.substring(point + 1).chars().allMatch(c -> c >= '0' && c <= '9');
        return numbered ? Optional.ofNullable(rules.get(name.substring(0, point + 1) + "*")) : Optional.empty();
    }

    /** Whether it could be the name of a leaf. */
    static boolean wellFormed(String name) {
        return name.length() <= 64 && NAME.matcher(name).matches();
    }

    /** name | unit | floor | cap | words | days | tolerance | prudence | meaning. */
    private static NameRule row(String line) {
        String[] cells = line.split("\\|", -1);
        if (cells.length != CELLS) {
            throw new IllegalStateException("not " + CELLS + " cells: " + line);
        }
        for (int i = 0; i < CELLS; i++) {
            cells[i] = cells[i].strip();
        }
        List<String> words = cells[4].isEmpty() ? List.of() : List.of(cells[4].split(" "));
        return new NameRule(
                cells[0],
                Unit.parse(cells[1]).orElseThrow(() -> new IllegalStateException("unit of " + line)),
                decimal(cells[2]),
                decimal(cells[3]),
                words,
                Integer.parseInt(cells[5]),
                Integer.parseInt(cells[6]),
                Prudence.valueOf(cells[7]),
                cells[8]);
    }

    private static @Nullable Decimal decimal(String cell) {
        return cell.isEmpty() ? null : new Decimal(cell);
    }
}
