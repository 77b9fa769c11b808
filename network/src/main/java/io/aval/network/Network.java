package io.aval.network;

import io.aval.client.fabric.Connection;
import io.aval.client.identity.ClientAttributes;
import io.aval.client.identity.Credential;
import io.aval.network.NetworkException.Kind;
import io.aval.network.administration.Administrator;
import io.aval.network.certificates.OrganisationCertificates;
import io.aval.network.channel.Genesis;
import io.aval.network.lifecycle.ClassCache;
import io.aval.network.lifecycle.ContractDefinition;
import io.aval.network.lifecycle.ContractPackage;
import io.aval.network.node.ProcessPlan;
import io.aval.network.node.Processes;
import io.aval.network.node.RecordedProcesses;
import io.aval.network.node.Vitals;
import io.aval.network.programs.FabricPrograms;
import io.aval.network.programs.Finding;
import io.aval.network.topology.Consensus;
import io.aval.network.topology.PeerNode;
import io.aval.network.topology.Topology;
import io.aval.network.topology.TopologyException;
import io.aval.network.topology.TopologyFile;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A network in a folder. Its processes belong to the machine, not to this object: another launcher finds them again. What
 * changes something takes the folder's lock, so that two launchers do not meet.
 *
 * <p>Safe for use by several threads.
 */
public final class Network {

    private static final Duration HEALTH = Duration.ofSeconds(60);

    private final NetworkFolder folder;
    private final Topology topology;
    private final Finding fabric;
    private final InstantSource clock;

    private Network(NetworkFolder folder, Topology topology, Finding fabric, InstantSource clock) {
        this.folder = folder;
        this.topology = topology;
        this.fabric = fabric;
        this.clock = clock;
    }

    /**
     * A network that is there or is to be there; nothing is made or started.
     *
     * @param fabric what the search for Fabric's programs came to; only what starts one of them needs it
     */
    public static Network of(Path folder, Topology topology, Finding fabric, InstantSource clock) {
        return new Network(new NetworkFolder(folder), topology, fabric, clock);
    }

    /**
     * The network that the folder holds.
     *
     * @throws NetworkException if it holds none
     * @throws TopologyException if its file was spoilt since
     */
    public static Network existing(Path folder, Finding fabric, InstantSource clock)
            throws IOException, TopologyException {
        NetworkFolder own = new NetworkFolder(folder);
        if (!Files.exists(own.topology())) {
            throw new NetworkException(
                    Kind.NOT_FOUND, "There is no network in " + own.root() + ": 'aval network up' makes one.");
        }
        return new Network(own, TopologyFile.read(own.topology()), fabric, clock);
    }

    /** Which nodes it consists of. */
    public Topology topology() {
        return topology;
    }

    /** Where everything lies. */
    public NetworkFolder folder() {
        return folder;
    }

    /** What the search for Fabric's programs came to. */
    public Finding fabric() {
        return fabric;
    }

    /**
     * Does what is missing until the network takes acts: certificates, first block, processes, channel, contract. What is
     * there and as it should be stays as it is. If a step fails, what this call started is ended.
     *
     * @param contract what should be on the channel
     * @return what it consisted of
     * @throws IOException if something stands in the way; the message says what, and what to do
     */
    public List<Phase> up(DeployedContract contract, Progress progress) throws IOException, InterruptedException {
        FabricPrograms programs = programs();
        List<Phase> phases = new ArrayList<>();
        try (FolderLock _ = FolderLock.take(folder);
                Processes processes = new Processes()) {
            long begun = System.nanoTime();
            ContractPackage made = Contracts.make(contract, folder);
            Layout layout = Layout.open(topology, folder, clock);
            tell(Phase.since("certificates and contract package", begun), phases, progress);
            try (StartUp start = new StartUp(layout, programs, processes, phase -> tell(phase, phases, progress))) {
                Genesis genesis = start.prepare();
                writeOnce(layout, genesis);
                start.start(new Contracts(layout).held());
                start.join(genesis);
                start.deploy(contract, made);
                start.awaitFirstCommit();
                start.retire(contract, made);
            }
            processes.release();
            return List.copyOf(phases);
        }
    }

