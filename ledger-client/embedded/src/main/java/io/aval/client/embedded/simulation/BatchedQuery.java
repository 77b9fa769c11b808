package io.aval.client.embedded.simulation;

import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.peer.QueryResponseMetadata;
import org.jspecify.annotations.Nullable;

/**
 * A query as a peer hands it to a chaincode: in batches of 100, of which each but the last is known to have a successor
 * because one result more was read; or, if a part was asked for, that part at once with a bookmark. Once as many results
 * were read as a query may have, it ends as if there were no more.
 */
final class BatchedQuery<T> implements PeerSide.Query<T> {
    private static final int BATCH = 100;

    private final SimulatedCall call;
    private final Scan<T> scan;
    private final boolean part;
    private final List<T> pending = new ArrayList<>();
    private PeerSide.@Nullable Batch<T> first;
    private int read;
    private boolean over;

    BatchedQuery(SimulatedCall call, Scan<T> scan, PeerSide.@Nullable Page page) {
        this.call = call;
        this.scan = scan;
        this.part = page != null && page.isAsked();
        int total = call.configuration().queries().totalLimit();
        first = read(page != null && page.size() > 0 ? Math.min(page.size(), total) : total);
    }

    @Override
    public PeerSide.Batch<T> next() {
        call.requireRunning();
        PeerSide.Batch<T> known = first;
        if (known != null) {
            first = null;
            return known;
        }
        if (over) {
            throw call.refusal("QUERY_STATE_NEXT", "query iterator not found");
        }
        return read(call.configuration().queries().totalLimit());
    }

    private PeerSide.Batch<T> read(int limit) {
        while (read < limit) {
            T result = scan.next();
            if (result == null) {
                break;
            }
            PeerSide.Batch<T> full = !part && pending.size() == BATCH ? cut(true, null) : null;
            pending.add(result);
            read++;
            if (full != null) {
                return full;
            }
        }
        QueryResponseMetadata metadata = !part
                ? null
                : QueryResponseMetadata.newBuilder()
                        .setFetchedRecordsCount(read)
                        .setBookmark(scan.bookmark())
                        .build();
        close();
        return cut(false, metadata);
    }

    private PeerSide.Batch<T> cut(boolean more, @Nullable QueryResponseMetadata metadata) {
        PeerSide.Batch<T> batch = new PeerSide.Batch<>(pending, more, metadata);
        pending.clear();
        return batch;
    }

    @Override
    public void close() {
        over = true;
        scan.close();
    }
}
