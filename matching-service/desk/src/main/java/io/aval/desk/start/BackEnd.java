package io.aval.desk.start;

import io.aval.desk.demo.DemoLoader;
import io.aval.desk.demo.DemoScale;
import io.aval.desk.demo.Issuers;
import java.io.IOException;
import java.nio.file.Path;

/** On which ledger the demonstration runs. */
sealed interface BackEnd {

    /** Who issues the certificates of those who act. */
    Issuers issuers();

    /** Opens the ledger. */
    Ground open(DataFolder data, DemoLoader demo) throws IOException;

    /** What tells this ledger from others; a data folder remembers it. Empty for the one that lies in the folder itself. */
    String mark() throws IOException;

    /** What the user reads first. */
    String sentence();

    /** The command that starts it. */
    String command();

    /** The size that the demonstration has if none is named. */
    DemoScale usualScale();

    /** The ledger in this process. */
    record Embedded() implements BackEnd {
        @Override
        public Issuers issuers() {
            return Issuers.NEW;
        }

        @Override
        public Ground open(DataFolder data, DemoLoader demo) {
            return EmbeddedGround.open(data.ledger(), demo);
        }

        @Override
        public String mark() {
            return "";
        }

        @Override
        public String sentence() {
            return "an embedded ledger";
        }

        @Override
        public String command() {
            return "./aval up";
        }

        @Override
        public DemoScale usualScale() {
            return DemoScale.FULL;
        }
    }

    /**
     * A running network.
     *
     * @param network its folder
     */
    record Fabric(Path network) implements BackEnd {
        @Override
        public Issuers issuers() {
            return new FabricNetworkFolder(network);
        }

        @Override
        public Ground open(DataFolder data, DemoLoader demo) throws IOException {
            return FabricGround.open(new FabricNetworkFolder(network), demo);
        }

        @Override
        public String mark() throws IOException {
            return "fabric " + new FabricNetworkFolder(network).genesis();
        }

        @Override
        public String sentence() {
            return "the Fabric network in " + network;
        }

        @Override
        public String command() {
            return "./aval up --fabric";
        }

        @Override
        public DemoScale usualScale() {
            return DemoScale.TENTH;
        }
    }
}
