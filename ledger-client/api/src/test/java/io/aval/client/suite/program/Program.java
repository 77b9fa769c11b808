package io.aval.client.suite.program;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Calls in rounds. A round's calls are simulated on the same state, one after the other; then what is due is submitted
 * together, in order.
 *
 * @param seed what it was drawn from, or 0
 * @param rounds one or more
 */
public record Program(long seed, List<Round> rounds) {
    public Program {
        rounds = List.copyOf(rounds);
    }

    /** Calls that are simulated before any of them is submitted. */
    public record Round(List<Call> calls) {
        public Round {
            calls = List.copyOf(calls);
        }
    }

    /**
     * One transaction.
     *
     * @param client the organisation whose client proposes it
     * @param endorsers the organisations that endorse it, each once
     * @param held rounds for which its submission is held back, 0 or more; what is held longest is submitted first
     * @param steps what it does
     */
    public record Call(String client, List<String> endorsers, int held, List<Step> steps) {
        public Call {
            endorsers = List.copyOf(endorsers);
            steps = List.copyOf(steps);
        }
    }

    /** The calls in their order, through all rounds. */
    public List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        rounds.forEach(round -> calls.addAll(round.calls()));
        return calls;
    }

    /** Which calls, by their places in {@link #calls}, are submitted together after each round; the last takes the rest. */
    public List<List<Integer>> groups() {
        TreeMap<Integer, List<Integer>> due = new TreeMap<>();
        int place = 0;
        for (int round = 0; round < rounds.size(); round++) {
            due.computeIfAbsent(round, key -> new ArrayList<>());
            for (Call call : rounds.get(round).calls()) {
                int at = Math.min(round + call.held(), rounds.size() - 1);
                due.computeIfAbsent(at, key -> new ArrayList<>()).add(place++);
            }
        }
        return List.copyOf(due.values());
    }
}
