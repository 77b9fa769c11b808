package io.aval.client.embedded.transaction;

/** The one event that a transaction may set. Everyone on the channel can read it once the transaction is valid. */
public record Event(String name, Bytes payload) {
    public Event {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("an event needs a name");
        }
    }
}
