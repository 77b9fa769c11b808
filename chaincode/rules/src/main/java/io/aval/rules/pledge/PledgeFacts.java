package io.aval.rules.pledge;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Size;
import io.aval.rules.encumbrance.Encumbrance;
import io.aval.rules.identifier.RightKind;
import io.aval.rules.ip.Right;
import io.aval.rules.record.Account;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an application on one day. What nobody has shown is {@link Answer#UNKNOWN}, or absent.
 *
 * @param day of the application
 * @param kind of the right
 * @param pledgorOwns whether the pledgor is the owner in the office's register
 * @param inForce whether the right is in force, as the register's events say
 * @param granted whether it is granted
 * @param expires last day of its term; absent if unknown
 * @param annuityPaidUntil last day that the paid annual fees cover; absent if unknown
 * @param suspended whether an ownership suit has suspended proceedings or a court has preserved the right
 * @param debtEnds when the debt is due; absent if unknown
 * @param contract the items that the contract has; absent if nobody has read it
 * @param coOwned whether somebody owns it too
 * @param coOwnersConsent whether all of these consent
 * @param pledged whether a pledge is registered or reserved for somebody else
 * @param twin whether an invention was filed by the same applicant on the same day
 * @param twinConfirmed whether the parties have confirmed that they know of it
 * @param invalidation whether invalidation was requested
 * @param invalidationConfirmed whether the parties have confirmed that they know of it
 * @param otherGround whether the office has named another ground
 * @param forfeiture whether the contract gives the right to the pledgee if the debt is not paid (流质)
 */
public record PledgeFacts(
        BusinessDay day,
        RightKind kind,
        Answer pledgorOwns,
        Answer inForce,
        Answer granted,
        @Nullable BusinessDay expires,
        @Nullable BusinessDay annuityPaidUntil,
        Answer suspended,
        @Nullable BusinessDay debtEnds,
        @Size(max = 5) @Nullable List<ContractItem> contract,
        Answer coOwned,
        Answer coOwnersConsent,
        Answer pledged,
        Answer twin,
        Answer twinConfirmed,
        Answer invalidation,
        Answer invalidationConfirmed,
        Answer otherGround,
        Answer forfeiture) {

    /**
     * What the ledger itself knows: owner, term and encumbrance as recorded, and the debt's last day. All else is left to
     * evidence.
     *
     * @param right as of that day
     * @param pledgee for whom it may be reserved already; absent if for nobody
     * @param debtEnds absent if it is not agreed yet
     */
    public static PledgeFacts ofLedger(
            Right right, Account pledgor, @Nullable Account pledgee, BusinessDay day, @Nullable BusinessDay debtEnds) {
        Answer unknown = Answer.UNKNOWN;
        Encumbrance lies = right.encumbrance().asOf(day);
        boolean reservedForIt = lies.state() == Encumbrance.State.RESERVED
                && lies.pledgee() != null
                && lies.pledgee().equals(pledgee);
        return new PledgeFacts(
                day,
                right.number().kind(),
                Answer.of(right.owner().equals(pledgor)),
                unknown,
                unknown,
                right.expires(),
                null,
                unknown,
                debtEnds,
                null,
                unknown,
                unknown,
                Answer.of(!lies.free() && !reservedForIt),
                unknown,
                unknown,
                unknown,
                unknown,
                unknown,
                unknown);
    }

    boolean patent() {
        return switch (kind) {
            case INVENTION, UTILITY_MODEL, DESIGN -> true;
            case TRADEMARK, SOFTWARE -> false;
        };
    }
}
