package io.aval.network.command;

import io.aval.network.Network;
import io.aval.network.OwnContract;
import io.aval.network.topology.TopologyException;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "restart",
        mixinStandardHelpOptions = true,
        description = "Ends every process and starts all again on the same data.")
final class RestartCommand implements Callable<Integer> {

    @Mixin
    Place place;

    RestartCommand(Surroundings surroundings) {
        this.place = new Place(surroundings);
    }

    @Override
    public Integer call() throws IOException, InterruptedException, TopologyException {
        Network network = place.existing();
        ProgressLines progress = new ProgressLines(place.surroundings().err());
        network.restart(OwnContract.of(network.topology()), progress);
        place.surroundings()
                .err()
                .println(String.format(Locale.ROOT, "The network takes acts, after %.1f s.", progress.seconds()));
        return ExitCode.OK.number();
    }
}
