package io.aval.client.embedded.simulation;

import io.aval.client.embedded.configuration.KeyPolicy;
import io.aval.client.embedded.configuration.KnownPolicies;
import io.aval.client.embedded.store.KeyHistory;
import io.aval.client.embedded.store.VersionedValue;
import io.aval.client.embedded.transaction.Bytes;
import java.util.Iterator;
import org.hyperledger.fabric.shim.ledger.KeyModification;
import org.hyperledger.fabric.shim.ledger.KeyValue;
import org.jspecify.annotations.Nullable;

/** A peer's answers about the public state. Reads see the committed state only, never the call's own writes. */
final class PublicData {
    private final SimulatedCall call;
    private final KnownPolicies policies;

    PublicData(SimulatedCall call, KnownPolicies policies) {
        this.call = call;
        this.policies = policies;
    }

    byte[] get(String key) {
        VersionedValue found = read(key);
        return found == null ? new byte[0] : found.value().copy();
    }

    byte @Nullable [] policy(String key) {
        VersionedValue found = read(key);
        return found == null ? null : parameter(found.policy());
    }

    static byte @Nullable [] parameter(Bytes policy) {
        if (policy.isEmpty()) {
            return null;
        }
        return KeyPolicy.isNone(policy) ? new byte[0] : policy.copy();
    }

    private @Nullable VersionedValue read(String key) {
        call.requireRunning();
        VersionedValue found = call.state().get(key);
        call.collector().read(key, found == null ? null : found.version());
        return found;
    }

    void write(String request, String key, Bytes value) {
        call.aboutToWrite(request);
        call.collector().write(key, value);
    }

    void setPolicy(String key, Bytes policy) {
        call.aboutToWrite("PUT_STATE_METADATA");
        call.collector().policy(key, checked(policies, policy));
    }

    /** Refuses bytes that are no policy; Fabric would take them and fail at the next block that touches the key. */
    static Bytes checked(KnownPolicies policies, Bytes policy) {
        if (!policy.isEmpty() && policies.find(policy).isEmpty()) {
            throw new IllegalArgumentException("the policy of a key is no SignaturePolicyEnvelope");
        }
        return KeyPolicy.ofParameter(policy);
    }

    PeerSide.Query<KeyValue> range(String start, String end, PeerSide.@Nullable Page page) {
        call.requireRunning();
        String from = start;
        if (page != null && page.isAsked()) {
            call.aboutToQueryAPart("GET_STATE_BY_RANGE");
            from = page.bookmark().isEmpty() ? start : page.bookmark();
        }
        RangeScan scan = call.opened(new RangeScan(call.state(), from, end));
        call.collector().range(scan);
        return new BatchedQuery<>(call, scan, page);
    }

    PeerSide.Query<KeyModification> history(String key) {
        call.requireRunning();
        KeyHistory history = call.state()
                .history()
                .orElseThrow(() -> call.refusal("GET_HISTORY_FOR_KEY", "history database is not enabled"));
        Iterator<KeyModification> entries = history.writes(key).stream()
                .<KeyModification>map(place -> new Found.Modification(history.read(key, place)))
                .iterator();
        return new BatchedQuery<>(call, Scan.of(entries), null);
    }
}
