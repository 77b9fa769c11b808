package io.aval.client.suite.program;

import io.aval.client.suite.program.Program.Call;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The calls that show, without being submitted, what a program left: on each organisation's peer, for its own client. */
final class FinalState {
    private static final List<String> ORGANISATIONS = List.of("BankA", "BankB", "Platform", "Regulator");

    private FinalState() {}

    static List<Call> calls(Program program) {
        List<Call> calls = new ArrayList<>();
        for (String organisation : ORGANISATIONS) {
            List<Step> steps = new ArrayList<>();
            steps.add(new Step.Range("", "", -1, true));
            steps.add(new Step.Partial("/", -1, true));
            touched(program).forEach(steps::add);
            calls.add(new Call(organisation, List.of(organisation), 0, steps));
        }
        return calls;
    }

    private static Set<Step> touched(Program program) {
        Set<Step> reads = new LinkedHashSet<>();
        for (Call call : program.calls()) {
            for (Step step : call.steps()) {
                switch (step) {
                    case Step.SetPolicy(String key, String none) -> reads.add(new Step.GetPolicy(key));
                    case Step.PrivatePut(String collection, String key, String none) -> add(reads, collection, key);
                    case Step.PrivateDelete(String collection, String key) -> add(reads, collection, key);
                    case Step.PrivatePurge(String collection, String key) -> add(reads, collection, key);
                    case Step.PrivateSetPolicy(String collection, String key, String none) ->
                        reads.add(new Step.PrivateGetPolicy(collection, key));
                    default -> {
                        // Leaves nothing that the ranges do not show.
                    }
                }
            }
        }
        return reads;
    }

    private static void add(Set<Step> reads, String collection, String key) {
        reads.add(new Step.PrivateHash(collection, key));
        reads.add(new Step.PrivateGet(collection, key));
    }
}
