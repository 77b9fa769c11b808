package io.aval.rules.party;

import io.aval.rules.act.Docket;
import io.aval.rules.record.Account;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;

/** Whether the caller may act as a party. */
public final class Standing {

    private Standing() {}

    /**
     * The caller's account, if it is one of the party's, the party is not suspended, and it has not forbidden the act
     * through the caller's organisation. The registry says whether there are limits, so no caller can leave them out.
     *
     * @param as the party in whose name the caller acts
     */
    public static Account of(RecordId as, Docket docket) {
        Party party = docket.need(as, Party.class).body();
        Code.NOT_OWN_PARTY.unless(party.accounts().contains(docket.caller()), "party", as.value());
        Code.PARTY_SUSPENDED.unless(!party.suspended(), "party", as.value());
        party.limitAt(docket.caller().organisation()).ifPresent(limit -> {
            Restriction restriction = docket.need(limit, Restriction.class).body();
            Code.LIMIT_FORBIDS.unless(!restriction.forbids(docket.act(), docket.day()), "party", as.value());
        });
        return docket.caller();
    }
}
