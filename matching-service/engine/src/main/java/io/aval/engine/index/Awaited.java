package io.aval.engine.index;

import java.util.List;

/** A deposit that was announced and has not arrived: the transaction, the vault, and what the transaction wrote. */
public record Awaited(String txId, String vault, List<Change> changes) {

    public Awaited {
        changes = List.copyOf(changes);
    }
}
