package io.aval.contract;

import java.io.IOException;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hyperledger.fabric.metrics.Metrics;
import org.hyperledger.fabric.shim.ChaincodeBase;
import org.hyperledger.fabric.shim.NettyChaincodeServer;
import org.hyperledger.fabric.traces.Traces;

/**
 * Serves the contract to one peer, as a process of its own, with TLS certificates on both sides.
 *
 * <p>Not the shim's own main: that one cannot require a certificate of its client, and it searches the whole class path
 * before it listens. One process serves one peer, because the shim keeps the state of the conversation once for the
 * whole process.
 */
public final class Main {

    private static final int WRONG_SETTINGS = 2;

    private Main() {}

    /** Runs until the process is stopped; what it needs stands in the environment. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        ServiceSettings settings;
        try {
            settings = ServiceSettings.from(System.getenv());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(WRONG_SETTINGS);
            return;
        }
        serve(new AvalChaincode(), settings);
    }

    /** Serves a contract until the process is stopped; what the shim itself needs stands in the environment. */
    public static void serve(ChaincodeBase chaincode, ServiceSettings settings)
            throws IOException, InterruptedException {
        // At its default the shim logs every call, parameters included
        Logger.getLogger("").setLevel(Level.WARNING);
        chaincode.processEnvironmentOptions();
        Properties properties = chaincode.getChaincodeConfig();
        Metrics.initialize(properties);
        Traces.initialize(properties);
        new NettyChaincodeServer(chaincode, settings.properties()).start();
    }
}
