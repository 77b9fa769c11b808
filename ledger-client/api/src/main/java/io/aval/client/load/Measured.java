package io.aval.client.load;

import io.aval.client.Outcome;
import io.aval.rules.record.Organisation;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was measured of one load.
 *
 * @param samples one for each envelope that was sent, in their order
 * @param start before the first was sent
 * @param lastNanos when nothing new was begun any more, by {@link System#nanoTime}
 * @param end when all had ended
 * @param inFlight how many were under way at most
 */
public record Measured(List<Sample> samples, Mark start, long lastNanos, Mark end, int inFlight) {

    public Measured {
        samples = List.copyOf(samples);
    }

    /** The transactions that were committed, in the order of their envelopes. */
    public List<String> txIds() {
        return samples.stream()
                .map(Sample::outcome)
                .filter(Outcome.Committed.class::isInstance)
                .map(outcome -> ((Outcome.Committed) outcome).txId())
                .toList();
    }

    /** The same of one organisation. */
    public List<String> txIds(Organisation by) {
        return new Measured(of(by), start, lastNanos, end, inFlight).txIds();
    }

    /** How many acts of an organisation were begun, whatever became of them. */
    public int begun(Organisation by) {
        return of(by).stream().mapToInt(Sample::acts).sum();
    }

    private List<Sample> of(Organisation by) {
        return samples.stream().filter(sample -> sample.by().equals(by)).toList();
    }

    /** What became of the envelopes. */
    public Tally tally() {
        return Tally.of(samples);
    }

    /** From the first sending to the last outcome; here all processor time is accounted for. */
    public Window whole() {
        TreeMap<String, Long> spent = new TreeMap<>(end.cpuNanos());
        start.cpuNanos().forEach((kind, before) -> spent.merge(kind, -before, Long::sum));
        return window(samples.stream().filter(Sample::committed).toList(), end.nanos() - start.nanos(), spent);
    }

    /**
     * While as many were in flight as may be: without the first ones and those that ended when nothing new was begun. As
     * outcomes come in bursts, a block at a time, it begins and ends in a pause between bursts. Says nothing of processor
     * time. The whole where too few were sent.
     */
    public Window steady() {
        List<Sample> ended = samples.stream()
                .filter(Sample::committed)
                .sorted(Comparator.comparingLong(sample -> sample.endNanos() - start.nanos()))
                .toList();
        int sending = (int) ended.stream()
                .filter(sample -> sample.endNanos() - lastNanos <= 0)
                .count();
        int from = pause(ended, inFlight / 2, inFlight + inFlight / 2);
        int until = pause(ended, sending - 1 - inFlight / 2, sending - 1);
        if (sending <= 2 * inFlight || until <= from) {
            return whole();
        }
        long nanos = ended.get(until).endNanos() - ended.get(from).endNanos();
        return window(ended.subList(from + 1, until + 1), nanos, new TreeMap<>());
    }

    /**
     * Insists that all were committed.
     *
     * @throws IllegalStateException naming the first failure
     */
    public Measured complete() {
        samples.stream().filter(sample -> !sample.committed()).findFirst().ifPresent(failed -> {
            throw new IllegalStateException(
                    tally().failed() + " of " + samples.size() + " failed: " + failed.outcome());
        });
        return this;
    }

    /** The one, between two places, behind which nothing ended for the longest time. */
    private static int pause(List<Sample> ended, int first, int last) {
        int widest = Math.max(0, first);
        long most = -1;
        for (int i = widest; i <= last && i + 1 < ended.size(); i++) {
            long gap = ended.get(i + 1).endNanos() - ended.get(i).endNanos();
            if (gap > most) {
                widest = i;
                most = gap;
            }
        }
        return widest;
    }

    private static Window window(List<Sample> committed, long nanos, SortedMap<String, Long> spent) {
        return new Window(
                nanos,
                committed.stream().mapToLong(Sample::acts).sum(),
                committed.stream()
                        .map(sample -> sample.endNanos() - sample.startNanos())
                        .sorted()
                        .toList(),
                spent);
    }
}
