package io.aval.network.administration;

import static io.aval.network.administration.Submission.LIFECYCLE;

import com.google.protobuf.ByteString;
import io.aval.network.certificates.NodeFiles;
import io.aval.network.certificates.OrganisationCertificates;
import io.aval.network.lifecycle.ContractDefinition;
import io.aval.network.lifecycle.ContractPackage;
import io.aval.network.topology.Member;
import io.aval.network.topology.OrdererNode;
import io.aval.network.topology.PeerNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.hyperledger.fabric.protos.peer.ChannelInfo;
import org.hyperledger.fabric.protos.peer.ChannelQueryResponse;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.protos.peer.lifecycle.CheckCommitReadinessResult;
import org.hyperledger.fabric.protos.peer.lifecycle.InstallChaincodeArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryApprovedChaincodeDefinitionResult;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryChaincodeDefinitionArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryChaincodeDefinitionResult;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryInstalledChaincodesArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryInstalledChaincodesResult;

/**
 * One member's administrator, who speaks to the member's own nodes. Nodes of other members are reached only as endorsers,
 * by the gateway of an own peer.
 *
 * <p>Every operation looks first whether its work was done, and may be repeated. All throw
 * {@link AdministrationException} if a node cannot be reached in time or refuses. Safe for use by several threads.
 */
public final class Administrator implements AutoCloseable {

    private static final Duration QUESTION = Duration.ofSeconds(10);
    private static final Duration WORK = Duration.ofSeconds(60);
    private static final String PEER_CONFIGURATION = "cscc";
    private static final String LEDGER_QUERIES = "qscc";

    private final Member member;
    private final String channel;
    private final Map<PeerNode, PeerLink> peers;
    private final Participation participation;

    Administrator(Member member, String channel, Map<PeerNode, PeerLink> peers, Participation participation) {
        this.member = member;
        this.channel = channel;
        this.peers = new LinkedHashMap<>(peers);
        this.participation = participation;
    }

    /**
     * The administrator of a member; nothing is sent yet, the nodes need not run.
     *
     * @throws IOException if his certificates cannot be used
     */
    public static Administrator of(Member member, OrganisationCertificates certificates, String channel)
            throws IOException {
        NodeFiles files = certificates.administrator();
        Signatory signatory = Signatory.of(member.name(), files);
        Map<PeerNode, PeerLink> peers = new LinkedHashMap<>();
        for (PeerNode peer : member.peers()) {
            peers.put(peer, new PeerLink(peer.name(), Transport.grpc(peer.address(), files), signatory));
        }
        Participation participation = new Participation("https", Transport.https(files), channel);
        return new Administrator(member, channel, peers, participation);
    }

    /** The organisation whose administrator this is. */
    public Member member() {
        return member;
    }

    /**
     * Lets an ordering node join the channel.
     *
     * @return false if it had joined
     */
    public boolean join(OrdererNode node, Path genesis) throws IOException, InterruptedException {
        return !status(node).joined() && participation.join(node.name(), node.adminAddress(), genesis);
    }

    /** How an ordering node stands to the channel. */
    public OrdererStatus status(OrdererNode node) throws IOException, InterruptedException {
        return participation.status(node.name(), node.adminAddress());
    }

    /**
     * Lets a peer join the channel, which may have been started just before: waits for it at most 10 s.
     *
     * @return false if it had joined
     */
    public boolean join(PeerNode node, Path genesis) throws IOException {
        link(node).awaitConnection(QUESTION);
        if (channels(node).contains(channel)) {
            return false;
        }
        PeerLink link = link(node);
        ByteString block = ByteString.copyFrom(Files.readAllBytes(genesis));
        Response response = link.ask("join " + channel, WORK, "", PEER_CONFIGURATION, "JoinChain", block);
        if (!PeerLink.succeeded(response) && !channels(node).contains(channel)) {
            throw link.refused("join " + channel, response);
        }
        return PeerLink.succeeded(response);
    }

    /** The channels that a peer has joined. */
    public List<String> channels(PeerNode node) throws IOException {
        ByteString answer = link(node).must("list its channels", QUESTION, "", PEER_CONFIGURATION, "GetChannels");
        return Messages.parse(ChannelQueryResponse.parser(), answer).getChannelsList().stream()
                .map(ChannelInfo::getChannelId)
                .toList();
    }

    /** Number of blocks that a peer has; it must have joined. */
    public long height(PeerNode node) throws IOException {
        ByteString answer = link(node)
                .must("tell its height", QUESTION, channel, LEDGER_QUERIES, "GetChainInfo", Signatory.utf8(channel));
        return Messages.parse(BlockchainInfo.parser(), answer).getHeight();
    }

    /**
     * Installs a package on a peer, which needs the package's connection file by then.
     *
     * @return false if it had been installed
     */
    public boolean install(PeerNode node, ContractPackage contract) throws IOException {
        if (installed(node).contains(contract.id())) {
            return false;
        }
        PeerLink link = link(node);
        String step = "install " + contract.label();
        ByteString argument = InstallChaincodeArgs.newBuilder()
                .setChaincodeInstallPackage(ByteString.copyFrom(Files.readAllBytes(contract.file())))
                .build()
                .toByteString();
        Response response = link.ask(step, WORK, "", LIFECYCLE, "InstallChaincode", argument);
        if (!PeerLink.succeeded(response) && !installed(node).contains(contract.id())) {
            throw link.refused(step, response);
        }
        return PeerLink.succeeded(response);
    }

