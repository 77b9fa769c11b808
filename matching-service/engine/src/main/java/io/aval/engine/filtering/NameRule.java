package io.aval.engine.filtering;

import io.aval.rules.appraisal.sheet.Decimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One name of the vocabulary.
 *
 * @param name as in a leaf; {@code revenue.*} stands for {@code revenue.1}, {@code revenue.2}, …
 * @param unit in which it is kept; of an object any unit of that kind may stand
 * @param floor least possible number; absent if there is none
 * @param cap greatest possible number; absent if there is none
 * @param words the only words allowed; empty if any is
 * @param maxAgeDays age from which it is stale; at twice of it, it is no longer used; 0 if it does not age
 * @param toleranceBasisPoints how far two values may lie apart and still say the same, of the greater one
 * @param meaning what it is, English and Chinese
 */
public record NameRule(
        String name,
        Unit unit,
        @Nullable Decimal floor,
        @Nullable Decimal cap,
        List<String> words,
        int maxAgeDays,
        int toleranceBasisPoints,
        Prudence prudence,
        String meaning) {

    public NameRule {
        words = List.copyOf(words);
        if (maxAgeDays < 0 || toleranceBasisPoints < 0) {
            throw new IllegalArgumentException("negative age or tolerance");
        }
        if (prudence != Prudence.NONE && (unit.kind() == Unit.Kind.WORD || unit.kind() == Unit.Kind.OBJECT)) {
            throw new IllegalArgumentException("only numbers are lower or higher");
        }
    }

    /** What is assumed of a name that is not in the vocabulary, in that unit. */
    static NameRule unknown(String name, Unit unit) {
        return new NameRule(name, unit.kept(), null, null, List.of(), 0, 0, Prudence.NONE, "");
    }
}
