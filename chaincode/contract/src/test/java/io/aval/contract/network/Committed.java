package io.aval.contract.network;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What all peers have agreed on, and what their private collections hold. */
final class Committed {

    final TreeMap<String, byte[]> state = new TreeMap<>();
    final TreeMap<String, byte[]> policies = new TreeMap<>();
    final TreeMap<String, Map<String, byte[]>> collections = new TreeMap<>();
    final List<String> witnesses;
    /** Values whose hash is committed but which have not arrived, as {@code collection/key}. */
    final Set<String> late = new TreeSet<>();

    Committed(List<String> witnesses, List<String> operators) {
        this.witnesses = witnesses;
        collections.put("registry", new TreeMap<>());
        operators.forEach(operator -> collections.put("vault-" + operator, new TreeMap<>()));
    }

    void apply(PeerCall call) {
        state.putAll(call.writes);
        policies.putAll(call.policies);
        call.deposits.forEach((name, values) -> values.forEach((key, value) -> {
            Map<String, byte[]> collection = collections.get(name);
            if (collection != null) {
                collection.put(key, value);
            }
        }));
    }
}
