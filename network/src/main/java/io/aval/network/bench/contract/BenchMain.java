package io.aval.network.bench.contract;

import io.aval.contract.Main;
import io.aval.contract.ServiceSettings;
import java.io.IOException;

/** Serves the contract without rules to one peer, exactly as the real one is served. */
public final class BenchMain {

    private BenchMain() {}

    /**
     * Runs until the process is stopped; what it needs stands in the environment.
     *
     * @throws IllegalArgumentException if the environment lacks something
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Main.serve(new BenchChaincode(), ServiceSettings.from(System.getenv()));
    }
}
