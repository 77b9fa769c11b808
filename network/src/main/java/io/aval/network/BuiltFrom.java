package io.aval.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which files a contract was packed from, by name, size and time, as build tools compare them: reading 40 MB of jars at
 * every start would take longer than anything else that the launcher does.
 */
final class BuiltFrom {

    private BuiltFrom() {}

    static String tell(DeployedContract contract) throws IOException {
        StringBuilder text = new StringBuilder(contract.version())
                .append('\n')
                .append(contract.program().mainClass())
                .append('\n');
        for (Path entry : contract.program().classPath()) {
            for (Path file : files(entry)) {
                text.append(file)
                        .append(' ')
                        .append(Files.size(file))
                        .append(' ')
                        .append(Files.getLastModifiedTime(file))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static List<Path> files(Path entry) throws IOException {
        if (!Files.exists(entry)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(entry.toAbsolutePath())) {
            return tree.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
