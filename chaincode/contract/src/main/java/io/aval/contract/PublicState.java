package io.aval.contract;

import io.aval.rules.act.Charter;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Schema;
import io.aval.rules.ledger.DayEntry;
import io.aval.rules.ledger.Entry;
import io.aval.rules.ledger.Keys;
import io.aval.rules.ledger.OrderEntry;
import io.aval.rules.ledger.RequestEntry;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hyperledger.fabric.shim.ChaincodeStub;

/** Typed access to the public keys of one transaction. */
final class PublicState {

    private final ChaincodeStub stub;

    PublicState(ChaincodeStub stub) {
        this.stub = stub;
    }

    Optional<DayEntry> day() {
        return get(Keys.DAY, DayEntry.class);
    }

    Optional<Charter> charter() {
        return get(Keys.CHARTER, Charter.class);
    }

    Optional<OrderEntry> order(RecordId subject) {
        return get(Keys.order(subject), OrderEntry.class);
    }

    Optional<RequestEntry> request(String key) {
        return get(key, RequestEntry.class);
    }

    /**
     * Checks an opening against what the ledger shows.
     *
     * <p>Of another version it is stale, whichever is the younger: the endorser may lag behind the client. Of the same
     * version but with another digest it was never on the ledger.
     */
    void verify(Opening opening) {
        String id = opening.id().value();
        Entry entry = get(opening.key(), Entry.class).orElseThrow(() -> Code.UNKNOWN_RECORD.refuse("id", id));
        Code.STALE_OPENING.unless(entry.v() == opening.version(), "id", id);
        Code.FORGED_OPENING.unless(entry.digest().equals(opening.digest()), "id", id);
    }

    /** Refuses a request id that was used before: with the first answer, or because it was used for something else. */
    void requireNew(String key, Digest content) {
        request(key).ifPresent(done -> {
            Code code = done.content().equals(content) ? Code.REQUEST_DONE : Code.REQUEST_REUSED;
            throw code.refuse("tx", done.tx());
        });
    }

    boolean exists(String key) {
        return stub.getState(key).length > 0;
    }

    /** Writes an entry and says what its digest is. */
    <T extends Record> Digest put(String key, Class<T> type, T entry) {
        String text = Schema.of(type).encode(entry).canonical();
        stub.putState(key, text.getBytes(StandardCharsets.UTF_8));
        return Digest.of(text);
    }

    Optional<Json> json(String key) {
        byte[] bytes = stub.getState(key);
        return bytes.length == 0
                ? Optional.empty()
                : Optional.of(JsonReader.read(new String(bytes, StandardCharsets.UTF_8)));
    }

    private <T extends Record> Optional<T> get(String key, Class<T> type) {
        return json(key).map(Schema.of(type)::decode);
    }
}
