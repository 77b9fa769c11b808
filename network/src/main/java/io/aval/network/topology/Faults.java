package io.aval.network.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with a file, collected while it is read. */
final class Faults {

    private static final int MOST = 20;

    private final String file;
    private final List<Fault> faults = new ArrayList<>();

    Faults(String file) {
        this.file = file;
    }

    /** @param line counted from 1 */
    void add(int line, String sentence) {
        faults.add(new Fault(line, sentence));
    }

    void throwIfAny() throws TopologyException {
        if (faults.isEmpty()) {
            return;
        }
        List<String> told = new ArrayList<>(faults.stream()
                .sorted(Comparator.comparingInt(Fault::line))
                .limit(MOST)
                .map(fault -> file + ":" + fault.line() + ": " + fault.sentence())
                .toList());
        if (faults.size() > MOST) {
            told.add(file + ": and " + (faults.size() - MOST) + " more");
        }
        throw new TopologyException(told);
    }

    private record Fault(int line, String sentence) {}
}
