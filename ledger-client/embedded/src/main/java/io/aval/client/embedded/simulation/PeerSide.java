package io.aval.client.embedded.simulation;

import java.util.List;
import org.hyperledger.fabric.protos.peer.QueryResponseMetadata;
import org.hyperledger.fabric.shim.ledger.KeyModification;
import org.hyperledger.fabric.shim.ledger.KeyValue;
import org.jspecify.annotations.Nullable;

/**
 * What a peer does for a chaincode while a transaction is simulated: the requests of the chaincode protocol, behind the
 * shim's checks and conveniences. An empty collection means the public state. Every method throws a {@link PeerRefusal}
 * where a peer answers with an error. Used by one thread.
 */
public interface PeerSide {
    /** The stub of a simulation shows its peer's side, for those who put another shim in front of it. */
    interface Behind {
        PeerSide peerSide();
    }

    /** The committed value, empty if there is none. */
    byte[] get(String collection, String key);

    /** SHA-256 of the committed private value, empty if there is none. */
    byte[] hash(String collection, String key);

    /** The key's own endorsement policy; null if it never had one, empty if that was set to nothing. */
    byte @Nullable [] policy(String collection, String key);

    /** Writes a value; an empty one deletes. */
    void put(String collection, String key, byte[] value);

    void delete(String collection, String key);

    /** Deletes a private key and has members forget all values that it ever had. */
    void purge(String collection, String key);

    void setPolicy(String collection, String key, byte[] policy);

    /**
     * Keys from {@code start}, inclusive, to {@code end}, exclusive; an empty end means no end.
     *
     * @param page which part is wanted; null for all, which then comes in batches
     */
    Query<KeyValue> range(String collection, String start, String end, @Nullable Page page);

    /** A query in the state database's own language. */
    Query<KeyValue> query(String collection, String text, @Nullable Page page);

    /** What became of a public key, newest first. */
    Query<KeyModification> history(String key);

    /**
     * Calls another chaincode.
     *
     * @param name {@code chaincode} or {@code chaincode/channel}
     */
    byte[] call(String name, List<byte[]> arguments);

    /**
     * A part of a range.
     *
     * @param size how many keys; 0 or less for all
     * @param bookmark where the part before ended; empty for the first
     */
    record Page(int size, String bookmark) {
        /** Whether a part is wanted at all; otherwise a peer answers as if none had been asked for. */
        boolean isAsked() {
            return size != 0 || !bookmark.isEmpty();
        }
    }

    /** A query that a chaincode has open. */
    interface Query<T> {
        /** The next results; the first are there at once, further ones are read when they are asked for. */
        Batch<T> next();

        void close();
    }

    /**
     * Some results of a query.
     *
     * @param more whether another batch can be asked for
     * @param metadata of a part that was asked for, else null
     */
    record Batch<T>(List<T> results, boolean more, @Nullable QueryResponseMetadata metadata) {
        public Batch {
            results = List.copyOf(results);
        }
    }
}
