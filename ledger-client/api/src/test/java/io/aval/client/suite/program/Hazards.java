package io.aval.client.suite.program;

import io.aval.client.suite.program.Program.Call;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What must not be tried on a peer. If a transaction deletes a key and a later one of the same block sets the policy of that
 * key and writes nothing else to it, Fabric's peers (seen in 3.1.5) look for the value that the policy belongs to, find
 * that of the delete, and end in a panic, at this block again and again.
 */
final class Hazards {
    private Hazards() {}

    /** Whether no peer comes to harm. */
    static boolean isSafe(Program program) {
        List<Call> calls = program.calls();
        for (List<Integer> group : program.groups()) {
            Set<String> deleted = new HashSet<>();
            for (int place : group) {
                Set<String> written = new HashSet<>();
                Set<String> deletedHere = new HashSet<>();
                Set<String> policies = new HashSet<>();
                calls.get(place).steps().forEach(step -> note(step, written, deletedHere, policies));
                policies.removeAll(written);
                policies.retainAll(deleted);
                if (!policies.isEmpty()) {
                    return false;
                }
                deleted.addAll(deletedHere);
            }
        }
        return true;
    }

    /** Of several writes of one key the last counts, but which call wins is not known here: any delete is noted. */
    private static void note(Step step, Set<String> written, Set<String> deleted, Set<String> policies) {
        switch (step) {
            case Step.Put(String key, String value) -> write(key, value.isEmpty(), written, deleted);
            case Step.Delete(String key) -> write(key, true, written, deleted);
            case Step.PrivatePut(String collection, String key, String value) ->
                write(collection + " " + key, value.isEmpty(), written, deleted);
            case Step.PrivateDelete(String collection, String key) ->
                write(collection + " " + key, true, written, deleted);
            case Step.PrivatePurge(String collection, String key) ->
                write(collection + " " + key, true, written, deleted);
            case Step.SetPolicy(String key, String none) -> policies.add(key);
            case Step.PrivateSetPolicy(String collection, String key, String none) ->
                policies.add(collection + " " + key);
            default -> {
                // Neither deletes a key nor sets a policy.
            }
        }
    }

    private static void write(String key, boolean delete, Set<String> written, Set<String> deleted) {
        written.add(key);
        if (delete) {
            deleted.add(key);
        }
    }
}
