package io.aval.rules.appraisal.sheet;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Text;
import org.jspecify.annotations.Nullable;

/**
 * One input of an evaluation.
 *
 * @param name what it is, words joined by points: {@code revenue.1}, {@code legal.stability}
 * @param value a decimal number, or a word such as a kind or a day
 * @param source who says so; absent if nobody is named, which the outcome remarks
 * @param observed the day for which it holds; absent if unknown
 * @param level how well it is supported: 0 claimed, 1 document, 2 one source, 3 signed or two sources, 4 authoritative
 * @param evidence digest of what supports it
 */
public record Leaf(
        @Text(max = 64, pattern = NAME) String name,
        @Text(max = 64) String value,
        @Nullable @Text(max = 64) String source,
        @Nullable BusinessDay observed,
        @Range(max = 4) int level,
        @Nullable Digest evidence)
        implements Comparable<Leaf> {

    /** The form of a name. */
    public static final String NAME = "[a-z][a-z0-9-]*(\\.[a-z0-9-]+)*";

    /** A bare claim, without source. */
    public static Leaf claimed(String name, String value) {
        return new Leaf(name, value, null, null, 0, null);
    }

    /** By name, in the order of their UTF-16 code units. */
    @Override
    public int compareTo(Leaf other) {
        return name.compareTo(other.name);
    }
}
