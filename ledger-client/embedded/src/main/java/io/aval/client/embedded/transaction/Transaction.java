package io.aval.client.embedded.transaction;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An endorsed transaction as everyone on the channel sees it: no transient data and no private value is part of it.
 *
 * @param txId hexadecimal SHA-256(nonce, creator), 64 digits
 * @param creator the client that proposed it
 * @param nonce what made the id unique
 * @param timestamp as the client set it: evidence, not a clock
 * @param arguments the arguments of the call, function name first
 * @param readWriteSet what the simulation read and writes
 * @param event the event, null if none was set
 * @param endorsers organisations whose peers endorsed it, each once
 * @param signature the creator's over {@link ProposalCodec#visible}; empty where the caller vouched for its signer, and in
 *     blocks of older forms
 */
public record Transaction(
        String txId,
        Creator creator,
        Bytes nonce,
        Instant timestamp,
        List<Bytes> arguments,
        ReadWriteSet readWriteSet,
        @Nullable Event event,
        List<String> endorsers,
        Bytes signature) {
    public Transaction {
        if (txId.length() != 64) {
            throw new IllegalArgumentException("a transaction id has 64 hexadecimal digits");
        }
        arguments = List.copyOf(arguments);
        endorsers = List.copyOf(endorsers);
    }

    /** The same with the creator's signature. */
    public Transaction signedBy(Bytes creatorsSignature) {
        return new Transaction(
                txId, creator, nonce, timestamp, arguments, readWriteSet, event, endorsers, creatorsSignature);
    }
}
