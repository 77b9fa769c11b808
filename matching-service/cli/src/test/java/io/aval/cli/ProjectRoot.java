package io.aval.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project begins. */
final class ProjectRoot {

    private ProjectRoot() {}

    static Path folder() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException("no folder above holds mvnw");
            }
            folder = parent;
        }
        return folder;
    }
}
