package io.aval.rules.verification;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.verification.Table.Row;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What live evidence adds up to in one dimension. Of an independence group the strongest piece for and the strongest
 * against count once each.
 *
 * @param total thousandths of a natural log-odds
 * @param best highest level of one piece that speaks for it
 * @param agreeing groups that speak for it at {@link Level#E2} or above
 * @param vetoed whether a fact speaks against it that decides by itself
 */
record Tally(Row row, long total, @Nullable Level best, int agreeing, boolean vetoed) {

    /** Odds of three to one, half the weight of one source that was asked: such a source decides for one half-life. */
    static final long DECISIVE = 1_100;

    /** Most that a soft dimension adds to the score, either way. */
    static final long MOST = 6_000;

    private static final int INDEPENDENT = 2;

    /** What one group says at most. */
    private record Voice(long says, long denies, boolean agrees) {
        static final Voice NONE = new Voice(0, 0, false);

        Voice with(Evidence piece, long weight) {
            boolean yes = piece.bearing() == Bearing.FOR;
            return new Voice(
                    yes ? Math.max(says, weight) : says,
                    yes ? denies : Math.max(denies, weight),
                    agrees || yes && piece.level().atLeast(Level.E2));
        }
    }

    /** Whether evidence counts on that day. */
    static boolean live(Evidence piece, Row row, BusinessDay day) {
        return !ahead(piece, day)
                && (piece.validUntil() == null || !day.isAfter(piece.validUntil()))
                && (row.expiryDays() == 0 || piece.observed().daysUntil(day) <= row.expiryDays());
    }

    static boolean ahead(Evidence piece, BusinessDay day) {
        return piece.observed().isAfter(day);
    }

    /** Adds up the evidence that claims this dimension. */
    static Tally of(Row row, List<Evidence> evidence, BusinessDay day) {
        SortedMap<String, Voice> voices = new TreeMap<>();
        Level best = null;
        boolean vetoed = false;
        for (Evidence piece : evidence) {
            if (!piece.bears() || !live(piece, row, day)) {
                continue;
            }
            long weight =
                    Decay.faded(row.weight(piece.level()), piece.observed().daysUntil(day), row.halfLifeDays());
            voices.put(
                    piece.group(),
                    voices.getOrDefault(piece.group(), Voice.NONE).with(piece, weight));
            if (piece.bearing() == Bearing.FOR) {
                best = best == null ? piece.level() : Level.higher(best, piece.level());
            } else {
                vetoed |= vetoes(row, piece.level());
            }
        }
        long total = 0;
        int agreeing = 0;
        for (Voice voice : voices.values()) {
            total += voice.says() - voice.denies();
            agreeing += voice.agrees() ? 1 : 0;
        }
        return new Tally(row, total, best, agreeing, vetoed);
    }

    /** The same with further pieces, each of today and of its own group. */
    Tally with(List<Level> further, Bearing bearing) {
        Tally tally = this;
        for (Level level : further) {
            boolean yes = bearing == Bearing.FOR;
            Level higher = tally.best == null ? level : Level.higher(tally.best, level);
            tally = new Tally(
                    row,
                    tally.total + bearing.sign() * row.weight(level),
                    yes ? higher : tally.best,
                    tally.agreeing + (yes && level.atLeast(Level.E2) ? 1 : 0),
                    tally.vetoed || !yes && vetoes(row, level));
        }
        return tally;
    }

    /** What the evidence for it reaches: independent sources together one more than each. */
    @Nullable
    Level level() {
        return best == null || agreeing < INDEPENDENT ? best : Level.higher(best, Level.E3);
    }

    boolean reaches(Level wanted) {
        Level level = level();
        return level != null && level.atLeast(wanted);
    }

    Outcome outcome() {
        if (vetoed || total <= -DECISIVE) {
            return Outcome.NO;
        }
        return total >= DECISIVE && reaches(row.wanted()) ? Outcome.YES : Outcome.UNKNOWN;
    }

    /** What it adds to the score, if it is a soft dimension. */
    long score() {
        return row.gate() ? 0 : Math.clamp(total, -MOST, MOST);
    }

    private static boolean vetoes(Row row, Level level) {
        Level veto = row.veto();
        return veto != null && level.atLeast(veto);
    }
}
