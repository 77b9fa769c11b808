package io.aval.client.embedded.program;

import io.aval.client.suite.program.Step;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ledger.KeyValue;
import org.hyperledger.fabric.shim.ledger.QueryResultsIterator;
import org.hyperledger.fabric.shim.ledger.QueryResultsIteratorWithMetadata;

/** Reads ranges and tells what they gave. Used by one thread. */
final class Ranges {
    private final ChaincodeStub stub;
    private final ProgramKeys keys;

    Ranges(ChaincodeStub stub, ProgramKeys keys) {
        this.stub = stub;
        this.keys = keys;
    }

    QueryResultsIterator<KeyValue> open(String start, String end) {
        return stub.getStateByRange(keys.start(start), keys.end(end));
    }

    QueryResultsIterator<KeyValue> open(String attributes) {
        return stub.getStateByPartialCompositeKey(keys.composite(attributes));
    }

    /** The first results, all of them if {@code take} is below 0. */
    String some(QueryResultsIterator<KeyValue> results, int take, boolean close) {
        List<String> found = new ArrayList<>();
        Iterator<KeyValue> iterator = results.iterator();
        while (found.size() != take && iterator.hasNext()) {
            found.add(pair(iterator.next()));
        }
        if (close) {
            close(results);
        }
        return found.toString();
    }

    String count(String start, String end) {
        int count = 0;
        QueryResultsIterator<KeyValue> results = open(start, end);
        for (KeyValue ignored : results) {
            count++;
        }
        close(results);
        return Integer.toString(count);
    }

    String everything() {
        List<String> found = new ArrayList<>();
        for (KeyValue result : stub.getStateByRange("", "")) {
            if (keys.isOwn(result.getKey()) || result.getKey().startsWith("\u0000")) {
                found.add(pair(result));
            }
        }
        return found.toString();
    }

    String pages(Step.Pages wanted) {
        return pages(
                wanted.parts(),
                bookmark -> stub.getStateByRangeWithPagination(
                        keys.start(wanted.start()), keys.end(wanted.end()), wanted.size(), bookmark));
    }

    String pages(Step.PartialPages wanted) {
        return pages(
                wanted.parts(),
                bookmark -> stub.getStateByPartialCompositeKeyWithPagination(
                        keys.composite(wanted.attributes()), wanted.size(), bookmark));
    }

    private String pages(int parts, Function<String, QueryResultsIteratorWithMetadata<KeyValue>> page) {
        StringBuilder text = new StringBuilder();
        String bookmark = "";
        for (int i = 0; i < parts && (i == 0 || !bookmark.isEmpty()); i++) {
            QueryResultsIteratorWithMetadata<KeyValue> results = page.apply(bookmark);
            List<String> found = new ArrayList<>();
            results.forEach(result -> found.add(pair(result)));
            bookmark = results.getMetadata().getBookmark();
            text.append(found)
                    .append(' ')
                    .append(results.getMetadata().getFetchedRecordsCount())
                    .append('>')
                    .append(keys.name(bookmark))
                    .append(' ');
        }
        return text.toString().strip();
    }

    private String pair(KeyValue pair) {
        return keys.name(pair.getKey()) + "=" + pair.getStringValue();
    }

    private static void close(QueryResultsIterator<KeyValue> results) {
        try {
            results.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a range cannot be closed", e);
        }
    }
}
