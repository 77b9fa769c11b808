package io.aval.network.command;

import io.aval.network.Network;
import io.aval.network.NetworkException;
import io.aval.network.NetworkFolder;
import io.aval.network.programs.Finding;
import io.aval.network.programs.ProgramSearch;
import io.aval.network.topology.TopologyException;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which network a command is about. */
final class Place {

    private static final Path USUAL = Path.of("data", "network");

    private final Surroundings surroundings;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Where the network lies; data/network, or AVAL_NETWORK if that is set.")
    @Nullable
    Path folder;

    Place(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    NetworkFolder folder() {
        String named = surroundings.environment().get("AVAL_NETWORK");
        Path chosen = folder != null ? folder : named != null ? Path.of(named) : USUAL;
        return new NetworkFolder(surroundings.here().resolve(chosen));
    }

    /** The network that is there, for commands that start none of Fabric's programs. */
    Network existing() throws IOException, InterruptedException, TopologyException {
        return Network.existing(folder().root(), fabric(), surroundings.clock());
    }

    /** What the search for Fabric's programs comes to. */
    Finding fabric() throws IOException, InterruptedException {
        return ProgramSearch.in(surroundings.environment()).find();
    }

    /** Like a network that is not there. */
    NetworkException none() {
        return new NetworkException(
                NetworkException.Kind.NOT_FOUND,
                "There is no network in " + folder().root() + ": 'aval network up' makes one.");
    }

    Surroundings surroundings() {
        return surroundings;
    }
}
