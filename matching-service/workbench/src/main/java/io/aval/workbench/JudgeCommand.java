package io.aval.workbench;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Schema;
import io.aval.rules.canonical.Size;
import io.aval.rules.verification.Change;
import io.aval.rules.verification.Evidence;
import io.aval.rules.verification.Finding;
import io.aval.rules.verification.SubjectKind;
import io.aval.rules.verification.Verdict;
import io.aval.rules.verification.Verification;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "judge",
        mixinStandardHelpOptions = true,
        description = {
            "Says what the evidence about one subject comes to: yes, no or unknown, why, until when,",
            "and the least further evidence that would change it."
        })
final class JudgeCommand implements Callable<Integer> {

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "kind and evidence, as JSON; docs/examples/evidence.json is one")
    Path file;

    @Option(names = "--day", paramLabel = "DAY", required = true, description = "the day as of which, yyyy-mm-dd")
    String day;

    @Option(
            names = {"-o", "--output"},
            defaultValue = "table",
            description = "table or json")
    EvaluateCommand.Output output;

    /** What is judged. */
    record Case(
            SubjectKind kind,
            @Size(max = Verification.MAX_EVIDENCE) List<Evidence> evidence) {}

    @Override
    public Integer call() {
        Case brought = Schema.of(Case.class).decode(JsonReader.read(TextFile.read(file)));
        Verdict verdict = Verification.judge(brought.kind(), brought.evidence(), Days.of(day, spec));
        PrintWriter out = spec.commandLine().getOut();
        if (output == EvaluateCommand.Output.json) {
            out.println(Schema.of(Verdict.class).encode(verdict).canonical());
        } else {
            show(out, verdict);
        }
        out.flush();
        return 0;
    }

    private static void show(PrintWriter out, Verdict verdict) {
        BusinessDay changes = verdict.changes();
        out.println(verdict.outcome() + "  " + verdict.reasons()
                + (changes == null ? "" : "  by time alone another from " + changes));
        for (Finding finding : verdict.findings()) {
            out.printf(
                    "  %-13s %-8s %-4s %s%n",
                    finding.dimension(), finding.outcome(), finding.gate() ? "gate" : "", finding.reasons());
        }
        Change change = verdict.change();
        if (change != null) {
            out.println("least further evidence that makes it " + change.then() + ": " + pieces(change));
        }
        out.println("digest " + verdict.digest());
    }

    private static String pieces(Change change) {
        return String.join(
                ", ",
                change.pieces().stream()
                        .map(piece -> piece.dimension() + " " + piece.bearing() + " at " + piece.level())
                        .toList());
    }
}
