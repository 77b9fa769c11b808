package io.aval.client.embedded.program;

import io.aval.contract.Main;
import io.aval.contract.ServiceSettings;
import java.io.IOException;

/** Serves the test contract to one peer, with the same environment as the product's contract. */
public final class ProgramMain {
    private ProgramMain() {}

    /** Runs until the process is stopped. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Main.serve(new ProgramChaincode(), ServiceSettings.from(System.getenv()));
    }
}
