package io.aval.network.command;

import io.aval.network.Network;
import io.aval.network.NetworkException;
import io.aval.network.OwnContract;
import io.aval.network.WitnessDeposits;
import io.aval.network.leak.LeakReport;
import io.aval.network.leak.LeakSearch;
import io.aval.network.leak.SearchedNode;
import io.aval.network.leak.VaultDeposit;
import io.aval.network.topology.TopologyException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "leaks",
        mixinStandardHelpOptions = true,
        description = {
            "Searches everything that every node has on disk for confidential values.",
            "Reads all deposits as the witness, ends the network, searches, and starts it again."
        })
final class LeaksCommand implements Callable<Integer> {

    @Mixin
    Place place;

    LeaksCommand(Surroundings surroundings) {
        this.place = new Place(surroundings);
    }

    @Override
    public Integer call() throws IOException, InterruptedException, TopologyException {
        Network network = place.existing();
        PrintWriter err = place.surroundings().err();
        if (network.running().isEmpty()) {
            throw new NetworkException(
                    NetworkException.Kind.UNAVAILABLE,
                    "The network does not run, so the witness cannot say what is confidential: 'aval network up'.");
        }
        List<VaultDeposit> deposits = WitnessDeposits.of(network);
        err.println(deposits.size() + " deposits read; the network ends for the search.");
        network.down();
        try {
            LeakReport report = LeakSearch.run(
                    SearchedNode.of(network.topology(), network.folder().nodes()), deposits);
            report.sentences().forEach(place.surroundings().out()::println);
            return report.clean() ? ExitCode.OK.number() : ExitCode.WRONG_DATA.number();
        } catch (IllegalArgumentException e) {
            throw new NetworkException(
                    NetworkException.Kind.NOT_FOUND,
                    "Nothing confidential was ever deposited: there is nothing to find.");
        } finally {
            network.up(OwnContract.of(network.topology()), new ProgressLines(err));
        }
    }
}
