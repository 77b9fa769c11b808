package io.aval.engine.filtering;

import io.aval.rules.appraisal.sheet.Leaf;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One value as it was imported or submitted, of any form: filtering judges it. Immutable.
 *
 * @param name what it is: {@code revenue.1}
 * @param value as it was written
 * @param unit as it was written, see {@link Unit}; absent for words
 * @param source who says so; absent if nobody is named
 * @param observed the day for which it holds; absent if unknown
 * @param level how well it is said to be supported, 0 to 4 as in {@link Leaf}
 * @param evidence digest of what supports it
 * @param group upstream: sources of one group have it from the same place; absent means that the source is its own
 */
public record Submission(
        String name,
        String value,
        @Nullable String unit,
        @Nullable String source,
        @Nullable BusinessDay observed,
        int level,
        @Nullable Digest evidence,
        @Nullable String group)
        implements Comparable<Submission> {

    /** Highest level. */
    public static final int MAX_LEVEL = 4;

    private static final Comparator<Submission> ORDER = Comparator.comparingInt((Submission s) -> s.name.length())
            .thenComparing(Submission::name)
            .thenComparing(Submission::level, Comparator.reverseOrder())
            .thenComparing(s -> text(s.observed), Comparator.reverseOrder())
            .thenComparing(Submission::value)
            .thenComparing(s -> text(s.unit))
            .thenComparing(s -> text(s.source))
            .thenComparing(s -> text(s.evidence))
            .thenComparing(s -> text(s.group));

    /** Throws {@link IllegalArgumentException} if the level is none. */
    public Submission {
        if (level < 0 || level > MAX_LEVEL) {
            throw new IllegalArgumentException("level");
        }
    }

    /** A leaf as a submission, for filtering it together with others. */
    public static Submission of(Leaf leaf, @Nullable String unit, @Nullable String group) {
        return new Submission(
                leaf.name(), leaf.value(), unit, leaf.source(), leaf.observed(), leaf.level(), leaf.evidence(), group);
    }

    /** As a leaf; of a submission that filtering has kept. */
    Leaf leaf() {
        return new Leaf(name, value, source, observed, level, evidence);
    }

    /** Where it comes from in the end; absent if neither group nor source is named. */
    @Nullable
    String upstream() {
        return group != null ? group : source;
    }

    Submission withLevel(int lower) {
        return new Submission(name, value, unit, source, observed, lower, evidence, group);
    }

    Submission written(String newValue, @Nullable String newUnit) {
        return new Submission(name, newValue, newUnit, source, observed, level, evidence, group);
    }

    /** Total and consistent with equality: by name, the better supported and newer first. */
    @Override
    public int compareTo(Submission other) {
        return ORDER.compare(this, other);
    }

    /** Absent before every text, even the empty one. */
    private static String text(@Nullable Object value) {
        return value == null ? "" : "=" + value;
    }
}
