package io.aval.workbench;

import io.aval.engine.screening.Answer;
import io.aval.engine.screening.Hit;
import io.aval.engine.screening.ListImport;
import io.aval.engine.screening.ListPin;
import io.aval.engine.screening.Piece;
import io.aval.engine.screening.Screening;
import io.aval.engine.screening.ScreeningList;
import io.aval.engine.screening.Subject;
import io.aval.rules.canonical.Digest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "screen",
        mixinStandardHelpOptions = true,
        description = "Looks a company up in a list, by code and by name, and says piece by piece why it matches.")
final class ScreenCommand implements Callable<Integer> {

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "the company's name")
    String name;

    @Option(names = "--code", paramLabel = "CODE", defaultValue = "", description = "its unified social credit code")
    String code;

    @Option(names = "--list", paramLabel = "FILE", required = true, description = "the list, CSV")
    Path list;

    @Option(names = "--encoding", defaultValue = "UTF-8", description = "of the list: UTF-8 or GB18030")
    Charset encoding;

    @Option(names = "--pin", paramLabel = "DIGEST", description = "the list must be this version of it")
    @Nullable
    String pin;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        ScreeningList entries = switch (ScreeningList.read(list, encoding)) {
            case ListImport.Rejected(int line, String sentence) ->
                throw new Fault(Fault.WRONG_DATA, "IMPORT_UNREADABLE", list + ", line " + line + ": " + sentence, "");
            case ListImport.Accepted accepted -> {
                accepted.faults().forEach(fault -> err.println(list + ": " + fault));
                yield accepted.list();
            }
        };
        Screening screening = pin == null ? Screening.of(entries) : Screening.of(entries, new Digest(pin));
        Answer answer = screening.screen(code.isEmpty() ? Subject.named(name) : Subject.of(name, code));
        ListPin pinned = answer.list();
        out.printf(
                "%s  %s, %s %s of %s, %s%n",
                answer.verdict(), pinned.publisher(), pinned.name(), pinned.version(), pinned.day(), pinned.digest());
        answer.hits().forEach(hit -> show(out, hit));
        out.flush();
        return 0;
    }

    private static void show(PrintWriter out, Hit hit) {
        out.printf(
                "%5d  %-8s %-12s %s  %s%n",
                hit.match().score(),
                hit.match().verdict(),
                hit.how(),
                hit.name(),
                hit.entry().note());
        for (Piece piece : hit.match().pieces()) {
            out.printf("       %5d  %-8s %s | %s%n", piece.points(), piece.part(), piece.left(), piece.right());
        }
    }
}
