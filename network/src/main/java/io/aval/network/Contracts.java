package io.aval.network;

import io.aval.client.identity.NodeRole;
import io.aval.network.certificates.NodeFiles;
import io.aval.network.certificates.OrganisationCertificates;
import io.aval.network.lifecycle.ClassCache;
import io.aval.network.lifecycle.ContractPackage;
import io.aval.network.lifecycle.ContractProcess;
import io.aval.network.lifecycle.ContractSlots;
import io.aval.network.lifecycle.ExternalBuilder;
import io.aval.network.node.ProcessPlan;
import io.aval.network.node.RecordedProcesses;
import io.aval.network.topology.PeerNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The contracts that a network runs, each as a package on the disk and one process for each peer. */
final class Contracts {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final String NAME_FILE = "name.txt";
    private static final String BUILT_FILE = "built-from.txt";

    private final Layout layout;

    Contracts(Layout layout) {
        this.layout = layout;
    }

    /** Name of the certificates with which a peer's contract processes prove themselves. */
    static String certificateName(PeerNode peer) {
        return "contract-" + peer.name();
    }

    /** Packs a contract, unless the same files were packed before. */
    static ContractPackage make(DeployedContract contract, NetworkFolder folder) throws IOException {
        Optional<ContractPackage> before = packed(contract, folder);
        if (before.isPresent()) {
            return before.get();
        }
        ContractPackage made =
                ContractPackage.make(contract.program(), contract.name(), contract.version(), folder.contracts());
        Files.writeString(made.folder().resolve(BUILT_FILE), BuiltFrom.tell(contract));
        Files.writeString(made.folder().resolve(NAME_FILE), contract.name());
        return made;
    }

    /** The package that was made from the same files. */
    static Optional<ContractPackage> packed(DeployedContract contract, NetworkFolder folder) throws IOException {
        String built = BuiltFrom.tell(contract);
        for (Held held : held(folder)) {
            Path before = held.contract().folder().resolve(BUILT_FILE);
            if (held.name().equals(contract.name())
                    && Files.exists(before)
                    && Files.readString(before).equals(built)) {
                return Optional.of(held.contract());
            }
        }
        return Optional.empty();
    }

    /** Every contract on the disk, by label; while one is replaced, the old and the new one. */
    List<Held> held() throws IOException {
        return held(layout.folder());
    }

    static List<Held> held(NetworkFolder folder) throws IOException {
        Path contracts = folder.contracts();
        if (!Files.isDirectory(contracts)) {
            return List.of();
        }
        List<Path> folders;
        try (Stream<Path> all = Files.list(contracts)) {
            // Without the name it was never finished
            folders = all.filter(own -> Files.exists(own.resolve(NAME_FILE)))
                    .sorted()
                    .toList();
        }
        List<Held> held = new ArrayList<>();
        for (Path own : folders) {
            String name = Files.readString(own.resolve(NAME_FILE));
            held.add(new Held(name, ContractPackage.open(own, name)));
        }
        return held;
    }

    /** A contract on the disk. */
    record Held(String name, ContractPackage contract) {}

    /** Says how the contract's processes are started, and tells each peer where to find its own. */
    List<ProcessPlan> prepare(ContractPackage contract) throws IOException {
        List<ProcessPlan> plans = new ArrayList<>();
        for (PeerNode peer : layout.topology().peers()) {
            ContractProcess process = process(peer, contract);
            tell(peer, process);
            plans.add(plan(process));
        }
        return plans;
    }

    /** How the contract's processes are started. */
    List<ProcessPlan> plans(ContractPackage contract) throws IOException {
        List<ProcessPlan> plans = new ArrayList<>();
        for (PeerNode peer : layout.topology().peers()) {
            plans.add(plan(peer, contract));
        }
        return plans;
    }

    /** How the contract's process for one peer is started. */
    ProcessPlan plan(PeerNode peer, ContractPackage contract) throws IOException {
        return plan(process(peer, contract));
    }

    /** Runs the contract once without a peer; false if that left nothing. */
    boolean keepClasses(PeerNode peer, ContractPackage contract) throws IOException, InterruptedException {
        NodeFiles server = layout.certificates(peer.organisation()).node(NodeRole.CLIENT, certificateName(peer));
        return ClassCache.make(contract, JAVA, peer.organisation(), server);
    }

    /** Ends a contract's processes and forgets it; what the ledger says of it is not touched. */
    void retire(ContractPackage contract) throws IOException, InterruptedException {
        RecordedProcesses.stop(
                plans(contract).stream().map(ProcessPlan::processFile).toList());
        for (PeerNode peer : layout.topology().peers()) {
            Files.deleteIfExists(ContractSlots.connection(layout.folder().connections(peer), contract.label()));
        }
        remove(contract.folder());
    }

    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> tree = Files.walk(folder)) {
            deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    private ProcessPlan plan(ContractProcess process) throws IOException {
        Path folder = Files.createDirectories(layout.folder().node(process.name()));
        ProcessPlan plan = process.plan(JAVA, folder);
        Map<String, String> state = Map.of(ProcessPlan.STATE, ProcessPlan.state("", process.server()));
        return new ProcessPlan(plan.name(), plan.command().with(state), plan.log(), plan.ports(), plan.readiness());
    }

    private ContractProcess process(PeerNode peer, ContractPackage contract) throws IOException {
        int slot = ContractSlots.read(peer, layout.folder().connections(peer)).of(contract.label());
        OrganisationCertificates own = layout.certificates(peer.organisation());
        NodeFiles server = own.node(NodeRole.CLIENT, certificateName(peer));
        return new ContractProcess(
                peer, slot, contract, server, layout.peer(peer).files());
    }

    private void tell(PeerNode peer, ContractProcess process) throws IOException {
        Path connections = layout.folder().connections(peer);
        Path file = ContractSlots.connection(connections, process.contract().label());
        String before = Files.exists(file) ? Files.readString(file) : "";
        process.writeConnection(connections);
        // A peer that runs took the file at installation and looks again only after a start
        boolean changed = !before.isEmpty() && !Files.readString(file).equals(before);
        Path peerFile = layout.folder().node(peer.name()).resolve("process");
        if (changed && RecordedProcesses.vitals(peerFile).isEmpty()) {
            ExternalBuilder.forget(layout.folder().data(peer));
        }
    }
}
