package io.aval.desk.start;

import io.aval.client.evidence.EvidencePack;
import io.aval.client.evidence.EvidenceVerifier;
import io.aval.client.evidence.Trust;
import io.aval.client.evidence.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Verifies an evidence pack: reads files and nothing else. */
public final class EvidenceVerify {

    private static final String USAGE = """
            Usage: aval evidence verify FILE [--trust FOLDER|FILE] [-o table|json]
              --trust  the roots that you trust: a folder of <Organisation>.pem, one such file, or a connection file;
                       without it the file's own authorities are believed, and the verdict says so
              -o       table (for people) or json (for programs)
            Exit codes: 0 sound, 2 wrong command line, 3 not sound or not readable
            """;

    private @Nullable Path file;
    private Trust trust = Trust.NONE;
    private boolean json;

    private EvidenceVerify() {}

    /** Verifies; exit status 0 if the file is sound, 3 if not. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /** Verifies; the exit status. */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(USAGE);
            return 0;
        }
        try {
            EvidenceVerify command = new EvidenceVerify();
            command.read(new ArrayDeque<>(arguments));
            return command.verify(out);
        } catch (StartFailure failure) {
            err.println("aval: " + failure.sentence());
            return failure.exit();
        }
    }

    private void read(Deque<String> words) {
        while (!words.isEmpty()) {
            String word = words.removeFirst();
            switch (word) {
                case "--trust" -> trust = TrustedRoots.read(Path.of(value(word, words)));
                case "-o", "--output" -> json = isJson(value(word, words));
                default -> {
                    if (word.startsWith("-") || file != null) {
                        throw usage("'" + word + "' is not known here.");
                    }
                    file = Path.of(word);
                }
            }
        }
    }

    private static boolean isJson(String form) {
        return switch (form) {
            case "json" -> true;
            case "table" -> false;
            default -> throw usage("'" + form + "' is no form of output: table or json.");
        };
    }

    private static String value(String option, Deque<String> words) {
        if (words.isEmpty()) {
            throw usage(option + " needs a value.");
        }
        return words.removeFirst();
    }

    private static StartFailure usage(String what) {
        return new StartFailure(Sentences.USAGE, what + " See 'aval evidence verify --help'.");
    }

    private int verify(PrintStream out) {
        if (file == null) {
            throw usage("No file is named.");
        }
        Verdict verdict = new EvidenceVerifier(trust).verify(octets(file));
        if (json) {
            out.println(VerdictText.json(verdict).canonical());
        } else {
            VerdictText.lines(verdict).forEach(out::println);
        }
        return verdict.isSound() ? 0 : Sentences.INVALID_DATA;
    }

    /** One byte more than a pack may have, at most. */
    private static byte[] octets(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(EvidencePack.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new StartFailure(Sentences.INVALID_DATA, "The file " + file + " cannot be read.");
        }
    }
}
