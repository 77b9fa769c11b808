package io.aval.network;

import io.aval.client.identity.ClientAttributes;
import io.aval.client.identity.Credential;
import io.aval.network.Members.Member;
import io.aval.network.Members.Ordering;
import io.aval.network.channel.Channel;
import io.aval.network.channel.ChannelConfiguration;
import io.aval.network.lifecycle.ContractDefinition;
import io.aval.network.lifecycle.ContractPackage;
import io.aval.network.lifecycle.ContractProgram;
import io.aval.network.lifecycle.Deployment;
import io.aval.network.node.PeerSettings;
import io.aval.network.node.RunningNodes;
import io.aval.network.programs.FabricPrograms;
import io.aval.network.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * A running network with one contract on one channel. Closing it ends every process; the folder stays.
 *
 * <p>Started by one thread; after that safe for use by several.
 */
public final class Network implements AutoCloseable {

    private final Topology topology;
    private final Members members;
    private final RunningNodes nodes;
    private final List<Phase> phases = new ArrayList<>();

    private Network(Topology topology, Members members, RunningNodes nodes) {
        this.topology = topology;
        this.members = members;
        this.nodes = nodes;
    }

    /**
     * Starts a new network in an empty folder and deploys the contract. All that was started is ended if a step fails.
     *
     * @throws IOException if a program, a port or a file stands in the way; the message says which
     */
    public static Network start(
            Topology topology, FabricPrograms programs, DeployedContract contract, Path folder, InstantSource clock)
            throws IOException, InterruptedException {
        Path root = Files.createDirectories(folder).toAbsolutePath();
        long begun = System.nanoTime();
        Members members = Members.prepare(topology, root, clock);
        ChannelConfiguration configuration =
                new ChannelConfiguration(topology, members.ordering().node().files(), members.msps());
        Channel channel = Channel.create(configuration, root.resolve("channel"), programs);
        ContractPackage contractPackage =
                ContractPackage.write(root.resolve("contract.tar.gz"), contract.label(), contract.contents());
        Network network = new Network(topology, members, new RunningNodes());
        network.phases.add(new Phase("certificates and genesis", since(begun)));
        try {
            network.startNodes(programs, contract.program(), contractPackage);
            network.join(channel);
            network.deploy(programs, channel, contract.definition(), contractPackage, root);
            return network;
        } catch (IOException | InterruptedException | RuntimeException e) {
            network.close();
            throw e;
        }
    }

    /** Issues a certificate for a client of a member. */
    public Credential client(String organisation, ClientAttributes attributes) {
        Member member = members.of(organisation);
        // The authority's random source is its only state
        synchronized (member.certificates()) {
            return member.certificates().client(attributes);
        }
    }

    /** The peer of a member: its address, and the TLS root that its certificate is judged by. */
    public PeerSettings peer(String organisation) {
        return members.of(organisation).peer();
    }

    /** Which nodes it consists of. */
    public Topology topology() {
        return topology;
    }

    /** What the start consisted of, in order. */
    public List<Phase> phases() {
        return List.copyOf(phases);
    }

    /** How many processes run: one ordering node, and a peer and a contract process for each member, if all is well. */
    public int processes() {
        return nodes.alive();
    }

    @Override
    public void close() {
        nodes.close();
    }

    private void startNodes(FabricPrograms programs, ContractProgram program, ContractPackage contract)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        nodes.start(members.ordering().node().plan(programs));
        for (Member member : members.members()) {
            nodes.start(member.peer().plan(programs));
            nodes.start(member.contract().plan(program, contract.id()));
        }
        nodes.awaitReady();
        phases.add(new Phase("processes ready", since(begun)));
    }

    private void join(Channel channel) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Ordering ordering = members.ordering();
        channel.join(ordering.node().node(), ordering.administrator());
        Together.run(members.members(), member -> channel.join(member.peer(), member.administrator()));
        nodes.await(ordering.node().node().name(), channel.led(ordering.node().node()));
        phases.add(new Phase("channel joined", since(begun)));
    }

    private void deploy(
            FabricPrograms programs,
            Channel channel,
            ContractDefinition definition,
            ContractPackage contract,
            Path root)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Ordering ordering = members.ordering();
        Deployment deployment = Deployment.prepare(
                programs,
                channel.name(),
                definition,
                root.resolve("channel"),
                ordering.node().node(),
                ordering.certificates().tlsRoot());
        Together.run(members.members(), member -> deployment.install(member.peer(), member.administrator(), contract));
        phases.add(new Phase("contract installed", since(begun)));
        begun = System.nanoTime();
        Together.run(members.members(), member -> deployment.approve(member.peer(), member.administrator(), contract));
        deployment.commit(
                members.members().stream().map(Member::peer).toList(),
                members.members().getFirst().administrator());
        phases.add(new Phase("contract approved and committed", since(begun)));
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
