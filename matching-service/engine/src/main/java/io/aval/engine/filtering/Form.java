package io.aval.engine.filtering;

import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.identifier.RightKind;
import io.aval.rules.identifier.RightNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings a submission's value into the unit and form of its name, or says why that cannot be. */
sealed interface Form {

    /** In its form; {@code detail} is empty if nothing was lost on the way. */
    record Good(Submission submission, String detail) implements Form {}

    /** In no form. */
    record Bad(Check check, String detail) implements Form {}

    /** What a text of a leaf can hold: neither control characters nor invisible ones. */
    Pattern RECORDABLE =
            Pattern.compile("[^\\x00-\\x1F\\x7F-\\x9F\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF]{1,64}");

    Pattern INVOICE = Pattern.compile("[0-9]{8}|[0-9]{18}|[0-9]{20}");

    /** The form of a submission; an unknown name has no rule. */
    static Form of(Submission submission, @Nullable NameRule rule) {
        Optional<Unit> read = Unit.parse(submission.unit());
        String text = Numeral.narrow(submission.value());
        boolean number = rule == null || isNumber(rule.unit());
        if (number && Numeral.notFinite(text)) {
            return new Bad(Check.NOT_FINITE, "");
        }
        if (read.isEmpty()) {
            return new Bad(Check.WRONG_UNIT, "unknown unit");
        }
        Unit unit = read.get();
        NameRule applied = rule != null ? rule : NameRule.unknown(submission.name(), unit);
        boolean bareCount = submission.unit() == null && applied.unit() == Unit.COUNT;
        if (unit.kind() != applied.unit().kind() && !bareCount) {
            return new Bad(
                    Check.WRONG_UNIT, "wanted " + applied.unit().spellings().getFirst());
        }
        return switch (applied.unit().kind()) {
            case WORD -> word(submission, text, applied);
            case OBJECT -> object(submission, text, unit);
            case MONEY, SHARE, COUNT, DAYS -> number(submission, text, bareCount ? Unit.COUNT : unit, applied);
        };
    }

    private static boolean isNumber(Unit unit) {
        return switch (unit.kind()) {
            case MONEY, SHARE, COUNT, DAYS -> true;
            case WORD, OBJECT -> false;
        };
    }

    private static Form word(Submission submission, String text, NameRule rule) {
        boolean allowed = rule.words().isEmpty() || rule.words().contains(text);
        return allowed && RECORDABLE.matcher(text).matches()
                ? good(submission, text, Unit.WORD)
                : new Bad(Check.BAD_WORD, String.join(" ", rule.words()));
    }

    private static Form object(Submission submission, String text, Unit unit) {
        try {
            String number = unit == Unit.INVOICE
                    ? invoice(text)
                    : RightNumber.parse(kind(unit), text).value();
            return good(submission, number, unit);
        } catch (IllegalArgumentException e) {
            return new Bad(Check.BAD_IDENTIFIER, String.valueOf(e.getMessage()));
        }
    }

    private static String invoice(String text) {
        String digits = text.replace(" ", "").replace("-", "");
        if (!INVOICE.matcher(digits).matches()) {
            throw new IllegalArgumentException("8, 18 or 20 digits");
        }
        return digits;
    }

    private static RightKind kind(Unit unit) {
        return switch (unit) {
            case INVENTION -> RightKind.INVENTION;
            case UTILITY_MODEL -> RightKind.UTILITY_MODEL;
            case DESIGN -> RightKind.DESIGN;
            case TRADEMARK -> RightKind.TRADEMARK;
            case SOFTWARE -> RightKind.SOFTWARE;
            default -> throw new IllegalArgumentException("no kind of right");
        };
    }

    private static Form number(Submission submission, String text, Unit unit, NameRule rule) {
        Optional<BigDecimal> read = Numeral.parse(text);
        if (read.isEmpty()) {
            return new Bad(Check.NOT_A_NUMBER, "");
        }
        BigDecimal exact =
                unit.smallest(read.get()).divide(BigDecimal.valueOf(rule.unit().factor()));
        boolean whole = exact.stripTrailingZeros().scale() <= 0;
        if (!whole && (rule.unit() == Unit.COUNT || rule.unit() == Unit.DAYS)) {
            return new Bad(Check.NOT_A_NUMBER, "not a whole number");
        }
        boolean rounded = !whole && rule.unit() == Unit.FEN;
        try {
            Decimal kept = Decimal.of(rounded ? exact.setScale(0, RoundingMode.HALF_EVEN) : exact);
            Form good = good(submission, kept.value(), rule.unit());
            return rounded && good instanceof Good(Submission s, String detail)
                    ? new Good(s, detail + ", rounded to the fen")
                    : good;
        } catch (IllegalArgumentException e) {
            return new Bad(Check.TOO_LONG, "");
        }
    }

    private static Form good(Submission submission, String value, Unit unit) {
        Submission written = submission.written(value, unit.written());
        return new Good(written, written.equals(submission) ? "" : detail(submission) + " = " + detail(written));
    }

    private static String detail(Submission submission) {
        return submission.unit() == null ? submission.value() : submission.value() + " " + submission.unit();
    }
}
