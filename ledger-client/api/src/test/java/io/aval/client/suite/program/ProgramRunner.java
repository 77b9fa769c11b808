package io.aval.client.suite.program;

import io.aval.client.suite.program.Program.Call;
import io.aval.client.suite.program.Program.Round;
import io.aval.client.suite.program.ProgramLedger.Placement;
import io.aval.client.suite.program.ProgramLedger.Request;
import io.aval.client.suite.program.ProgramLedger.Simulation;
import io.aval.client.suite.program.ProgramLedger.Simulation.Endorsed;
import io.aval.client.suite.program.ProgramLedger.Simulation.Refused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs programs on a ledger. Where blocks are cut can change a verdict: a policy that an earlier transaction changed cannot
 * be judged in the same block but can in the next, and a key that was deleted although it was absent is changed within the
 * block and unchanged behind it. So a run remembers how its ledger cut, and the same cut can be asked of another ledger.
 */
public final class ProgramRunner {
    private final ProgramLedger ledger;
    private final String name;
    private int runs;

    /**
     * A runner.
     *
     * @param name keeps this runner's keys apart from others' on the same ledger: letters and digits
     */
    public ProgramRunner(ProgramLedger ledger, String name) {
        this.ledger = ledger;
        this.name = name;
    }

    /** Runs a program in blocks as the ledger likes. */
    public Run run(Program program) {
        return run(program, List.of());
    }

    /**
     * Runs a program.
     *
     * @param blocks as another run cut them, see {@link Run#blocks}; empty for one block for each group
     */
    public Run run(Program program, List<List<List<Integer>>> blocks) {
        return new Running(program, name + "x" + runs++).run(blocks);
    }

    private final class Running {
        private final Program program;
        private final String keys;
        private final List<Simulation> simulations = new ArrayList<>();
        private final Map<Integer, Placement> placements = new HashMap<>();
        private final Map<String, String> names = new TreeMap<>();

        Running(Program program, String keys) {
            this.program = program;
            this.keys = keys;
        }

        Run run(List<List<List<Integer>>> wanted) {
            List<List<List<Integer>>> cuts = new ArrayList<>();
            List<List<Integer>> groups = program.groups();
            for (int round = 0; round < program.rounds().size(); round++) {
                simulate(program.rounds().get(round));
                cuts.add(commit(groups.get(round), round < wanted.size() ? wanted.get(round) : List.of()));
            }
            List<String> calls = new ArrayList<>();
            for (int i = 0; i < simulations.size(); i++) {
                calls.add(line(i));
            }
            return new Run(calls, state(), cuts);
        }

        private void simulate(Round round) {
            for (Call call : round.calls()) {
                Simulation simulation = ledger.simulate(request(call));
                if (simulation instanceof Endorsed endorsed) {
                    names.put(endorsed.txId(), "tx" + (simulations.size() + 1));
                }
                simulations.add(simulation);
            }
        }

        private Request request(Call call) {
            List<String> arguments = List.of("run", keys, ProgramText.steps(call.steps()));
            return new Request(call.client(), call.endorsers(), arguments);
        }

        private List<List<Integer>> commit(List<Integer> group, List<List<Integer>> wanted) {
            List<Integer> places = new ArrayList<>();
            List<Endorsed> together = new ArrayList<>();
            for (int place : group) {
                if (simulations.get(place) instanceof Endorsed endorsed) {
                    places.add(place);
                    together.add(endorsed);
                }
            }
            if (together.isEmpty()) {
                return List.of();
            }
            List<Placement> committed = ledger.commit(together, wanted);
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < together.size(); i++) {
                placements.put(places.get(i), committed.get(i));
                order.add(i);
            }
            order.sort(Comparator.comparingLong((Integer i) -> committed.get(i).block())
                    .thenComparingInt(i -> committed.get(i).position()));
            TreeMap<Long, List<Integer>> blocks = new TreeMap<>();
            order.forEach(i -> blocks.computeIfAbsent(committed.get(i).block(), block -> new ArrayList<>())
                    .add(i));
            return List.copyOf(blocks.values());
        }

        private String line(int call) {
            String verdict = switch (simulations.get(call)) {
                case Refused refused -> refused.why().name();
                case Endorsed endorsed -> {
                    Placement placement = placements.get(call);
                    if (placement == null) {
                        throw new IllegalStateException("call " + call + " was never submitted");
                    }
                    String event = placement.event().isEmpty() ? "" : "; event " + placement.event();
                    yield placement.code() + seen(endorsed.payload()) + event;
                }
            };
            return (call + 1) + " " + verdict;
        }

        private String seen(String payload) {
            String text = payload;
            for (Map.Entry<String, String> renamed : names.entrySet()) {
                text = text.replace(renamed.getKey(), renamed.getValue());
            }
            return text.isEmpty() ? "" : "; " + text.replace("\n", "; ");
        }

        private List<String> state() {
            List<String> lines = new ArrayList<>();
            for (Call call : FinalState.calls(program)) {
                String at = "at " + call.client() + ": ";
                lines.add(
                        switch (ledger.simulate(request(call))) {
                            case Refused refused -> at + refused.why().name();
                            case Endorsed endorsed ->
                                at + seen(endorsed.payload()).replaceFirst("^; ", "");
                        });
            }
            return lines;
        }
    }
}