    /** Identifiers of the packages on a peer, {@code label:digest}, in alphabetical order. */
    public List<String> installed(PeerNode node) throws IOException {
        ByteString answer = link(node)
                .must(
                        "list its packages",
                        QUESTION,
                        "",
                        LIFECYCLE,
                        "QueryInstalledChaincodes",
                        QueryInstalledChaincodesArgs.getDefaultInstance().toByteString());
        return Messages.parse(QueryInstalledChaincodesResult.parser(), answer).getInstalledChaincodesList().stream()
                .map(QueryInstalledChaincodesResult.InstalledChaincode::getPackageId)
                .sorted()
                .toList();
    }

    /**
     * Approves a definition for the organisation, with the package that its peers are to run, and waits until the own
     * peer has that on its ledger.
     *
     * @param definition its sequence is the committed one or the next
     * @return false if just that had been approved
     */
    public boolean approve(ContractDefinition definition, String packageId) throws IOException, InterruptedException {
        Optional<Approval> wanted = Optional.of(new Approval(definition, packageId));
        return new Submission(first(), channel)
                .until(
                        () -> approved(definition.name(), definition.sequence()).equals(wanted),
                        "approve " + text(definition),
                        "ApproveChaincodeDefinitionForMyOrg",
                        Messages.approve(definition, packageId),
                        List.of(member.name()));
    }

    /** What the organisation approved at a sequence. */
    public Optional<Approval> approved(String name, int sequence) throws IOException {
        String step = "tell what " + member.name() + " approved";
        Response response = first().ask(
                        step,
                        QUESTION,
                        channel,
                        LIFECYCLE,
                        "QueryApprovedChaincodeDefinition",
                        Messages.approved(name, sequence));
        if (PeerLink.succeeded(response)) {
            return Optional.of(Messages.read(
                    name, Messages.parse(QueryApprovedChaincodeDefinitionResult.parser(), response.getPayload())));
        }
        // The lifecycle has no code for this one
        if (response.getMessage().contains("could not fetch approved chaincode definition")) {
            return Optional.empty();
        }
        throw first().refused(step, response);
    }

    /** What the channel runs by that name, as the first own peer knows. */
    public Optional<ContractDefinition> committed(String name) throws IOException {
        return committed(first(), name);
    }

    /** What the channel runs by that name, as a peer knows. */
    public Optional<ContractDefinition> committed(PeerNode node, String name) throws IOException {
        return committed(link(node), name);
    }

    private Optional<ContractDefinition> committed(PeerLink link, String name) throws IOException {
        String step = "tell the definition of " + name;
        ByteString argument =
                QueryChaincodeDefinitionArgs.newBuilder().setName(name).build().toByteString();
        Response response = link.ask(step, QUESTION, channel, LIFECYCLE, "QueryChaincodeDefinition", argument);
        if (PeerLink.succeeded(response)) {
            return Optional.of(Messages.read(
                    name, Messages.parse(QueryChaincodeDefinitionResult.parser(), response.getPayload())));
        }
        if (response.getStatus() == PeerLink.NOT_FOUND) {
            return Optional.empty();
        }
        throw link.refused(step, response);
    }

    /** For each organisation whether it approved the definition, whose sequence must be the next one. */
    public SortedMap<String, Boolean> readiness(ContractDefinition definition) throws IOException {
        ByteString answer = first().must(
                        "tell who approved " + text(definition),
                        QUESTION,
                        channel,
                        LIFECYCLE,
                        "CheckCommitReadiness",
                        Messages.readiness(definition));
        return new TreeMap<>(
                Messages.parse(CheckCommitReadinessResult.parser(), answer).getApprovalsMap());
    }

    /**
     * Commits a definition that was approved, and waits until the own peer has that on its ledger.
     *
     * @param endorsers their organisations endorse it; the channel may ask for a majority
     * @return false if it had been committed
     */
    public boolean commit(ContractDefinition definition, List<PeerNode> endorsers)
            throws IOException, InterruptedException {
        Optional<ContractDefinition> wanted = Optional.of(definition);
        return new Submission(first(), channel)
                .until(
                        () -> committed(definition.name()).equals(wanted),
                        "commit " + text(definition),
                        "CommitChaincodeDefinition",
                        Messages.commit(definition),
                        endorsers.stream()
                                .map(PeerNode::organisation)
                                .distinct()
                                .toList());
    }

    /** Ends all connections. */
    @Override
    public void close() {
        peers.values().forEach(PeerLink::close);
        participation.close();
    }

    private static String text(ContractDefinition definition) {
        return definition.name() + " " + definition.version() + " (sequence " + definition.sequence() + ")";
    }

    private PeerLink first() {
        return peers.values().iterator().next();
    }

    /** @throws IllegalArgumentException if the peer is another member's */
    private PeerLink link(PeerNode node) {
        PeerLink link = peers.get(node);
        if (link == null) {
            throw new IllegalArgumentException(node.name() + " is not a peer of " + member.name());
        }
        return link;
    }
}
