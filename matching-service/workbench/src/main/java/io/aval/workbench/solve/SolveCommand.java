package io.aval.workbench.solve;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Solves one published instance. */
@Command(
        name = "solve",
        mixinStandardHelpOptions = true,
        description = "Solves a published instance, checks the answer, and prints it as one JSON object.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:solved: the allocation is optimal, or feasible within the time",
            "2:wrong command line, or a choice that cannot take this instance",
            "3:the file cannot be read or breaks its format; the line and why are said",
            "4:the instance has no solution; why is said",
            "5:the instance has ever better solutions; why is said",
            "6:neither a solution nor a proof that there is none was found"
        })
public final class SolveCommand implements Callable<Integer> {
    private static final int WRONG_DATA = 3;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "the instance")
    Path file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            required = true,
            completionCandidates = Labels.class,
            description = "${COMPLETION-CANDIDATES}")
    String format;

    @Option(names = "--mode", paramLabel = "MODE", description = "what to look for, where a format leaves a choice")
    @Nullable
    String mode;

    @Option(
            names = "--solver",
            paramLabel = "own|or-tools",
            defaultValue = "own",
            description = "who solves: ${DEFAULT-VALUE}")
    String solver;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "the most that solving may take: ${DEFAULT-VALUE}; or-tools does not stop flows")
    int seconds;

    @Option(names = "--to", paramLabel = "FILE", description = "write the JSON there instead")
    @Nullable
    Path to;

    /** For the command line, which fills the fields. */
    public SolveCommand() {}

    /** The names of the formats. */
    static final class Labels extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Labels() {
            super(Arrays.stream(Format.values()).map(Format::label).toList());
        }
    }

    @Override
    public Integer call() throws IOException {
        Format chosen = format();
        Task task = new Task(file, mode(chosen), backend(), seconds(), System::nanoTime);
        long start = System.nanoTime();
        Outcome outcome;
        try {
            outcome = chosen.procedure().solve(task);
        } catch (MalformedInputException e) {
            return malformed(file + ": is no UTF-8 text");
        } catch (NoSuchFileException e) {
            return malformed(file + ": there is no such file");
        } catch (IOException e) {
            return malformed(file + ": cannot be read");
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        return switch (outcome) {
            case Outcome.Malformed(int line, String reason) -> malformed(file + ", line " + line + ": " + reason);
            case Outcome.Unfit(String sentence) -> throw wrong(sentence);
            case Outcome.Solved solved -> solved(chosen, task, List.of(solved), millis);
            case Outcome.Several(List<Outcome.Solved> each) -> solved(chosen, task, each, millis);
        };
    }

    /** Prints one line for each problem of the file. {@return the highest of their exit codes} */
    private int solved(Format chosen, Task task, List<Outcome.Solved> each, long millis) throws IOException {
        print(each.stream()
                .map(solved -> new SolvedJson(chosen, task, solved, millis))
                .toList());
        int exit = 0;
        for (Outcome.Solved solved : each) {
            if (!solved.reason().isEmpty()) {
                say(file + ": " + solved.status().label() + ": " + solved.reason());
            }
            exit = Math.max(exit, solved.status().exit());
        }
        return exit;
    }

    private void print(List<SolvedJson> lines) {
        if (to == null) {
            PrintWriter out = spec.commandLine().getOut();
            lines.forEach(line -> line.write(out));
            out.flush();
        } else {
            try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(to, StandardCharsets.UTF_8))) {
                lines.forEach(line -> line.write(out));
            } catch (IOException e) {
                throw wrong("The file " + to + " cannot be written.");
            }
        }
    }

    private int malformed(String sentence) {
        say(sentence);
        return WRONG_DATA;
    }

    private void say(String sentence) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("aval: " + sentence);
        err.flush();
    }

    private Format format() {
        try {
            return Format.of(format);
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage() + "; there are " + String.join(", ", new Labels()) + ".");
        }
    }

    private String mode(Format chosen) {
        List<String> modes = chosen.modes();
        if (mode == null) {
            return modes.isEmpty() ? "" : chosen.modeFor(file);
        }
        if (!modes.contains(mode)) {
            throw wrong(chosen.label() + " has no mode " + mode + "; it has " + String.join(", ", modes) + ".");
        }
        return mode;
    }

    private Task.Backend backend() {
        return Arrays.stream(Task.Backend.values())
                .filter(backend -> backend.label().equals(solver))
                .findFirst()
                .orElseThrow(() -> wrong("No solver is called " + solver + "; there are own and or-tools."));
    }

    private int seconds() {
        if (seconds < 1 || seconds > 86_400) {
            throw wrong("--seconds is from 1 to 86400.");
        }
        return seconds;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
