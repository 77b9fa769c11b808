package io.aval.network.node;

import io.aval.network.certificates.NodeFiles;
import io.aval.network.programs.Command;
import io.aval.rules.canonical.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How a process is started and when it is ready.
 *
 * @param name unique in the network
 * @param log file that takes all that the process writes; its folder must exist, and the process file lies beside it
 * @param ports what the process opens on the loopback address
 */
public record ProcessPlan(String name, Command command, Path log, List<Integer> ports, Readiness readiness) {

    /** Name of the variable that only makes a changed state a changed command. */
    public static final String STATE = "AVAL_STATE";

    public ProcessPlan {
        ports = List.copyOf(ports);
    }

    /** Where it stands which process this is at present. */
    public Path processFile() {
        return log.resolveSibling("process");
    }

    /**
     * Stands for all that a process reads at its start: settings, and certificates, which renewal replaces under the same
     * names.
     *
     * @throws IOException if a certificate cannot be read
     */
    public static String state(String settings, NodeFiles files) throws IOException {
        return Digest.of(settings + Files.readString(files.tlsCertificate())).value();
    }

    /** The same for the same process; a cache of classes only makes its start faster. */
    String digest() {
        return new Command(
                        command.line().stream()
                                .filter(word -> !word.startsWith("-XX:AOTCache="))
                                .toList(),
                        command.environment())
                .digest();
    }
}
