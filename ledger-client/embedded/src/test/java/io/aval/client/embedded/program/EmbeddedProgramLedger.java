package io.aval.client.embedded.program;

import io.aval.client.embedded.configuration.NetworkConfiguration;
import io.aval.client.embedded.ordering.BlockCommitter;
import io.aval.client.embedded.ordering.BlockValidator;
import io.aval.client.embedded.ordering.Commit;
import io.aval.client.embedded.ordering.PendingTransaction;
import io.aval.client.embedded.simulation.EmbeddedChaincode;
import io.aval.client.embedded.simulation.Endorsement;
import io.aval.client.embedded.simulation.Endorser;
import io.aval.client.embedded.store.ChannelStore;
import io.aval.client.embedded.store.RecordedEvent;
import io.aval.client.embedded.store.StateSnapshot;
import io.aval.client.embedded.store.Vaults;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.Creator;
import io.aval.client.embedded.transaction.Proposal;
import io.aval.client.suite.program.ProgramLedger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The embedded ledger without its orderer: blocks are cut exactly as asked. Proposals may be simulated by several threads at once. */
public final class EmbeddedProgramLedger implements ProgramLedger {
    private static final String CHANNEL = "aval";
    private static final String CHAINCODE = "program";
    private static final int LARGEST_PROPOSAL = 1 << 20;

    /** The network that programs run on: four organisations, the collections of the confidential records. */
    public static final NetworkConfiguration NETWORK = NetworkConfiguration.ofVaults(
            CHANNEL, CHAINCODE, List.of("BankA", "BankB", "Platform"), List.of("Regulator"));

    private final NetworkConfiguration network;
    private final ChannelStore channel;
    private final Vaults vaults;
    private final Endorser endorser;
    private final BlockCommitter committer;
    private final AtomicInteger proposals = new AtomicInteger();

    /** A fresh ledger in an empty folder. */
    public EmbeddedProgramLedger(Path folder, NetworkConfiguration network, EmbeddedChaincode chaincode) {
        this.network = network;
        try {
            Files.createDirectories(folder.resolve("vaults"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        channel = ChannelStore.open(
                folder.resolve("channel"), true, false, network.queries().history());
        vaults = Vaults.open(network, name -> folder.resolve("vaults").resolve(name), true);
        channel.appendConfiguration(network.text());
        endorser = new Endorser(network, chaincode, vaults, LARGEST_PROPOSAL);
        committer = new BlockCommitter(channel, vaults, new BlockValidator(network.chaincodePolicy()), height -> {});
    }

    @Override
    public Simulation simulate(Request request) {
        Creator client = Creator.of(request.client(), Bytes.utf8("certificate of a client of " + request.client()));
        Proposal proposal = Proposal.of(
                CHANNEL,
                client,
                Bytes.utf8("nonce " + proposals.getAndIncrement()),
                Instant.parse("2026-01-02T03:04:05.000000006Z"),
                request.arguments().stream().map(Bytes::utf8).toList(),
                Map.of());
        try (StateSnapshot state = channel.snapshot()) {
            return switch (endorser.endorse(proposal, request.endorsers(), state)) {
                case Endorsement.Endorsed endorsed ->
                    new Simulation.Endorsed(
                            proposal.txId(), new String(endorsed.payload().array(), StandardCharsets.UTF_8), endorsed);
                case Endorsement.Refused refused ->
                    new Simulation.Refused(
                            refused.message().equals("ProposalResponsePayloads do not match")
                                    ? Obstacle.DISAGREED
                                    : Obstacle.REFUSED,
                            refused.message());
            };
        }
    }

    @Override
    public List<Placement> commit(List<Simulation.Endorsed> together, List<List<Integer>> wanted) {
        TreeMap<Integer, Placement> placements = new TreeMap<>();
        for (List<Integer> block : blocks(together.size(), wanted)) {
            List<PendingTransaction> batch = new ArrayList<>();
            for (int place : block) {
                var endorsed = (Endorsement.Endorsed) together.get(place).transaction();
                batch.add(PendingTransaction.of(endorsed.transaction(), endorsed.deposits()));
            }
            List<Commit> commits = committer.commit(batch);
            for (int i = 0; i < commits.size(); i++) {
                placements.put(block.get(i), placement(commits.get(i)));
            }
        }
        return List.copyOf(placements.values());
    }

    private Placement placement(Commit commit) {
        String event = "";
        for (RecordedEvent recorded : channel.events(commit.block(), commit.transaction(), commit.block() + 1, 1)) {
            if (recorded.transaction() == commit.transaction()) {
                String payload = new String(recorded.event().payload().array(), StandardCharsets.UTF_8);
                event = recorded.event().name() + "=" + payload;
            }
        }
        return new Placement(commit.code().name(), commit.block(), commit.transaction(), event);
    }

    /** One block, unless others are wanted that hold each transaction once. */
    private static List<List<Integer>> blocks(int count, List<List<Integer>> wanted) {
        List<Integer> all = IntStream.range(0, count).boxed().toList();
        boolean fits = wanted.stream().flatMap(List::stream).sorted().toList().equals(all);
        return fits ? wanted : List.of(all);
    }

    @Override
    public int queryLimit() {
        return network.queries().totalLimit();
    }

    @Override
    public boolean keepsHistory() {
        return network.queries().history();
    }

    @Override
    public void close() {
        vaults.close();
        channel.close();
    }
}
