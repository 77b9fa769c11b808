package io.aval.network.programs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for Fabric's programs in {@code FABRIC_HOME/bin}, then on the {@code PATH}, as every tool around Fabric does. */
public final class ProgramSearch {

    private static final List<String> NAMES = List.of("configtxgen", "orderer", "peer");
    private static final Pattern VERSION_LINE = Pattern.compile("(?m)^\\s*Version:\\s*v?(\\S+)\\s*$");
    private static final Pattern SUPPORTED = Pattern.compile("(3\\.1|2\\.5)\\.\\d+.*");
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final List<Path> folders;

    private ProgramSearch(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** A search in the folders that the given environment names. */
    public static ProgramSearch in(Map<String, String> environment) {
        Stream<Path> home = Optional.ofNullable(environment.get("FABRIC_HOME")).stream()
                .filter(value -> !value.isBlank())
                .map(value -> Path.of(value, "bin"));
        Stream<Path> path = Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(value -> !value.isBlank())
                .map(Path::of);
        return new ProgramSearch(Stream.concat(home, path).toList());
    }

    /** Finds the programs and asks the peer for its version. */
    public Finding find() throws IOException, InterruptedException {
        Map<String, Path> found = new TreeMap<>();
        List<String> missing = new ArrayList<>();
        for (String name : NAMES) {
            locate(name).ifPresentOrElse(path -> found.put(name, path), () -> missing.add(name));
        }
        if (!missing.isEmpty()) {
            return new Finding.Missing(missing);
        }
        String version = version(required(found, "peer"));
        if (!SUPPORTED.matcher(version).matches()) {
            return new Finding.Unsupported(version);
        }
        return new Finding.Found(new FabricPrograms(
                required(found, "peer"), required(found, "orderer"), required(found, "configtxgen"), version));
    }

    private Optional<Path> locate(String name) {
        return folders.stream()
                .map(folder -> folder.resolve(name).toAbsolutePath())
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    private static String version(Path peer) throws IOException, InterruptedException {
        Output output = Command.of(peer, "version").run(DEADLINE);
        Matcher matcher = VERSION_LINE.matcher(output.text());
        return output.succeeded() && matcher.find() ? matcher.group(1) : "unknown";
    }

    private static Path required(Map<String, Path> found, String name) {
        Path path = found.get(name);
        if (path == null) {
            throw new IllegalStateException(name + " was neither found nor missing");
        }
        return path;
    }
}
