package io.aval.client.embedded.transaction;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A call of the chaincode that a client asks organisations to endorse.
 *
 * @param channel name of the channel
 * @param creator who asks
 * @param nonce fresh random bytes; Fabric's clients take 24
 * @param timestamp set by the client
 * @param arguments function name first
 * @param transientData seen by the endorsers only, never part of the transaction
 * @param txId hexadecimal SHA-256(nonce, creator)
 */
public record Proposal(
        String channel,
        Creator creator,
        Bytes nonce,
        Instant timestamp,
        List<Bytes> arguments,
        Map<String, Bytes> transientData,
        String txId) {
    public Proposal {
        arguments = List.copyOf(arguments);
        transientData = Map.copyOf(transientData);
    }

    /** A proposal with the transaction id that belongs to nonce and creator. */
    public static Proposal of(
            String channel,
            Creator creator,
            Bytes nonce,
            Instant timestamp,
            List<Bytes> arguments,
            Map<String, Bytes> transientData) {
        if (nonce.isEmpty()) {
            throw new IllegalArgumentException("a proposal needs a nonce");
        }
        return new Proposal(
                channel, creator, nonce, timestamp, arguments, transientData, transactionId(nonce, creator));
    }

    /** Hexadecimal SHA-256(nonce, creator). */
    public static String transactionId(Bytes nonce, Creator creator) {
        return Bytes.sha256(nonce.array(), creator.serialized().array()).toHex();
    }

    /** SHA-256(nonce, creator, epoch 0 as 8 bytes, lowest first), as Fabric's shim computes it. */
    public Bytes binding() {
        byte[] epoch = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(0)
                .array();
        return Bytes.sha256(nonce.array(), creator.serialized().array(), epoch);
    }

    /** Bytes of arguments and transient data together. */
    public long size() {
        long size = 0;
        for (Bytes argument : arguments) {
            size += argument.length();
        }
        for (Bytes value : transientData.values()) {
            size += value.length();
        }
        return size;
    }

    /** Names the transaction, not what it carries: arguments and transient data may be confidential. */
    @Override
    public String toString() {
        return "Proposal[" + txId + " on " + channel + " by " + creator.organisation() + "]";
    }
}
