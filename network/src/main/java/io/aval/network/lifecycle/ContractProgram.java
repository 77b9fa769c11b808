package io.aval.network.lifecycle;

import java.nio.file.Path;

/**
 * The contract as something that runs.
 *
 * @param java the Java launcher
 * @param classPath the contract and what it needs
 * @param mainClass its main class, which serves one peer
 */
public record ContractProgram(Path java, String classPath, String mainClass) {

    /** The contract run by the Java platform that runs this code. */
    public static ContractProgram here(String classPath, String mainClass) {
        return new ContractProgram(Path.of(System.getProperty("java.home"), "bin", "java"), classPath, mainClass);
    }
}
