package io.aval.engine.verification;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.verification.Bearing;
import io.aval.rules.verification.Dimension;
import io.aval.rules.verification.Evidence;
import io.aval.rules.verification.Level;
import io.aval.rules.verification.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether a signer may do an act for an enterprise: the legal representative may, and whoever a chain of mandates leads to
 * from there, each within the one before.
 *
 * @param bearing for, or against; silent if the legal representative is not known
 * @param reason why not; absent if it may
 * @param limitFen most that the act may be about by the whole chain, fen; the largest number if nothing limits it
 * @param until last day on which the whole chain holds; absent if it does not end
 * @param level the weakest link's
 */
public record AuthorityChain(
        Bearing bearing,
        @Nullable Reason reason,
        long limitFen,
        @Nullable BusinessDay until,
        Level level) {

    /** Longest chain that is followed. */
    public static final int LONGEST = 5;

    /** Why a chain does not reach. */
    public enum Reason {
        REPRESENTATIVE_UNKNOWN,
        TOO_LONG,
        BROKEN,
        CIRCLE,
        NOT_DELEGABLE,
        ACT_NOT_COVERED,
        AMOUNT_ABOVE_LIMIT,
        NOT_IN_FORCE,
        OTHER_SIGNER
    }

    /** What is to be signed. */
    public record Deed(String signer, String act, long amountFen, BusinessDay day) {}

    /**
     * Follows the chain.
     *
     * @param representative the legal representative by the register; null if it did not tell
     * @param level what the register's answer is worth
     * @param chain mandates, the representative's first
     */
    public static AuthorityChain follow(@Nullable String representative, Level level, List<Mandate> chain, Deed deed) {
        if (representative == null) {
            return refused(Bearing.SILENT, Reason.REPRESENTATIVE_UNKNOWN, level);
        }
        if (chain.size() > LONGEST) {
            return refused(Bearing.AGAINST, Reason.TOO_LONG, level);
        }
        String holder = representative;
        long limit = Long.MAX_VALUE;
        BusinessDay until = null;
        Level weakest = level;
        Set<String> met = new TreeSet<>(Set.of(representative));
        for (int i = 0; i < chain.size(); i++) {
            Mandate mandate = chain.get(i);
            Reason reason = obstacle(mandate, holder, i == chain.size() - 1, deed);
            if (reason == null && !met.add(mandate.to())) {
                reason = Reason.CIRCLE;
            }
            if (reason != null) {
                return refused(Bearing.AGAINST, reason, weakest);
            }
            holder = mandate.to();
            limit = Math.min(limit, mandate.limitFen());
            until = until == null || mandate.last().isBefore(until) ? mandate.last() : until;
            weakest = weakest.compareTo(mandate.level()) <= 0 ? weakest : mandate.level();
        }
        return holder.equals(deed.signer())
                ? new AuthorityChain(Bearing.FOR, null, limit, until, weakest)
                : refused(Bearing.AGAINST, Reason.OTHER_SIGNER, weakest);
    }

    private static @Nullable Reason obstacle(Mandate mandate, String holder, boolean last, Deed deed) {
        if (!mandate.from().equals(holder)) {
            return Reason.BROKEN;
        }
        if (!last && !mandate.mayDelegate()) {
            return Reason.NOT_DELEGABLE;
        }
        if (!mandate.acts().contains(deed.act())) {
            return Reason.ACT_NOT_COVERED;
        }
        if (deed.amountFen() > mandate.limitFen()) {
            return Reason.AMOUNT_ABOVE_LIMIT;
        }
        boolean inForce = !deed.day().isBefore(mandate.first()) && !deed.day().isAfter(mandate.last());
        return inForce ? null : Reason.NOT_IN_FORCE;
    }

    private static AuthorityChain refused(Bearing bearing, Reason reason, Level level) {
        return new AuthorityChain(bearing, reason, 0, null, level);
    }

    /** The same as evidence about the signer. */
    public Evidence evidence(Question question) {
        Digest said = Digest.of("authority " + bearing + " " + reason + " " + limitFen + " " + until);
        return new Evidence(
                Dimension.AUTHORITY,
                question.subject(),
                bearing,
                reason == null ? null : reason.name(),
                said,
                "chain of authority",
                Method.COMPARISON,
                level,
                question.day(),
                until,
                "chain of authority",
                "checks 1",
                said,
                null);
    }
}
