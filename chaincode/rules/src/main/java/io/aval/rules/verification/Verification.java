package io.aval.rules.verification;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Judges evidence. A pure function in whole numbers: the same evidence in any order gives the same verdict to the byte.
 *
 * <p>Gates come first: a dimension with a veto must hold, and a single fact against it can decide. Then the score: the other
 * dimensions added up. What is not known is never counted against anybody.
 */
public final class Verification {

    /** Most pieces of evidence in one verdict. */
    public static final int MAX_EVIDENCE = 1_000;

    /** How far ahead the day is sought on which the verdict changes. */
    public static final int HORIZON_DAYS = 1_100;

    private static final BusinessDay LAST_DAY = BusinessDay.of("2199-12-31");

    private Verification() {}

    /**
     * What the evidence comes to.
     *
     * @throws IllegalArgumentException if there is too much of it, or if it is about several subjects
     */
    public static Verdict judge(SubjectKind kind, List<Evidence> evidence, BusinessDay day) {
        if (evidence.size() > MAX_EVIDENCE) {
            throw new IllegalArgumentException("at most " + MAX_EVIDENCE + " pieces of evidence");
        }
        if (evidence.stream().map(Evidence::subject).distinct().count() > 1) {
            throw new IllegalArgumentException("evidence about one subject only");
        }
        Balance balance = Balance.of(kind, evidence, day);
        Outcome outcome = balance.outcome();
        return new Verdict(
                kind,
                outcome,
                day,
                changes(kind, evidence, day, outcome),
                level(balance),
                balance.score(),
                reasons(balance),
                balance.tallies().stream()
                        .map(tally -> finding(tally, about(tally.row().dimension(), evidence), day))
                        .toList(),
                digests(evidence, piece -> expired(kind, piece, day)),
                digests(evidence, piece -> unused(kind, piece, day)),
                LeastChange.of(balance).orElse(null));
    }

    static List<Evidence> about(Dimension dimension, List<Evidence> evidence) {
        return evidence.stream().filter(piece -> piece.claim() == dimension).toList();
    }

    private static @Nullable BusinessDay changes(
            SubjectKind kind, List<Evidence> evidence, BusinessDay today, Outcome now) {
        int horizon = Math.min(HORIZON_DAYS, today.daysUntil(LAST_DAY));
        for (int ahead = 1; ahead <= horizon; ahead++) {
            BusinessDay day = today.plusDays(ahead);
            if (Balance.of(kind, evidence, day).outcome() != now) {
                return day;
            }
        }
        return null;
    }

    private static @Nullable Level level(Balance balance) {
        Level lowest = Level.E4;
        for (Tally tally : balance.tallies()) {
            Level level = tally.level();
            if (tally.row().gate()) {
                if (level == null) {
                    return null;
                }
                lowest = lowest.atLeast(level) ? level : lowest;
            }
        }
        return lowest;
    }

    private static List<Reason> reasons(Balance balance) {
        long score = balance.score();
        if (score <= balance.table().against()) {
            return List.of(Reason.SCORE_AGAINST);
        }
        return score < balance.table().enough() ? List.of(Reason.SCORE_LOW) : List.of();
    }

    private static Finding finding(Tally tally, List<Evidence> claims, BusinessDay day) {
        List<Evidence> live = claims.stream()
                .filter(piece -> Tally.live(piece, tally.row(), day))
                .toList();
        List<String> agreeing = sources(live, Bearing.FOR);
        List<String> disagreeing = sources(live, Bearing.AGAINST);
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (live.isEmpty()) {
            reasons.add(claims.stream().allMatch(piece -> Tally.ahead(piece, day)) ? Reason.MISSING : Reason.EXPIRED);
        } else if (agreeing.isEmpty() && disagreeing.isEmpty()) {
            reasons.add(Reason.SILENT);
        }
        if (!agreeing.isEmpty() && !disagreeing.isEmpty()) {
            reasons.add(Reason.CONTRADICTION);
        }
        if (tally.vetoed()) {
            reasons.add(Reason.VETO);
        } else if (tally.outcome() == Outcome.NO) {
            reasons.add(Reason.OUTWEIGHED);
        } else if (!agreeing.isEmpty() && !tally.reaches(tally.row().wanted())) {
            reasons.add(Reason.LEVEL_LOW);
        } else if (tally.outcome() == Outcome.UNKNOWN && !(agreeing.isEmpty() && disagreeing.isEmpty())) {
            reasons.add(Reason.WEAK);
        }
        return new Finding(
                tally.row().dimension(),
                tally.row().gate(),
                tally.outcome(),
                tally.level(),
                tally.total(),
                List.copyOf(reasons),
                agreeing,
                disagreeing);
    }

    private static List<String> sources(List<Evidence> evidence, Bearing bearing) {
        return evidence.stream()
                .filter(piece -> piece.bearing() == bearing)
                .map(Evidence::source)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean expired(SubjectKind kind, Evidence piece, BusinessDay day) {
        return !unused(kind, piece, day)
                && Table.of(kind).rows().stream()
                        .noneMatch(row -> row.dimension() == piece.claim() && Tally.live(piece, row, day));
    }

    private static boolean unused(SubjectKind kind, Evidence piece, BusinessDay day) {
        return Tally.ahead(piece, day)
                || Table.of(kind).rows().stream().noneMatch(row -> row.dimension() == piece.claim());
    }

    private static List<Digest> digests(List<Evidence> evidence, Predicate<Evidence> chosen) {
        TreeSet<String> digests = new TreeSet<>();
        for (Evidence piece : evidence) {
            if (chosen.test(piece)) {
                digests.add(piece.digest().value());
            }
        }
        return digests.stream().map(Digest::new).toList();
    }
}
