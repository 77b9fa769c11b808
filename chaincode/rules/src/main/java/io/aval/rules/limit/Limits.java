package io.aval.rules.limit;

import io.aval.rules.act.Docket;
import io.aval.rules.party.Party;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What acts ask of the limits of the party in whose name they are given. */
public final class Limits {

    private Limits() {}

    /**
     * Refuses what the party has limited through the caller's organisation. Does nothing if the party has set no limits
     * there, or if they have lapsed.
     *
     * @param as the party in whose name the caller acts; the docket holds it
     * @param operation published name of the act or of the operation on a bill
     * @param counterparty the other party; absent if the act names none, and then it is not compared
     * @param amountFen what the act is about, fen; 0 if it has no amount
     * @throws io.aval.rules.refusal.RefusedException {@link Code#LIMIT_FORBIDS}, {@link Code#LIMIT_COUNTERPARTY},
     *     {@link Code#LIMIT_AMOUNT}, or {@link Code#OPENING_MISSING} if the limits were not brought
     */
    public static void require(
            RecordId as, String operation, @Nullable RecordId counterparty, long amountFen, Docket docket) {
        Organisation through = docket.caller().organisation();
        Optional<RecordId> link = docket.need(as, Party.class).body().limitAt(through);
        if (link.isEmpty()) {
            return;
        }
        Limit limit = docket.need(link.get(), Limit.class).body();
        LimitTerms terms = limit.terms();
        if (!terms.hold(docket.day())) {
            return;
        }
        Code.LIMIT_FORBIDS.unless(!terms.forbidden().contains(operation), "party", as.value());
        boolean allowed = counterparty == null
                || terms.counterparties().isEmpty()
                || terms.counterparties().contains(counterparty);
        Code.LIMIT_COUNTERPARTY.unless(allowed, "party", as.value());
        Code.LIMIT_AMOUNT.unless(amountFen <= terms.largestFen(), "party", as.value());
    }
}
