package io.aval.network.programs;

import java.util.List;

/** What a search for Fabric's programs came to. */
public sealed interface Finding {

    /** One sentence for the operator: what was found, or what to do. */
    String sentence();

    /** All programs are there and their version is supported. */
    record Found(FabricPrograms programs) implements Finding {
        @Override
        public String sentence() {
            return "Fabric " + programs.version() + " at " + programs.peer().getParent();
        }
    }

    /**
     * Some program is missing.
     *
     * @param names the missing programs, in alphabetical order
     */
    record Missing(List<String> names) implements Finding {
        public Missing {
            names = List.copyOf(names);
        }

        @Override
        public String sentence() {
            return String.join(", ", names) + " not found; install Hyperledger Fabric 3.1 or 2.5"
                    + " (https://hyperledger-fabric.readthedocs.io) and set FABRIC_HOME";
        }
    }

    /**
     * The programs are there, but not of a version that is supported.
     *
     * @param version what {@code peer version} said
     */
    record Unsupported(String version) implements Finding {
        @Override
        public String sentence() {
            return "peer says version " + version + "; supported are 3.1.x and 2.5.x";
        }
    }
}
