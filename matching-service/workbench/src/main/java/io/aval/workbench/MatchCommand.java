package io.aval.workbench;

import io.aval.workbench.solve.SolveCommand;
import picocli.CommandLine.Command;

@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = "Solves matching problems from files.",
        subcommands = SolveCommand.class)
final class MatchCommand {}
