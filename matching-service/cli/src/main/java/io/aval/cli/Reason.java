package io.aval.cli;

import picocli.CommandLine.Option;

/** Why somebody wants to see something; for commands to mix in. */
final class Reason {

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "why; regulators must say")
    String text = "";
}
