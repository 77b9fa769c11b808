package io.aval.contract.network;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One call on one peer: reads see committed values only, writes are collected, an unknown collection is a fault. */
public final class PeerCall extends UnusedCalls {

    private final Committed committed;
    private final Request request;

    public final List<String> reads = new ArrayList<>();
    public final List<String> privateReads = new ArrayList<>();
    public final Map<String, byte[]> writes = new LinkedHashMap<>();
    public final Map<String, byte[]> policies = new LinkedHashMap<>();
    /** By collection and key. */
    public final TreeMap<String, Map<String, byte[]>> deposits = new TreeMap<>();

    public final List<String> events = new ArrayList<>();

    /** What a client sends, and the organisation of the peer that it is sent to. */
    public record Request(
            String peer, String txId, ByteString creator, List<String> arguments, Map<String, byte[]> transients) {}

    PeerCall(Committed committed, Request request) {
        this.committed = committed;
        this.request = request;
    }

    /** The envelope that came with it. */
    byte[] envelope() {
        return Objects.requireNonNull(request.transients().get("envelope"));
    }

    @Override
    public List<byte[]> getArgs() {
        return request.arguments().stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public List<String> getStringArgs() {
        return request.arguments();
    }

    /** As the shim does: null if there is no argument at all. */
    @Override
    @SuppressWarnings("NullAway")
    public @Nullable String getFunction() {
        return request.arguments().isEmpty() ? null : request.arguments().getFirst();
    }

    @Override
    public List<String> getParameters() {
        return request.arguments().stream().skip(1).toList();
    }

    @Override
    public String getTxId() {
        return request.txId();
    }

    @Override
    public byte[] getCreator() {
        return request.creator().toByteArray();
    }

    @Override
    public Map<String, byte[]> getTransient() {
        return request.transients();
    }

    @Override
    public String getMspId() {
        return request.peer();
    }

    @Override
    public byte[] getState(String key) {
        reads.add(key);
        return committed.state.getOrDefault(key, new byte[0]).clone();
    }

    @Override
    public void putState(String key, byte[] value) {
        if (key.isEmpty() || value.length == 0) {
            throw new IllegalArgumentException("key and value are not empty");
        }
        writes.put(key, value.clone());
    }

    @Override
    public void setStateValidationParameter(String key, byte[] value) {
        policies.put(key, value.clone());
    }

    @Override
    public byte[] getPrivateData(String collection, String key) {
        privateReads.add(collection + "/" + key);
        byte[] value = values(collection).get(key);
        if (value == null) {
            return new byte[0];
        }
        boolean member = collection.equals("registry")
                || collection.equals("vault-" + request.peer())
                || committed.witnesses.contains(request.peer());
        if (!member || committed.late.contains(collection + "/" + key)) {
            throw new IllegalStateException("private data matching public hash version is not available");
        }
        return value.clone();
    }

    @Override
    public byte[] getPrivateDataHash(String collection, String key) {
        byte[] value = values(collection).get(key);
        return value == null ? new byte[0] : new byte[] {1};
    }

    @Override
    public void putPrivateData(String collection, String key, byte[] value) {
        values(collection);
        Map<String, byte[]> deposit = deposits.computeIfAbsent(collection, c -> new TreeMap<>());
        if (deposit.put(key, value.clone()) != null) {
            throw new IllegalStateException("one deposit for each key");
        }
    }

    @Override
    public void setEvent(String name, byte[] payload) {
        events.add(name + " " + new String(payload, StandardCharsets.UTF_8));
    }

    private Map<String, byte[]> values(String collection) {
        return Objects.requireNonNull(
                committed.collections.get(collection), () -> "collection " + collection + " could not be found");
    }
}
