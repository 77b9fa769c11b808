package io.aval.client.evidence;

import io.aval.rules.canonical.Digest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * What endorsers signed: Fabric's ProposalResponsePayload.
 *
 * @param octets all of it
 * @param hash the call that it answers
 * @param status 200 for a success
 * @param payload what the contract answered
 * @param reads public keys that were read, with the block that had written each; −1 for a key that was absent
 * @param writes public keys and their new values
 */
record Answer(
        Bytes octets,
        Digest hash,
        long status,
        String contract,
        String payload,
        Map<String, Long> reads,
        Map<String, String> writes) {

    static final long SUCCESS = 200;
    private static final long ABSENT = -1;

    Answer {
        reads = Map.copyOf(reads);
        writes = Map.copyOf(writes);
    }

    static Answer of(byte[] octets) throws UnreadableException {
        Wire response = Wire.of(octets);
        Wire action = response.message(2);
        Wire answer = action.message(3);
        String contract = action.message(4).text(2);
        Map<String, Long> reads = new TreeMap<>();
        Map<String, String> writes = new TreeMap<>();
        for (byte[] part : action.message(1).all(2)) {
            Wire space = Wire.of(part);
            if (space.text(1).equals(contract)) {
                keys(space.message(2), reads, writes);
            }
        }
        return new Answer(
                new Bytes(octets), hash(response.bytes(1)), answer.number(1), contract, answer.text(3), reads, writes);
    }

    private static void keys(Wire set, Map<String, Long> reads, Map<String, String> writes) throws UnreadableException {
        for (byte[] octets : set.all(1)) {
            Wire read = Wire.of(octets);
            long block = read.all(2).isEmpty() ? ABSENT : read.message(2).number(1);
            requireOnce(reads.put(read.text(1), block) == null);
        }
        for (byte[] octets : set.all(3)) {
            Wire write = Wire.of(octets);
            requireOnce(writes.put(write.text(1), Octets.text(write.bytes(3))) == null);
        }
    }

    private static void requireOnce(boolean first) throws UnreadableException {
        if (!first) {
            throw new UnreadableException("it names a key twice");
        }
    }

    private static Digest hash(byte[] octets) throws UnreadableException {
        if (octets.length != 32) {
            throw new UnreadableException("it names no call");
        }
        return new Digest(HexFormat.of().formatHex(octets));
    }
}
