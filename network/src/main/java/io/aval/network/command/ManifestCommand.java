package io.aval.network.command;

import io.aval.network.DeployedContract;
import io.aval.network.Network;
import io.aval.network.NetworkFolder;
import io.aval.network.OwnContract;
import io.aval.network.lifecycle.ContractPackage;
import io.aval.network.manifest.ContainerContract;
import io.aval.network.manifest.Manifests;
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
import picocli.CommandLine.Parameters;

@Command(
        name = "manifest",
        mixinStandardHelpOptions = true,
        description = "Writes the network as a manifest for containers, with Fabric's own images, to standard output.")
final class ManifestCommand implements Callable<Integer> {

    @Mixin
    Place place;

    @Parameters(paramLabel = "compose|kubernetes")
    Format format = Format.COMPOSE;

    @Option(names = "--topology", paramLabel = "FILE", description = "Instead of the network's own.")
    @Nullable
    Path topology;

    @Option(names = "--ordering", paramLabel = "bft|raft", description = "Instead of the file's.")
    @Nullable
    Consensus ordering;

    @Option(names = "--namespace", paramLabel = "NAME", description = "Of Kubernetes; aval.")
    String namespace = "aval";

    ManifestCommand(Surroundings surroundings) {
        this.place = new Place(surroundings);
    }

    enum Format {
        COMPOSE,
        KUBERNETES
    }

    @Override
    public Integer call() throws IOException, TopologyException {
        NetworkFolder folder = place.folder();
        Topology wanted = Topologies.wanted(place, folder, topology, new TopologyFile.Overrides(ordering, null));
        DeployedContract contract = OwnContract.of(wanted);
        ContractPackage packed = Network.pack(contract, folder);
        ContainerContract named = new ContainerContract(packed.id(), packed.mainClass());
        String text = switch (format) {
            case COMPOSE -> Manifests.compose(wanted, named);
            case KUBERNETES -> Manifests.kubernetes(wanted, named, namespace.toLowerCase(Locale.ROOT));
        };
        place.surroundings().out().print(text);
        place.surroundings().out().flush();
        return ExitCode.OK.number();
    }
}
