package io.aval.network.command;

import io.aval.network.Network;
import io.aval.network.OwnContract;
import io.aval.network.topology.TopologyException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "deploy",
        mixinStandardHelpOptions = true,
        description = {
            "Puts the contract of this build on the channel, if it is another one than there is.",
            "No node stops, no record is touched; acts go on."
        })
final class DeployCommand implements Callable<Integer> {

    @Mixin
    Place place;

    DeployCommand(Surroundings surroundings) {
        this.place = new Place(surroundings);
    }

    @Override
    public Integer call() throws IOException, InterruptedException, TopologyException {
        Network network = place.existing();
        network.deploy(
                OwnContract.of(network.topology()),
                new ProgressLines(place.surroundings().err()));
        return ExitCode.OK.number();
    }
}