    /**
     * Ends every process.
     *
     * @return how many there were
     */
    public int down() throws IOException, InterruptedException {
        return down(folder);
    }

    /** The same for a folder whose topology may be unreadable. */
    public static int down(NetworkFolder folder) throws IOException, InterruptedException {
        if (!Files.isDirectory(folder.root())) {
            return 0;
        }
        try (FolderLock _ = FolderLock.take(folder)) {
            return RecordedProcesses.stop(RecordedProcesses.below(folder.nodes()));
        }
    }

    /**
     * Keeps what later processes of the contract need to start in about 40 % less time. Takes seconds, in which the network
     * takes acts as before; does nothing if that was done.
     */
    public void prepareFasterStarts(DeployedContract contract, Progress progress)
            throws IOException, InterruptedException {
        Optional<ContractPackage> packed = Contracts.packed(contract, folder);
        if (packed.isPresent() && !ClassCache.exists(packed.get())) {
            long begun = System.nanoTime();
            PeerNode any = topology.peers().getFirst();
            boolean made = new Contracts(existingLayout()).keepClasses(any, packed.get());
            progress.done(Phase.since(made ? "faster starts prepared" : "no faster starts possible", begun));
        }
    }

    /** {@link #down()}, then {@link #up}. */
    public List<Phase> restart(DeployedContract contract, Progress progress) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        int ended = down();
        progress.done(Phase.since(ended + " processes ended", begun));
        return up(contract, progress);
    }

    /**
     * Puts a contract on the channel of a running network, or a changed one in its place. No node is stopped; the process
     * of the contract before ends when every peer knows the new one.
     */
    public List<Phase> deploy(DeployedContract contract, Progress progress) throws IOException, InterruptedException {
        List<Phase> phases = new ArrayList<>();
        try (FolderLock _ = FolderLock.take(folder);
                Processes processes = new Processes()) {
            requireRunning();
            long begun = System.nanoTime();
            ContractPackage made = Contracts.make(contract, folder);
            tell(Phase.since("contract package", begun), phases, progress);
            try (StartUp start =
                    new StartUp(existingLayout(), programs(), processes, phase -> tell(phase, phases, progress))) {
                start.openAdministrators();
                start.startContract(made);
                start.deploy(contract, made);
                start.awaitFirstCommit();
                start.retire(contract, made);
            }
            processes.release();
            return List.copyOf(phases);
        }
    }

    /**
     * Removes the network's data; everything that was written on the ledger is gone.
     *
     * @param certificatesToo whether keys and certificates go, too
     * @throws NetworkException if a process still runs
     */
    public static void clean(NetworkFolder folder, boolean certificatesToo) throws IOException {
        Cleaning.of(folder, certificatesToo);
    }

    /** How every process is, member by member; contract processes last. Needs none of Fabric's programs. */
    public List<NodeStatus> status() throws IOException, InterruptedException {
        return new Inspection(existingLayout()).nodes();
    }

    /** For each peer that answers what it takes for the contract's definition. */
    public Map<String, Optional<ContractDefinition>> committed() throws IOException, InterruptedException {
        return new Inspection(existingLayout()).committed(topology.contract());
    }

    /** Packs a contract, unless the same files were packed before. */
    public static ContractPackage pack(DeployedContract contract, NetworkFolder folder) throws IOException {
        return Contracts.make(contract, folder);
    }

    /** Labels of the packages that the network holds. */
    public List<String> held() throws IOException {
        return Contracts.held(folder).stream()
                .map(held -> held.contract().label())
                .toList();
    }

    /** Whether a definition speaks of just this contract's code; compares files by name, size and time. */
    public boolean isBuilt(DeployedContract contract, ContractDefinition committed) throws IOException {
        return Contracts.packed(contract, folder)
                .map(known -> known.version().equals(committed.version()))
                .orElse(false);
    }

    /** Every process that runs, by its node's name. */
    public SortedMap<String, Vitals> running() throws IOException {
        return Cleaning.running(folder);
    }

    /**
     * Ends one process as a power cut would.
     *
     * @throws NetworkException if it does not run
     */
    public void kill(String node) throws IOException, InterruptedException {
        if (!RecordedProcesses.kill(folder.node(node).resolve("process"))) {
            throw new NetworkException(
                    Kind.NOT_FOUND, node + " does not run; " + running().keySet() + " do.");
        }
    }

    /**
     * Starts one node again and waits until it answers.
     *
     * @throws NetworkException if the network has no such node
     */
    public void start(String node) throws IOException, InterruptedException {
        ProcessPlan plan = plans().stream()
                .filter(one -> one.name().equals(node))
                .findFirst()
                .orElseThrow(() -> new NetworkException(Kind.NOT_FOUND, "No node has the name " + node + "."));
        try (Processes processes = new Processes()) {
            processes.start(List.of(plan));
            processes.awaitReady(plan, HEALTH);
            processes.release();
        }
    }

    /** Names of all processes that should run: ordering nodes, peers, contract processes. */
    public List<String> nodes() throws IOException, InterruptedException {
        return plans().stream().map(ProcessPlan::name).toList();
    }

    /** Issues a certificate for a client of a member. */
    public Credential client(String organisation, ClientAttributes attributes)
            throws IOException, InterruptedException {
        return certificates(organisation).client(attributes);
    }

    /** What a member's clients must know. */
    public Connection connection(String organisation) throws IOException {
        return Connection.read(folder.connection(organisation));
    }

    /** A member's administrator; the caller closes it. */
    public Administrator administrator(String organisation) throws IOException, InterruptedException {
        return existingLayout().administrator(topology.member(organisation));
    }

    /** What a member has issued. */
    public OrganisationCertificates certificates(String organisation) throws IOException, InterruptedException {
        return existingLayout().certificates(organisation);
    }

    /**
     * Issues a node's certificates again. The node reads them when it starts: {@link #up} sees to that.
     *
     * @throws NetworkException if there is no such node
     */
    public void renew(String node) throws IOException, InterruptedException {
        new CertificateCare(existingLayout(), clock).renew(node);
    }

    /**
     * Revokes an identity that a member issued, and tells the channel, which must run.
     *
     * @return false if the channel knew it
     */
    public boolean revoke(String organisation, BigInteger serial) throws IOException, InterruptedException {
        requireRunning();
        return new CertificateCare(existingLayout(), clock).revoke(organisation, serial);
    }

    /** What lies on the disk. */
    Layout existingLayout() throws IOException, InterruptedException {
        if (!Files.isDirectory(folder.certificates())) {
            throw new NetworkException(
                    Kind.NOT_FOUND, "There is no network in " + folder.root() + ": 'aval network up' makes one.");
        }
        return Layout.open(topology, folder, clock);
    }

    private List<ProcessPlan> plans() throws IOException, InterruptedException {
        FabricPrograms programs = programs();
        Layout layout = existingLayout();
        List<ProcessPlan> plans = new ArrayList<>(layout.plans(programs));
        Contracts contracts = new Contracts(layout);
        for (Contracts.Held held : contracts.held()) {
            plans.addAll(contracts.plans(held.contract()));
        }
        return plans;
    }

    private FabricPrograms programs() throws NetworkException {
        if (!(fabric instanceof Finding.Found(FabricPrograms programs))) {
            throw new NetworkException(Kind.UNAVAILABLE, "Fabric: " + fabric.sentence() + ".");
        }
        if (topology.consensus() == Consensus.BFT && !programs.ordersByBft()) {
            throw new NetworkException(
                    Kind.WRONG_DATA,
                    "The topology orders by BFT, which Fabric " + programs.version()
                            + " does not know: use Fabric 3.1, or order by Raft with --ordering raft.");
        }
        return programs;
    }

    private void requireRunning() throws IOException {
        if (running().isEmpty()) {
            throw new NetworkException(Kind.UNAVAILABLE, "The network does not run: 'aval network up' starts it.");
        }
    }

    private void writeOnce(Layout layout, Genesis genesis) throws IOException {
        Files.writeString(folder.topology(), TopologyFile.text(topology));
        new Connections(layout, genesis).write();
    }

    private static void tell(Phase phase, List<Phase> phases, Progress progress) {
        phases.add(phase);
        progress.done(phase);
    }
}
