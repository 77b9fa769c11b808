package io.aval.client.evidence;

import io.aval.rules.canonical.Digest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A call of the contract, as its creator made it.
 *
 * @param at the time that the creator named
 * @param arguments what everyone may see, the function's name first
 * @param hash SHA-256 of channel header, signature header and call: what an answer to it names
 */
record Called(
        String channel,
        String contract,
        String txId,
        Instant at,
        Identity creator,
        Bytes nonce,
        List<String> arguments,
        Digest hash) {

    private static final int ENDORSER_TRANSACTION = 3;
    private static final long MAX_SECONDS = 253_402_300_800L;
    private static final long NANOS = 1_000_000_000L;

    Called {
        arguments = List.copyOf(arguments);
    }

    /**
     * Reads it.
     *
     * @param header Fabric's Header
     * @param payload Fabric's ChaincodeProposalPayload without transient data
     */
    static Called of(byte[] header, byte[] payload) throws UnreadableException {
        byte[] channelHeader = Wire.of(header).bytes(1);
        byte[] signatureHeader = Wire.of(header).bytes(2);
        Wire channel = Wire.of(channelHeader);
        Wire signature = Wire.of(signatureHeader);
        if (channel.number(1) != ENDORSER_TRANSACTION) {
            throw new UnreadableException("it is no call of a contract");
        }
        // Invocation, its specification; in that the contract and the arguments
        Wire specification = Wire.of(payload).message(1).message(1);
        List<String> arguments = new ArrayList<>();
        for (byte[] argument : specification.message(3).all(1)) {
            arguments.add(Octets.text(argument));
        }
        return new Called(
                channel.text(4),
                specification.message(2).text(2),
                channel.text(5),
                time(channel.message(3)),
                Identity.of(signature.bytes(1)),
                new Bytes(signature.bytes(2)),
                arguments,
                Octets.digest(channelHeader, signatureHeader, payload));
    }

    private static Instant time(Wire timestamp) throws UnreadableException {
        long seconds = timestamp.number(1);
        long nanos = timestamp.number(2);
        if (seconds < 0 || seconds >= MAX_SECONDS || nanos < 0 || nanos >= NANOS) {
            throw new UnreadableException("its time is out of range");
        }
        return Instant.ofEpochSecond(seconds, nanos);
    }

    /** The id that nonce and creator give. */
    Digest derivedId() {
        return Octets.digest(nonce.array(), creator.serialized().array());
    }
}
