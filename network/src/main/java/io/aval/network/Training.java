package io.aval.network;

import io.aval.network.administration.Administrator;
import io.aval.network.programs.FabricPrograms;
import io.aval.network.topology.Consensus;
import io.aval.network.topology.Member;
import io.aval.network.topology.Topology;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * Does once, in a folder of its own and without any process, most of what the launcher does on the way up, so that the
 * virtual machine learns which classes that takes.
 */
final class Training {

    // Nobody listens there; connections are refused at once
    private static final int FIRST_PORT = 1_024;

    private Training() {}

    static void run(Path folder) throws IOException, InterruptedException {
        Topology topology = Topology.usual(Consensus.BFT, FIRST_PORT);
        NetworkFolder own = new NetworkFolder(folder);
        Layout layout = Layout.open(topology, own, InstantSource.system());
        layout.writeSettings(new FabricPrograms(folder, folder, folder, "3.1.0"));
        Contracts.make(OwnContract.of(topology), own);
        new FirstCommit(layout).once();
        for (Member member : topology.members()) {
            ask(layout, member);
        }
    }

    private static void ask(Layout layout, Member member) throws InterruptedException {
        try (Administrator administrator = layout.administrator(member)) {
            administrator.status(member.orderers().getFirst());
        } catch (IOException e) {
            System.err.println("as it must be: " + e.getMessage());
        }
    }
}
