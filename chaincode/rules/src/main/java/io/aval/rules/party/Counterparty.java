package io.aval.rules.party;

import io.aval.rules.act.Docket;
import io.aval.rules.record.Account;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;

/**
 * Names another party of an act.
 *
 * @param party its record
 * @param organisation the organisation through which it is to act
 */
public record Counterparty(RecordId party, Organisation organisation) {

    /** The party's account, if the party is bound there and not suspended. */
    public Account account(Docket docket) {
        Party found = docket.need(party, Party.class).body();
        Code.PARTY_SUSPENDED.unless(!found.suspended(), "party", party.value());
        return found.at(organisation)
                .orElseThrow(() ->
                        Code.WRONG_ORGANISATION.refuse("party", party.value(), "organisation", organisation.value()));
    }
}
