package io.aval.client.suite.program;

import java.util.List;

/**
 * One rule of a peer, shown by a program.
 *
 * @param name the rule as a sentence
 * @param program shows it
 * @param calls what a ledger must make of the program's calls, as in {@link Run#calls}
 * @param oneBlock whether that holds only if what is submitted together comes to stand in one block
 */
public record FidelityItem(String name, Program program, List<String> calls, boolean oneBlock) {
    public FidelityItem {
        calls = List.copyOf(calls);
    }

    @Override
    public String toString() {
        return name;
    }
}
