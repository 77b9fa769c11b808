package io.aval.client.embedded.store;

import io.aval.client.embedded.transaction.ByteSink;
import io.aval.client.embedded.transaction.ByteSource;
import io.aval.client.embedded.transaction.ValidationCode;

/** Where a transaction stands in the chain, and the verdict on it. */
public record Location(long block, int transaction, ValidationCode code) {
    byte[] encode() {
        return new ByteSink(13)
                .fixedLong(block)
                .fixedInt(transaction)
                .number(code.number())
                .toArray();
    }

    static Location decode(byte[] encoded) {
        ByteSource source = new ByteSource(encoded);
        return new Location(source.fixedLong(), source.fixedInt(), ValidationCode.of(source.count(255)));
    }
}
