package io.aval.workbench;

import io.aval.client.evaluation.Dossier;
import io.aval.rules.canonical.Json;
import io.aval.rules.evaluation.Evaluation;
import io.aval.rules.evaluation.Recomputation;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Evaluations on one's own machine. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Computes evaluations again, judges models, compares ways to finance.",
        subcommands = {CardCommand.class, PlanCommand.class, JudgeCommand.class})
final class EvaluateCommand {

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    /** The form of what is printed. */
    enum Output {
        table,
        json
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Computes an evaluation again from a file that 'evaluate export' wrote: identical, or what differs.",
                "Compare the digests with the ledger's: 'aval attest KEY' gives them."
            })
    int verify(
            @Option(names = "--file", paramLabel = "FILE", required = true, description = "the file") Path file,
            @Option(
                            names = {"-o", "--output"},
                            defaultValue = "table",
                            description = "table or json")
                    Output output) {
        Dossier dossier = Dossier.read(TextFile.read(file));
        Evaluation evaluation = Dossier.evaluation(dossier.proof());
        TreeMap<String, String> lines = new TreeMap<>();
        lines.put("inputs", evaluation.inputs().value());
        lines.put("model", evaluation.modelDigest().value());
        lines.put("seed", Long.toString(evaluation.seed()));
        lines.put(dossier.proof().key(), dossier.proof().digest().value());
        lines.put(dossier.papers().key(), dossier.papers().digest().value());
        lines.put(dossier.model().key(), dossier.model().digest().value());
        int exit = 0;
        switch (dossier.recompute()) {
            case Recomputation.Result.Identical(var outcome) -> {
                lines.put("verdict", "identical");
                lines.put("result", outcome.digest().value());
            }
            case Recomputation.Result.Differs(String part, String leaf) -> {
                lines.put("verdict", "differs: " + part + ", first at " + leaf);
                exit = Fault.WRONG_DATA;
            }
        }
        print(lines, output);
        return exit;
    }

    private void print(SortedMap<String, String> lines, Output output) {
        PrintWriter out = spec.commandLine().getOut();
        if (output == Output.json) {
            TreeMap<String, Json> members = new TreeMap<>();
            lines.forEach((name, value) -> members.put(name, new Json.Text(value)));
            out.println(new Json.Obj(members).canonical());
        } else {
            lines.forEach((name, value) -> out.printf("%-46s  %s%n", name, value));
        }
        out.flush();
    }
}
