package io.aval.engine.training.learn;

import io.aval.rules.appraisal.credit.EventClass;
import io.aval.rules.appraisal.credit.GradeScale;
import io.aval.rules.appraisal.credit.Scorecard;
import io.aval.rules.appraisal.credit.TermCurve;
import io.aval.rules.appraisal.sheet.Decimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a model has besides what is learnt.
 *
 * @param families input to family of information; {@code other} where it is not named
 * @param fixed inputs that an enterprise cannot change
 * @param signs input to 1 where more is worse, to −1 where more is better: boosting keeps to it
 */
public record Options(
        SortedMap<String, String> families,
        SortedSet<String> fixed,
        SortedMap<String, Integer> signs,
        GradeScale grades,
        TermCurve term,
        Scorecard scorecard,
        List<EventClass> events,
        int halfLifeDays) {

    private static final int A_YEAR = 365;

    /** Nothing said of any input; usual grades and points. */
    public static final Options USUAL = new Options(
            new TreeMap<>(),
            new TreeSet<>(),
            new TreeMap<>(),
            GradeScale.USUAL,
            new TermCurve(new Decimal("0.8"), Collections.nCopies(5, Decimal.ZERO)),
            Scorecard.USUAL,
            List.of(),
            A_YEAR);

    /** Copies. */
    public Options {
        families = Collections.unmodifiableSortedMap(new TreeMap<>(families));
        fixed = Collections.unmodifiableSortedSet(new TreeSet<>(fixed));
        signs = Collections.unmodifiableSortedMap(new TreeMap<>(signs));
        events = List.copyOf(events);
    }
}
