package io.aval.network.lifecycle;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The contract as something that was built.
 *
 * @param classPath jars, or folders of classes, of the contract and of what it needs
 * @param mainClass its main class, which serves one peer
 */
public record ContractProgram(List<Path> classPath, String mainClass) {

    public ContractProgram {
        classPath = List.copyOf(classPath);
    }

    /** A program by a class path in the platform's notation. */
    public static ContractProgram of(String classPath, String mainClass) {
        return new ContractProgram(
                Stream.of(classPath.split(File.pathSeparator))
                        .filter(entry -> !entry.isEmpty())
                        .map(Path::of)
                        .toList(),
                mainClass);
    }
}
