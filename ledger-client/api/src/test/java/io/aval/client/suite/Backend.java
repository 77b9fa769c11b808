package io.aval.client.suite;

import io.aval.client.Ledger;
import io.aval.client.Signer;
import io.aval.rules.act.Role;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Organisation;

/** A fresh, unfounded ledger of the organisations BankA, BankB, Platform and the witness Regulator. */
public interface Backend extends AutoCloseable {

    /** That organisation's way in. */
    Ledger ledger(Organisation organisation);

    /** A new certificate of that organisation. */
    Signer signer(Organisation organisation, Role role, Handle handle);

    /** A scene of the suite begins. */
    default void begin(String scene) {}

    /** The scene is over; nothing is under way. */
    default void end() {}

    @Override
    void close();
}
