package io.aval.network.programs;

import io.aval.rules.canonical.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One call of a program that ends by itself.
 *
 * <p>The program sees the {@code PATH} and the variables named here, nothing else: a stray {@code CORE_…} of the
 * operator's shell would otherwise override our settings unseen.
 */
public record Command(List<String> line, Map<String, String> environment) {

    public Command {
        line = List.copyOf(line);
        environment = Map.copyOf(environment);
    }

    /** A call with arguments and no environment. */
    public static Command of(Path program, String... arguments) {
        return new Command(
                Stream.concat(Stream.of(program.toString()), Stream.of(arguments))
                        .toList(),
                Map.of());
    }

    /** The same call with more environment. */
    public Command with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(environment);
        all.putAll(more);
        return new Command(line, all);
    }

    /** The same call with more arguments. */
    public Command and(String... arguments) {
        return new Command(Stream.concat(line.stream(), Stream.of(arguments)).toList(), environment);
    }

    /**
     * Runs the program to its end.
     *
     * @throws ProgramFailedException if it outlives the deadline; it is killed then
     */
    public Output run(Duration deadline) throws IOException, InterruptedException {
        // A file, not a pipe: a full pipe would stop the program while we wait for its end
        Path captured = Files.createTempFile("aval-output", ".txt");
        try {
            Process process = builder()
                    .redirectErrorStream(true)
                    .redirectOutput(captured.toFile())
                    .start();
            try {
                if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new ProgramFailedException("no end after " + deadline.toSeconds() + " s: " + line);
                }
            } finally {
                process.destroyForcibly();
            }
            return new Output(process.exitValue(), new String(Files.readAllBytes(captured), StandardCharsets.UTF_8));
        } finally {
            Files.deleteIfExists(captured);
        }
    }

    /**
     * Runs the program to its end and takes only success for an answer.
     *
     * @throws ProgramFailedException with everything that it said, if it fails or outlives the deadline
     */
    public Output mustRun(Duration deadline) throws IOException, InterruptedException {
        Output output = run(deadline);
        if (!output.succeeded()) {
            throw new ProgramFailedException("exit " + output.exit() + " of " + line + ":\n"
                    + output.text().strip());
        }
        return output;
    }

    /** SHA-256, hexadecimal, of line and environment: the same command has the same digest on every run. */
    public String digest() {
        String text = String.join("\0", line) + "\0\0" + new TreeMap<>(environment);
        return Digest.of(text).value();
    }

    /** A builder with this line and exactly this environment beside the {@code PATH}. */
    public ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(line);
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().putAll(environment);
        return builder;
    }
}
