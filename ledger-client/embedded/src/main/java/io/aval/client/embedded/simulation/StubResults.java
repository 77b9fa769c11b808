package io.aval.client.embedded.simulation;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.hyperledger.fabric.protos.peer.QueryResponseMetadata;
import org.hyperledger.fabric.shim.ledger.QueryResultsIterator;
import org.hyperledger.fabric.shim.ledger.QueryResultsIteratorWithMetadata;

/** A query's results as the shim gives them to a chaincode: a batch is fetched when the one before is used up. */
final class StubResults<T> implements QueryResultsIterator<T>, QueryResultsIteratorWithMetadata<T> {
    private final PeerSide.Query<T> query;
    private final QueryResponseMetadata metadata;
    private Iterator<T> results;
    private boolean more;

    StubResults(PeerSide.Query<T> query) {
        this.query = query;
        PeerSide.Batch<T> first = query.next();
        results = first.results().iterator();
        more = first.more();
        QueryResponseMetadata known = first.metadata();
        metadata = known == null ? QueryResponseMetadata.getDefaultInstance() : known;
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return results.hasNext() || more;
            }

            @Override
            public T next() {
                return take();
            }
        };
    }

    private T take() {
        if (!results.hasNext()) {
            if (!more) {
                throw new NoSuchElementException("the query has no more results");
            }
            PeerSide.Batch<T> batch = query.next();
            results = batch.results().iterator();
            more = batch.more();
        }
        return results.next();
    }

    @Override
    public QueryResponseMetadata getMetadata() {
        return metadata;
    }

    @Override
    public void close() {
        query.close();
        results = List.<T>of().iterator();
        more = false;
    }
}
