package io.aval.client.embedded.program;

import io.aval.client.suite.program.ProgramText;
import io.aval.client.suite.program.Step;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.hyperledger.fabric.contract.ContractRuntimeException;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ledger.KeyModification;
import org.hyperledger.fabric.shim.ledger.QueryResultsIterator;
import org.jspecify.annotations.Nullable;

/** Does the steps of one call and notes what they saw. Used by one thread. */
final class Interpreter {
    private static final int SHORT = 6;

    private final ChaincodeStub stub;
    private final ProgramKeys keys;
    private final Ranges ranges;
    private final List<String> seen = new ArrayList<>();

    Interpreter(ChaincodeStub stub, String prefix) {
        this.stub = stub;
        this.keys = new ProgramKeys(stub, prefix);
        this.ranges = new Ranges(stub, keys);
    }

    String seen() {
        return String.join("\n", seen);
    }

    /** Does a step; true if the call is to end with a refusal. */
    boolean execute(Step step) {
        if (step instanceof Step.Fail(boolean thrown)) {
            if (thrown) {
                throw new IllegalStateException("failed as told");
            }
            return true;
        }
        String result;
        try {
            result = result(step);
        } catch (ContractRuntimeException e) {
            result = "refused";
        } catch (IllegalArgumentException e) {
            result = "wrong";
        } catch (NoSuchElementException e) {
            result = "no more";
        }
        if (result != null) {
            seen.add(ProgramText.step(step) + " -> " + result);
        }
        return false;
    }

    private @Nullable String result(Step step) {
        return switch (step) {
            case Step.Get(String key) -> text(stub.getState(keys.of(key)));
            case Step.GetPolicy(String key) -> Policies.text(stub.getStateValidationParameter(keys.of(key)));
            case Step.Range range -> ranges.some(ranges.open(range.start(), range.end()), range.take(), range.close());
            case Step.Count(String start, String end) -> ranges.count(start, end);
            case Step.Partial partial ->
                ranges.some(ranges.open(partial.attributes()), partial.take(), partial.close());
            case Step.Everything none -> ranges.everything();
            case Step.Pages pages -> ranges.pages(pages);
            case Step.PartialPages pages -> ranges.pages(pages);
            case Step.PrivateGet(String collection, String key) -> text(stub.getPrivateData(collection, keys.of(key)));
            case Step.PrivateHash(String collection, String key) ->
                hash(stub.getPrivateDataHash(collection, keys.of(key)));
            case Step.PrivateGetPolicy(String collection, String key) ->
                Policies.text(stub.getPrivateDataValidationParameter(collection, keys.of(key)));
            case Step.PrivateRange(String collection, String start, String end) ->
                ranges.some(stub.getPrivateDataByRange(collection, keys.start(start), keys.end(end)), -1, true);
            case Step.History(String key) -> history(key);
            case Step.Query query -> query(query);
            case Step.Invoke(String chaincode, String channel) ->
                Integer.toString(
                        stub.invokeChaincode(chaincode, List.of(), channel).getStatusCode());
            case Step.Facts none -> Facts.check(stub);
            default -> write(step);
        };
    }

    private @Nullable String write(Step step) {
        switch (step) {
            case Step.Put(String key, String value) -> stub.putState(keys.of(key), bytes(value));
            case Step.Delete(String key) -> stub.delState(keys.of(key));
            case Step.SetPolicy(String key, String organisations) ->
                stub.setStateValidationParameter(keys.of(key), Policies.anyOf(organisations));
            case Step.Fill(String stem, int count) -> {
                for (int i = 0; i < count; i++) {
                    stub.putState(keys.of(stem + String.format(Locale.ROOT, "%06d", i)), bytes("x"));
                }
            }
            case Step.PrivatePut(String collection, String key, String value) ->
                stub.putPrivateData(collection, keys.of(key), bytes(value));
            case Step.PrivateDelete(String collection, String key) -> stub.delPrivateData(collection, keys.of(key));
            case Step.PrivatePurge(String collection, String key) -> stub.purgePrivateData(collection, keys.of(key));
            case Step.PrivateSetPolicy(String collection, String key, String organisations) ->
                stub.setPrivateDataValidationParameter(collection, keys.of(key), Policies.anyOf(organisations));
            case Step.Event(String name, String payload) -> stub.setEvent(name, bytes(payload));
            default -> throw new IllegalStateException("a step that is no write: " + ProgramText.step(step));
        }
        return null;
    }

    private String history(String key) {
        List<String> entries = new ArrayList<>();
        try (QueryResultsIterator<KeyModification> history = stub.getHistoryForKey(keys.of(key))) {
            for (KeyModification entry : history) {
                entries.add(entry.getTxId() + (entry.isDeleted() ? " deleted" : "=" + entry.getStringValue()));
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a history cannot be closed", e);
        }
        return entries.toString();
    }

    private String query(Step.Query query) {
        String text = "{\"selector\":{}}";
        if (!query.collection().isEmpty()) {
            return ranges.some(stub.getPrivateDataQueryResult(query.collection(), text), -1, true);
        }
        return query.part()
                ? stub.getQueryResultWithPagination(text, 2, "").getMetadata().getBookmark()
                : ranges.some(stub.getQueryResult(text), -1, true);
    }

    private static String text(byte[] value) {
        return value.length == 0 ? "absent" : new String(value, StandardCharsets.UTF_8);
    }

    private static String hash(byte[] hash) {
        return hash.length == 0 ? "absent" : HexFormat.of().formatHex(hash, 0, SHORT);
    }

    private static byte[] bytes(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
