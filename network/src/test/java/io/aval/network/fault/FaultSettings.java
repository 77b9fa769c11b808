package io.aval.network.fault;

import java.util.concurrent.ThreadLocalRandom;

/**
 * What the command line says.
 *
 * @param rounds how many processes are killed, one after the other
 * @param seed of victims and moments; the network's own timing no seed repeats
 * @param port the first of the network's ports
 */
record FaultSettings(int rounds, long seed, int port) {

    private static final int USUAL_ROUNDS = 20;
    private static final int USUAL_PORT = 26_600;

    /** From {@code fault.rounds}, {@code fault.seed} and {@code fault.port}. */
    static FaultSettings read() {
        return new FaultSettings(
                Integer.getInteger("fault.rounds", USUAL_ROUNDS),
                Long.getLong("fault.seed", ThreadLocalRandom.current().nextInt(1_000_000)),
                Integer.getInteger("fault.port", USUAL_PORT));
    }

    /** The command that makes the same choices again. */
    String replay() {
        return "replay: ./mvnw verify -Pfaults -Dfault.seed=" + seed + " -Dfault.rounds=" + rounds;
    }
}
