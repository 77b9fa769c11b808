package io.aval.network.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.network.DeployedContract;
import io.aval.network.Network;
import io.aval.network.NetworkFolder;
import io.aval.network.OwnContract;
import io.aval.network.Progress;
import io.aval.network.node.Vitals;
import io.aval.network.programs.FabricPrograms;
import io.aval.network.programs.Finding;
import io.aval.network.programs.ProgramSearch;
import io.aval.network.topology.Consensus;
import io.aval.network.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Kills one process after the other on a network of its own; by BFT where Fabric knows it. */
@Tag("faults")
class FaultRoundsTest {

    private static final Path FOLDER = Path.of("target", "fabric-faults");

    @Test
    void keeps_every_promise_whichever_process_is_killed() throws Exception {
        FaultSettings settings = FaultSettings.read();
        FaultReport report = new FaultReport();
        Network network = network(settings);
        Thread atExit = new Thread(() -> down(network), "stop network");
        Runtime.getRuntime().addShutdownHook(atExit);
        say(settings.replay());
        List<Long> pids = List.of();
        try {
            DeployedContract contract = OwnContract.of(network.topology());
            say("network: " + network.up(contract, Progress.silent()));
            pids = network.running().values().stream().map(Vitals::pid).toList();
            rounds(network, settings, report);
        } catch (AssertionError | Exception e) {
            throw new AssertionError(settings.replay() + "\n" + e, e);
        } finally {
            down(network);
            Runtime.getRuntime().removeShutdownHook(atExit);
            Files.writeString(FOLDER.resolve("report.md"), report.table());
        }
        say("\n" + report.table());
        assertThat(network.running()).isEmpty();
        assertThat(pids).allMatch(pid -> Vitals.of(pid).isEmpty());
    }

    private static void rounds(Network network, FaultSettings settings, FaultReport report)
            throws IOException, InterruptedException {
        Random random = new Random(settings.seed());
        List<Victim> victims = Victim.draw(settings.rounds(), random);
        try (Load load = Load.on(network, settings.seed());
                FollowerProcess desk = FollowerProcess.start(network, Office.BANK_A, FOLDER.resolve("follower"))) {
            Office office = load.office(Office.BANK_A);
            load.tape().cut();
            long height = office.ledger.height(office.reader);
            try (Promises promises = new Promises(network, load, desk, FOLDER.resolve("replays"), height)) {
                Round round = new Round(network, load, desk, promises);
                for (int i = 0; i < victims.size(); i++) {
                    RoundReport done = round.run(i + 1, victims.get(i), random);
                    report.add(done);
                    say(done.toString());
                }
                promises.checkIndexFromZero();
            }
        }
    }

    private static Network network(FaultSettings settings) throws IOException, InterruptedException {
        Finding finding = ProgramSearch.in(System.getenv()).find();
        assertThat(finding).as(finding.sentence()).isInstanceOf(Finding.Found.class);
        FabricPrograms programs = ((Finding.Found) finding).programs();
        Topology topology = Topology.usual(programs.ordersByBft() ? Consensus.BFT : Consensus.RAFT, settings.port());
        Network.down(new NetworkFolder(FOLDER));
        Network.clean(new NetworkFolder(FOLDER), true);
        return Network.of(FOLDER, topology, finding, InstantSource.system());
    }

    private static void down(Network network) {
        try {
            network.down();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(String line) {
        System.out.println("faults: " + line);
    }
}
