package io.aval.rules.rating;

import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.appraisal.sheet.Outcome;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Range;
import io.aval.rules.evaluation.Evaluated;
import io.aval.rules.evaluation.Evaluation;
import io.aval.rules.record.Account;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;

/**
 * An enterprise's credit as it was evaluated.
 *
 * @param party the enterprise
 * @param account the account through which the rating is shown
 * @param pdPpm probability of default within a year, millionths
 * @param lowPpm lower end of its interval, millionths
 * @param highPpm upper end of its interval, millionths
 * @param grade 1 best to 10 worst
 * @param day when it was given
 * @param revoked whether its assessor or a witness has taken it back
 */
public record Rating(
        RecordId party,
        Account account,
        Account assessor,
        @Range(max = 1_000_000) int pdPpm,
        @Range(max = 1_000_000) int lowPpm,
        @Range(max = 1_000_000) int highPpm,
        @Range(min = 1, max = 10) int grade,
        Evaluation evaluation,
        BusinessDay day,
        BusinessDay validUntil,
        boolean revoked)
        implements Evaluated {

    /** Part of a model's inputs below which nobody is rated: the rest would be the model's own guess. */
    private static final Decimal LEAST_COVERAGE = new Decimal("0.5");

    private static final int PPM_DIGITS = 6;

    @Override
    public Kind kind() {
        return Kind.RATING;
    }

    @Override
    public RecordId subject() {
        return party;
    }

    @Override
    public boolean agrees() {
        return equals(of(party, account, assessor, evaluation, day, validUntil, revoked));
    }

    /**
     * A rating as its evaluation has it.
     *
     * @throws io.aval.rules.refusal.RefusedException {@link Code#EVALUATION_NO_VALUE} if it found no probability,
     *     {@link Code#EVALUATION_THIN} if less than half of the inputs were told
     */
    static Rating of(
            RecordId party,
            Account account,
            Account assessor,
            Evaluation evaluation,
            BusinessDay day,
            BusinessDay validUntil,
            boolean revoked) {
        Outcome outcome = evaluation.outcome();
        if (outcome.find("pd").isEmpty()) {
            throw Code.EVALUATION_NO_VALUE.refuse("field", "/evaluation/sheet");
        }
        Code.EVALUATION_THIN.unless(
                new Decimal(outcome.find("coverage").orElse("0")).compareTo(LEAST_COVERAGE) >= 0,
                "field",
                "/evaluation/sheet");
        return new Rating(
                party,
                account,
                assessor,
                ppm(outcome, "pd"),
                ppm(outcome, "pd.low"),
                ppm(outcome, "pd.high"),
                Math.toIntExact(outcome.whole("grade")),
                evaluation,
                day,
                validUntil,
                revoked);
    }

    private static int ppm(Outcome outcome, String name) {
        String share = outcome.find(name).orElseThrow(() -> new IllegalArgumentException("no finding " + name));
        return new Decimal(share).exact().movePointRight(PPM_DIGITS).intValue();
    }

    /** Whether it can be relied on that day. */
    public boolean valid(BusinessDay day) {
        return !revoked && !day.isAfter(validUntil);
    }

    Rating taken() {
        return new Rating(party, account, assessor, pdPpm, lowPpm, highPpm, grade, evaluation, day, validUntil, true);
    }
}
