package io.aval.network.command;

import io.aval.network.Network;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        description = "Ends every process of the network; its data stay.")
final class DownCommand implements Callable<Integer> {

    @Mixin
    Place place;

    DownCommand(Surroundings surroundings) {
        this.place = new Place(surroundings);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        int ended = Network.down(place.folder());
        place.surroundings().err().println(ended == 0 ? "Nothing ran." : ended + " processes ended.");
        return ExitCode.OK.number();
    }
}
