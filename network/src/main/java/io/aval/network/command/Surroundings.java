package io.aval.network.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/**
 * What a command finds around it.
 *
 * @param out data
 * @param err progress and sentences
 * @param here relative paths start from here
 * @param terminal whether a person reads standard output
 */
public record Surroundings(
        Map<String, String> environment,
        PrintWriter out,
        PrintWriter err,
        Path here,
        InstantSource clock,
        boolean terminal) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }
}
