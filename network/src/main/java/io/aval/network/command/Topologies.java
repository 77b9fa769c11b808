package io.aval.network.command;

import io.aval.network.NetworkFolder;
import io.aval.network.topology.Topology;
import io.aval.network.topology.TopologyException;
import io.aval.network.topology.TopologyFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Which topology a command means: the named file's, else that of the network that is there, else the usual one. */
final class Topologies {

    private Topologies() {}

    static Topology wanted(Place place, NetworkFolder folder, @Nullable Path named, TopologyFile.Overrides overrides)
            throws IOException, TopologyException {
        if (named != null) {
            return TopologyFile.read(place.surroundings().here().resolve(named), overrides);
        }
        if (Files.exists(folder.topology())) {
            return TopologyFile.read(folder.topology(), overrides);
        }
        byte[] usual = TopologyFile.usual().getBytes(StandardCharsets.UTF_8);
        return TopologyFile.parse("topology.yaml", usual, overrides);
    }
}
