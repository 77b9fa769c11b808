package io.aval.workbench.solve;

import java.nio.file.Path;

/**
 * What is to be solved and how.
 *
 * @param mode one of the format's modes, empty where it has none
 * @param seconds the most that a search without a natural end may take; exact methods end by themselves
 */
record Task(Path file, String mode, Backend backend, int seconds) {

    /** Who solves. */
    enum Backend {
        OWN("own"),
        OR_TOOLS("or-tools");

        private final String label;

        Backend(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
