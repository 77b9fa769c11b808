package io.aval.network.command;

import io.aval.network.DeployedContract;
import io.aval.network.Network;
import io.aval.network.NetworkFolder;
import io.aval.network.OwnContract;
import io.aval.network.topology.Consensus;
import io.aval.network.topology.Topology;
import io.aval.network.topology.TopologyException;
import io.aval.network.topology.TopologyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Makes what is missing, starts what does not run, and waits until two organisations' endorsement commits.",
            "What is there stays as it is. Ctrl-C ends what this call started."
        })
final class UpCommand implements Callable<Integer> {

    @Mixin
    Place place;

    @Option(
            names = "--topology",
            paramLabel = "FILE",
            description = "Organisations, ordering, ports and terms; the usual four if there is no network yet.")
    @Nullable
    Path topology;

    @Option(names = "--ordering", paramLabel = "bft|raft", description = "Instead of the file's.")
    @Nullable
    Consensus ordering;

    @Option(names = "--first-port", paramLabel = "N", description = "Lowest port, instead of the file's.")
    @Nullable
    Integer firstPort;

    UpCommand(Surroundings surroundings) {
        this.place = new Place(surroundings);
    }

    @Override
    public Integer call() throws IOException, InterruptedException, TopologyException {
        NetworkFolder folder = place.folder();
        Topology wanted = Topologies.wanted(place, folder, topology, new TopologyFile.Overrides(ordering, firstPort));
        Surroundings around = place.surroundings();
        Network network = Network.of(folder.root(), wanted, place.fabric(), around.clock());
        ProgressLines progress = new ProgressLines(around.err());
        DeployedContract contract = OwnContract.of(wanted);
        network.up(contract, progress);
        around.err().println(String.format(Locale.ROOT, "The network takes acts, after %.1f s.", progress.seconds()));
        around.out().println(folder.connections());
        around.out().flush();
        network.prepareFasterStarts(contract, progress);
        return ExitCode.OK.number();
    }
}
