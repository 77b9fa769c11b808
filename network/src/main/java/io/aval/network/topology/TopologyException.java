package io.aval.network.topology;

import java.util.List;

/** A topology file that cannot be used; every fault is told with its file and line. */
public final class TopologyException extends Exception {

    private static final long serialVersionUID = 1L;

    private final List<String> faults;

    /**
     * Joins the faults to one message, a line each.
     *
     * @param faults at least one, as {@code file:line: sentence}
     */
    public TopologyException(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, in the order of the file, each as {@code file:line: sentence}. */
    public List<String> faults() {
        return faults;
    }
}
