package io.aval.network;

import io.aval.network.lifecycle.ContractProgram;
import io.aval.network.topology.Topology;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The contract that this build has on its own class path, without what only the launcher needs. */
public final class OwnContract {

    /** Of the program; the code's digest is added when it is packed. */
    public static final String VERSION = "0.1.0";

    private static final String MAIN = "io.aval.contract.Main";

    // Names of files; one that is forgotten here only makes the package larger
    private static final Pattern LAUNCHERS = Pattern.compile(
            "(aval-(network|client)|fabric-gateway|picocli|snakeyaml|archunit|assertj|byte-buddy|junit|opentest4j"
                    + "|apiguardian|hamcrest|surefire).*\\.jar");

    private OwnContract() {}

    /** The contract on the terms of the topology, by this program's class path. */
    public static DeployedContract of(Topology topology) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<Path> entries = Stream.of(classPath.split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .filter(OwnContract::belongsToTheContract)
                .toList();
        return DeployedContract.of(topology, VERSION, new ContractProgram(entries, MAIN));
    }

    /** Jars by their names; folders of classes if the contract is in them. */
    private static boolean belongsToTheContract(Path entry) {
        Path name = entry.getFileName();
        if (name == null) {
            return false;
        }
        return name.toString().endsWith(".jar")
                ? !LAUNCHERS.matcher(name.toString()).matches()
                : entry.resolve("io/aval/contract").toFile().isDirectory()
                        || entry.resolve("io/aval/rules").toFile().isDirectory();
    }
}
