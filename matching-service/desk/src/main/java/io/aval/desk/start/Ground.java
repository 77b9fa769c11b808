package io.aval.desk.start;

import io.aval.client.Ledger;
import io.aval.desk.grpc.LedgerAudit;
import io.aval.rules.record.Organisation;

/** What the demonstration stands on: a ledger with a door for each of its organisations. Thread-safe. */
interface Ground extends AutoCloseable {

    /** The organisation's way to the ledger; it is closed with the ground. */
    Ledger door(Organisation organisation);

    /** Walks the ledger as far as that organisation can. */
    LedgerAudit audit(Organisation organisation);

    @Override
    void close();
}
