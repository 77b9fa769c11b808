package io.aval.workbench.solve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The formats that {@code match solve} reads, each with what solves it. */
@SuppressWarnings("ImmutableEnumChecker") // method references and lists that nobody changes
enum Format {
    DIMACS_MIN("dimacs-min", FlowProcedure::dimacs, "cheapest"),
    ORLIB_ASSIGN("orlib-assign", FlowProcedure::assignment, "cheapest"),
    GAP("gap", IndivisibleProcedure::gap, "min", "max"),
    SMTI("smti", IndivisibleProcedure::smti, "max", "approx", "stable");

    /** Reads and solves one file. */
    @FunctionalInterface
    interface Procedure {
        Outcome solve(Task task) throws IOException;
    }

    private final String label;
    private final Procedure procedure;
    private final List<String> modes;

    /** The first mode is the one taken where none is named. */
    Format(String label, Procedure procedure, String... modes) {
        this.label = label;
        this.procedure = procedure;
        this.modes = List.of(modes);
    }

    static Format of(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No format is called " + label));
    }

    String label() {
        return label;
    }

    List<String> modes() {
        return modes;
    }

    Procedure procedure() {
        return procedure;
    }

    /**
     * The mode taken where none is named: the first, but {@code max} for a file of the OR-Library's gap1 to gap12, whose
     * published optima are those of the greatest profit, while gapa to gapd and all others are to be minimised.
     */
    String modeFor(Path file) {
        boolean profits = this == GAP && String.valueOf(file.getFileName()).matches("(?i)gap\\d+(\\..*)?");
        return profits ? "max" : modes.getFirst();
    }
}
