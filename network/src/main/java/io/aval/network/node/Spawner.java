package io.aval.network.node;

import io.aval.network.programs.Command;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;

/** Starts processes that outlive the launcher and do not hear its terminal. */
final class Spawner {

    // A new session: neither Ctrl-C in the launcher's terminal nor its end reaches the process
    private static final Optional<Path> SETSID = Stream.of(
                    System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(File.pathSeparator))
            .map(folder -> Path.of(folder, "setsid"))
            .filter(Files::isExecutable)
            .findFirst();

    private static final long LARGEST_LOG = 64L << 20;

    private Spawner() {}

    /** Starts the process and writes its file at once. */
    static Process spawn(ProcessPlan plan) throws IOException {
        keepBounded(plan.log());
        Process process = detached(plan.command())
                .builder()
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(plan.log().toFile()))
                .start();
        String birth = Vitals.of(process.pid()).map(Vitals::birth).orElse("ended at once");
        new ProcessFile(process.pid(), birth, plan.digest()).write(plan.processFile());
        return process;
    }

    private static Command detached(Command command) {
        return SETSID.map(setsid -> new Command(
                        Stream.concat(Stream.of(setsid.toString()), command.line().stream())
                                .toList(),
                        command.environment()))
                .orElse(command);
    }

    /** One older log is kept; nothing else ever shortens a log that only grows. */
    private static void keepBounded(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(log, log.resolveSibling("log.old.txt"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
