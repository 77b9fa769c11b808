package io.aval.rules.ledger;

import io.aval.rules.canonical.Text;

/** Whether a record is frozen, and the transaction that said so. */
public record OrderEntry(
        boolean frozen,
        @Text(max = 64, pattern = "[0-9a-f]{64}") String tx) {}
