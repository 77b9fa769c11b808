package io.aval.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The project's own files, found from its root; what a build makes is left out. */
record SourceTree(Path root) {
    private static final Set<String> NOT_OURS = Set.of("target", ".git", "node_modules", ".idea", ".vscode", "LICENSE");

    static SourceTree ofThisProject() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException("no folder above " + Path.of("").toAbsolutePath() + " holds mvnw");
            }
            folder = parent;
        }
        return new SourceTree(folder);
    }

    /** Files whose name ends in one of {@code endings}, relative to the root, in the order of their names. */
    List<Path> filesEndingIn(String... endings) {
        List<Path> found = new ArrayList<>();
        for (Path file : files()) {
            String name = file.getFileName().toString();
            if (List.of(endings).stream().anyMatch(name::endsWith)) {
                found.add(root.relativize(file));
            }
        }
        return found.stream().sorted().toList();
    }

    List<Path> mainJava() {
        return filesEndingIn(".java").stream()
                .filter(file -> file.toString().contains("src/main/java/"))
                .toList();
    }

    String read(Path relative) {
        try {
            return Files.readString(root.resolve(relative));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files() {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    // What a demonstration or a network keeps lies there
                    boolean kept = folder.equals(root.resolve("data"));
                    return kept || NOT_OURS.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!NOT_OURS.contains(file.getFileName().toString())) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
