package io.aval.client.embedded.store;

import io.aval.client.embedded.transaction.ByteSink;
import io.aval.client.embedded.transaction.ByteSource;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.Event;

/** The event of a valid transaction with its place in the chain. */
public record RecordedEvent(long block, int transaction, String txId, Event event) {
    static byte[] key(long block, int transaction) {
        return new ByteSink(12).fixedLong(block).fixedInt(transaction).toArray();
    }

    byte[] encode() {
        return new ByteSink(64 + event.payload().length())
                .raw(Bytes.hex(txId).array())
                .text(event.name())
                .bytes(event.payload())
                .toArray();
    }

    static RecordedEvent decode(byte[] key, byte[] encoded) {
        ByteSource place = new ByteSource(key);
        ByteSource source = new ByteSource(encoded);
        return new RecordedEvent(
                place.fixedLong(), place.fixedInt(), source.raw(32).toHex(), new Event(source.text(), source.bytes()));
    }
}
