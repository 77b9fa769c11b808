package io.aval.rules.appraisal.right;

import io.aval.rules.appraisal.quality.Gate;
import io.aval.rules.identifier.RightKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What became of the gates of a right.
 *
 * @param results by the gate's name, in the model's order
 */
record Gates(SequencedMap<String, Gate.Result> results) {

    static Gates read(List<Gate> gates, RightKind kind, Inputs inputs) {
        SequencedMap<String, Gate.Result> results = new LinkedHashMap<>();
        for (Gate gate : gates) {
            if (gate.kinds().contains(kind)) {
                results.put(gate.name(), result(gate, inputs));
            }
        }
        return new Gates(results);
    }

    /** The first that failed. */
    Optional<String> failed() {
        return results.entrySet().stream()
                .filter(entry -> entry.getValue() == Gate.Result.FAILED)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether nobody says of one of them whether it holds. */
    boolean unknown() {
        return results.containsValue(Gate.Result.UNKNOWN);
    }

    private static Gate.Result result(Gate gate, Inputs inputs) {
        if (!inputs.has(gate.name())) {
            inputs.missing(gate.name(), "unknown, which is no failure");
            return Gate.Result.UNKNOWN;
        }
        return inputs.number(gate.name()) >= 1 ? Gate.Result.PASSED : Gate.Result.FAILED;
    }
}
