package io.aval.network.bench;

import io.aval.client.load.Measured;
import io.aval.client.load.Tally;
import io.aval.client.load.Window;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured, case by case and round by round. For one thread. */
final class Results {

    /**
     * A case in one round.
     *
     * @param steady tells rate and latencies
     * @param whole tells processor time
     * @param tally what became of everything that was sent
     */
    record Turn(Window steady, Window whole, Tally tally) {}

    private final Map<String, List<Turn>> turns = new LinkedHashMap<>();
    private final Map<String, List<Double>> bytes = new LinkedHashMap<>();

    /** Adds a case's measurement in one round. */
    void add(String name, Measured measured) {
        turns.computeIfAbsent(name, any -> new ArrayList<>())
                .add(new Turn(measured.steady(), measured.whole(), measured.tally()));
    }

    /** Adds what was measured as a whole only. */
    void add(String name, Window whole) {
        turns.computeIfAbsent(name, any -> new ArrayList<>()).add(new Turn(whole, whole, Tally.NOTHING));
    }

    /** Adds how many bytes of a block one act of the case took. */
    void addBytes(String name, double perAct) {
        bytes.computeIfAbsent(name, any -> new ArrayList<>()).add(perAct);
    }

    /** The cases in the order in which they came first. */
    List<String> cases() {
        return List.copyOf(turns.keySet());
    }

    /** The rounds of a case; none if it was not measured. */
    List<Turn> of(String name) {
        return List.copyOf(turns.getOrDefault(name, List.of()));
    }

    /** Bytes of a block for one act, by case. */
    Map<String, Spread> bytes() {
        Map<String, Spread> spreads = new LinkedHashMap<>();
        bytes.forEach((name, figures) -> spreads.put(name, Spread.of(figures)));
        return spreads;
    }
}
