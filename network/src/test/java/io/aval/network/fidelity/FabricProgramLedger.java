package io.aval.network.fidelity;

import com.google.protobuf.InvalidProtocolBufferException;
import io.aval.client.fabric.Connection;
import io.aval.client.identity.ClientAttributes;
import io.aval.client.identity.Credential;
import io.aval.client.suite.program.ProgramLedger;
import io.aval.network.Network;
import io.aval.network.administration.Administrator;
import io.aval.network.topology.Member;
import io.aval.network.topology.PeerNode;
import io.aval.rules.act.Role;
import io.aval.rules.record.Handle;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.SubmittedTransaction;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.client.identity.X509Identity;
import org.hyperledger.fabric.protos.common.Block;

/** The network as programs see it: one client of each organisation at its own peer. Used by one thread. */
final class FabricProgramLedger implements ProgramLedger {

    /** Name of the test contract. */
    static final String CONTRACT = "program";

    private static final int QUERY_LIMIT = 100_000;
    private static final long DEADLINE_SECONDS = 30;

    private final String channel;
    private final Map<String, ManagedChannel> channels = new TreeMap<>();
    private final Map<String, Gateway> gateways = new TreeMap<>();
    private final Map<String, Administrator> administrators = new TreeMap<>();
    private final List<Member> members;

    FabricProgramLedger(Network network) throws IOException, InterruptedException {
        channel = network.topology().channel();
        members = network.topology().members();
        for (Member member : members) {
            String name = member.name();
            Connection.Peer peer = network.connection(name).peers().getFirst();
            ManagedChannel link = Grpc.newChannelBuilder(
                            peer.address(),
                            TlsChannelCredentials.newBuilder()
                                    .trustManager(new ByteArrayInputStream(
                                            peer.tlsRoot().getBytes(StandardCharsets.US_ASCII)))
                                    .build())
                    .build();
            channels.put(name, link);
            gateways.put(name, gateway(network, name, link));
            administrators.put(name, network.administrator(name));
        }
    }

    private static Gateway gateway(Network network, String organisation, ManagedChannel link)
            throws IOException, InterruptedException {
        Credential client =
                network.client(organisation, new ClientAttributes(Role.OPERATOR, new Handle("program-0001")));
        return Gateway.newInstance()
                .identity(new X509Identity(organisation, client.certificate()))
                .signer(Signers.newPrivateKeySigner(client.key()))
                .connection(link)
                .evaluateOptions(options -> options.withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS))
                .endorseOptions(options -> options.withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS))
                .submitOptions(options -> options.withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS))
                .commitStatusOptions(options -> options.withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS))
                .connect();
    }

    @Override
    public Simulation simulate(Request request) {
        try {
            Transaction transaction = gateway(request.client())
                    .getNetwork(channel)
                    .getContract(CONTRACT)
                    .newProposal(request.arguments().getFirst())
                    .addArguments(request.arguments()
                            .subList(1, request.arguments().size())
                            .toArray(String[]::new))
                    .setEndorsingOrganizations(request.endorsers().toArray(String[]::new))
                    .build()
                    .endorse();
            return new Simulation.Endorsed(
                    transaction.getTransactionId(),
                    new String(transaction.getResult(), StandardCharsets.UTF_8),
                    transaction);
        } catch (EndorseException e) {
            String message = e.getMessage() + " " + e.getDetails();
            return new Simulation.Refused(
                    message.contains("ProposalResponsePayloads do not match") ? Obstacle.DISAGREED : Obstacle.REFUSED,
                    message);
        }
    }

    @Override
    public List<Placement> commit(List<Simulation.Endorsed> together, List<List<Integer>> wanted) {
        try {
            List<SubmittedTransaction> submitted = new ArrayList<>();
            for (Simulation.Endorsed endorsed : together) {
                submitted.add(((Transaction) endorsed.transaction()).submitAsync());
            }
            TreeMap<String, Long> blocks = new TreeMap<>();
            for (SubmittedTransaction transaction : submitted) {
                var status = transaction.getStatus();
                blocks.put(status.getTransactionId(), status.getBlockNumber());
            }
            long last = blocks.values().stream().max(Long::compare).orElseThrow();
            for (Member member : members) {
                for (PeerNode peer : member.peers()) {
                    awaitHeight(Objects.requireNonNull(administrators.get(member.name())), peer, last + 1);
                }
            }
            List<Placement> placements = new ArrayList<>();
            for (Simulation.Endorsed endorsed : together) {
                placements.add(placement(endorsed.txId(), Objects.requireNonNull(blocks.get(endorsed.txId()))));
            }
            return placements;
        } catch (GatewayException | IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void awaitHeight(Administrator administrator, PeerNode peer, long height)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
        while (administrator.height(peer) < height) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(peer.name() + " does not reach block " + height);
            }
            Thread.onSpinWait();
        }
    }

    private Placement placement(String txId, long number) throws GatewayException, InvalidProtocolBufferException {
        byte[] answer = gateway(members.getFirst().name())
                .getNetwork(channel)
                .getContract("qscc")
                .evaluateTransaction("GetBlockByNumber", channel, Long.toString(number));
        return CommittedBlock.of(Block.parseFrom(answer)).placement(txId);
    }

    @Override
    public int queryLimit() {
        return QUERY_LIMIT;
    }

    /** Our peers keep no history: the index follows the blocks. */
    @Override
    public boolean keepsHistory() {
        return false;
    }

    @Override
    public void close() {
        gateways.values().forEach(Gateway::close);
        channels.values().forEach(ManagedChannel::shutdownNow);
        administrators.values().forEach(Administrator::close);
    }

    private Gateway gateway(String organisation) {
        return Objects.requireNonNull(gateways.get(organisation));
    }
}
