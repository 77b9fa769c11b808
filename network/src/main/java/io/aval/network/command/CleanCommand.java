package io.aval.network.command;

import io.aval.network.Network;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "clean",
        mixinStandardHelpOptions = true,
        description = "Removes the ledger and everything else that the network wrote; only while nothing runs.")
final class CleanCommand implements Callable<Integer> {

    @Mixin
    Place place;

    @Option(names = "--certificates", description = "Remove keys, certificates and the topology, too.")
    boolean certificates;

    CleanCommand(Surroundings surroundings) {
        this.place = new Place(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        Network.clean(place.folder(), certificates);
        place.surroundings().err().println("Removed below " + place.folder().root() + ".");
        return ExitCode.OK.number();
    }
}
