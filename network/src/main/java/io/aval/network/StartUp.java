package io.aval.network;

import io.aval.network.administration.Administrator;
import io.aval.network.administration.Deployment;
import io.aval.network.administration.Plan;
import io.aval.network.channel.Genesis;
import io.aval.network.lifecycle.ContractPackage;
import io.aval.network.node.NodeFailedException;
import io.aval.network.node.ProcessPlan;
import io.aval.network.node.Processes;
import io.aval.network.node.Readiness;
import io.aval.network.programs.FabricPrograms;
import io.aval.network.topology.Member;
import io.aval.network.topology.OrdererNode;
import io.aval.network.topology.PeerNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** One way up, from whatever is there to a network that takes acts. Used once. */
final class StartUp implements AutoCloseable {

    private static final Duration HEALTH = Duration.ofSeconds(60);
    private static final Duration DRAIN = Duration.ofMillis(500);

    private final Layout layout;
    private final Contracts contracts;
    private final FabricPrograms programs;
    private final Processes processes;
    private final Consumer<Phase> told;
    private final Map<String, Administrator> administrators = new LinkedHashMap<>();

    StartUp(Layout layout, FabricPrograms programs, Processes processes, Consumer<Phase> told) {
        this.layout = layout;
        this.contracts = new Contracts(layout);
        this.programs = programs;
        this.processes = processes;
        this.told = told;
    }

    /** Settings and first block; nothing runs yet. */
    Genesis prepare() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Genesis genesis = layout.genesis(programs);
        layout.writeSettings(programs);
        openAdministrators();
        told.accept(Phase.since("settings and first block", begun));
        return genesis;
    }

    /** Makes ready to speak to nodes. */
    void openAdministrators() throws IOException {
        for (Member member : layout.topology().members()) {
            administrators.put(member.name(), layout.administrator(member));
        }
    }

    /** Starts every process that does not run: nodes, and each contract's. */
    void start(List<Contracts.Held> held) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        List<ProcessPlan> contractPlans = new ArrayList<>();
        for (Contracts.Held one : held) {
            contractPlans.addAll(contracts.prepare(one.contract()));
        }
        // Nodes first: the others wait for them, and a virtual machine that starts takes both processors
        List<ProcessPlan> plans = new ArrayList<>(layout.plans(programs));
        plans.addAll(contractPlans);
        start(plans, begun);
    }

    /** Starts the processes of one contract. */
    void startContract(ContractPackage contract) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        start(contracts.prepare(contract), begun);
    }

    /** Waits for the nodes and lets those join that have not. */
    void join(Genesis genesis) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        List<Object> nodes = new ArrayList<>(layout.topology().orderers());
        nodes.addAll(layout.topology().peers());
        List<Boolean> joined = Together.map(nodes, node -> switch (node) {
            case OrdererNode orderer -> join(orderer, genesis);
            case PeerNode peer -> join(peer, genesis);
            default -> throw new IllegalStateException("not a node: " + node);
        });
        long fresh = joined.stream().filter(first -> first).count();
        told.accept(Phase.since(
                fresh == 0 ? "all nodes healthy" : "all nodes healthy, " + fresh + " joined the channel", begun));
    }

    /**
     * Waits for the contract's processes and brings its definition onto the channel if another one is there. Where there is
     * none, nobody calls the contract yet: then the two need not wait for each other.
     */
    void deploy(DeployedContract wanted, ContractPackage contract) throws IOException, InterruptedException {
        Administrator any = administrators.values().iterator().next();
        boolean replaces = any.committed(wanted.name()).isPresent();
        if (replaces) {
            awaitContract(contract);
        }
        long begun = System.nanoTime();
        Plan missing = new Deployment(List.copyOf(administrators.values()))
                .deploy(wanted.definition(contract), contract, step -> {});
        String is = missing.isDone() ? " is on the channel" : " installed, approved and committed";
        told.accept(Phase.since("contract " + contract.label() + is, begun));
        if (!replaces) {
            awaitContract(contract);
        }
    }

    private void awaitContract(ContractPackage contract) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        for (PeerNode peer : layout.topology().peers()) {
            processes.awaitReady(contracts.plan(peer, contract), HEALTH);
        }
        told.accept(Phase.since("contract processes listening", begun));
    }

    /** Ends what a contract of the same name ran before, as soon as every peer knows the new one. */
    void retire(DeployedContract wanted, ContractPackage contract) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        List<Contracts.Held> replaced = contracts.held().stream()
                .filter(held -> held.name().equals(wanted.name())
                        && !held.contract().id().equals(contract.id()))
                .toList();
        if (replaced.isEmpty()) {
            return;
        }
        // What a peer had begun with the old one ends within milliseconds; nothing tells when
        LockSupport.parkNanos(DRAIN.toNanos());
        for (Contracts.Held held : replaced) {
            contracts.retire(held.contract());
        }
        told.accept(Phase.since("contract before it ended", begun));
    }

    /** Waits until acts get through. */
    void awaitFirstCommit() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        new FirstCommit(layout).await();
        told.accept(Phase.since("endorsed by two organisations and committed", begun));
    }

    @Override
    public void close() {
        administrators.values().forEach(Administrator::close);
    }

    private boolean join(OrdererNode node, Genesis genesis) throws IOException, InterruptedException {
        Administrator administrator = administrator(node.organisation());
        ProcessPlan plan = layout.plan(node, programs);
        boolean first = untilAnswered(plan, () -> administrator.join(node, genesis.block()));
        processes.await(plan, () -> isActive(administrator, node), HEALTH);
        return first;
    }

    private boolean join(PeerNode node, Genesis genesis) throws IOException, InterruptedException {
        Administrator administrator = administrator(node.organisation());
        return untilAnswered(layout.plan(node, programs), () -> administrator.join(node, genesis.block()));
    }

    /** A node's health check answers a little before the node does; merely to connect would leave an error in its log. */
    private boolean untilAnswered(ProcessPlan plan, Callable<Boolean> work) throws IOException, InterruptedException {
        processes.awaitReady(plan, HEALTH);
        AtomicReference<Object> answer = new AtomicReference<>("nothing");
        Readiness done = () -> {
            try {
                answer.set(work.call());
                return true;
            } catch (Exception e) {
                answer.set(e);
                return e instanceof InterruptedException;
            }
        };
        try {
            processes.await(plan, done, HEALTH);
        } catch (NodeFailedException e) {
            throw answer.get() instanceof IOException told ? told : e;
        }
        if (answer.get() instanceof Boolean first) {
            return first;
        }
        throw new InterruptedException("while " + plan.name() + " joined");
    }

    private static boolean isActive(Administrator administrator, OrdererNode node) {
        try {
            return administrator.status(node).active();
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void start(List<ProcessPlan> plans, long begun) throws IOException, InterruptedException {
        int started = processes.start(plans).size();
        told.accept(Phase.since(started + " of " + plans.size() + " processes started", begun));
    }

    private Administrator administrator(String organisation) {
        return Objects.requireNonNull(administrators.get(organisation), organisation);
    }
}
