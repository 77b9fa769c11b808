package io.aval.client.load;

import io.aval.client.Signer;
import io.aval.rules.party.Counterparty;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;

/** Somebody who acts. */
record Person(RecordId party, Organisation organisation, Signer signer) {

    Counterparty counterparty() {
        return new Counterparty(party, organisation);
    }
}
