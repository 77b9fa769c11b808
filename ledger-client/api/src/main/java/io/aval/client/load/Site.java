package io.aval.client.load;

import io.aval.client.Ledger;
import io.aval.client.Signer;
import io.aval.rules.act.Role;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Organisation;

/** Where a load is brought to: ledgers of BankA, BankB, Platform and the witness Regulator. Thread-safe. */
public interface Site {

    /** The way in that is measured; the same object every time. */
    Ledger ledger(Organisation organisation);

    /** The way in for what is not measured: reading deposits, preparing. */
    default Ledger aside(Organisation organisation) {
        return ledger(organisation);
    }

    /** A new certificate of that organisation. */
    Signer signer(Organisation organisation, Role role, Handle handle);
}
