package io.aval.network;

import io.aval.network.administration.Administrator;
import io.aval.network.administration.OrdererStatus;
import io.aval.network.lifecycle.ContractDefinition;
import io.aval.network.lifecycle.ContractPackage;
import io.aval.network.node.ProcessPlan;
import io.aval.network.node.Readiness;
import io.aval.network.node.RecordedProcesses;
import io.aval.network.node.Vitals;
import io.aval.network.topology.Member;
import io.aval.network.topology.OrdererNode;
import io.aval.network.topology.PeerNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Asks every process of a network how it is; changes nothing and needs none of Fabric's programs. */
final class Inspection {

    private final Layout layout;

    Inspection(Layout layout) {
        this.layout = layout;
    }

    /** Ordering nodes, peers and contract processes, member by member. */
    List<NodeStatus> nodes() throws IOException, InterruptedException {
        List<Together.Question<String, NodeStatus>> questions = new ArrayList<>();
        for (Member member : layout.topology().members()) {
            for (OrdererNode node : member.orderers()) {
                questions.add(any -> of(member, node));
            }
            for (PeerNode node : member.peers()) {
                questions.add(any -> of(member, node));
            }
        }
        List<NodeStatus> all = new ArrayList<>(Together.map(questions, question -> question.of("")));
        Contracts contracts = new Contracts(layout);
        for (Contracts.Held held : contracts.held()) {
            for (PeerNode peer : layout.topology().peers()) {
                all.add(of(peer, held.contract(), contracts.plan(peer, held.contract())));
            }
        }
        return all;
    }

    /** For each peer that answers what it takes for the definition of a contract. */
    Map<String, Optional<ContractDefinition>> committed(String contract) throws IOException, InterruptedException {
        Map<String, Optional<ContractDefinition>> answers = new TreeMap<>();
        for (Member member : layout.topology().members()) {
            try (Administrator administrator = layout.administrator(member)) {
                for (PeerNode peer : member.peers()) {
                    if (vitals(peer.name()).isPresent()) {
                        ask(administrator, peer, contract, answers);
                    }
                }
            }
        }
        return answers;
    }

    private static void ask(
            Administrator administrator,
            PeerNode peer,
            String contract,
            Map<String, Optional<ContractDefinition>> answers) {
        try {
            answers.put(peer.name(), administrator.committed(peer, contract));
        } catch (IOException e) {
            // That a peer runs and does not answer is told with its status
            answers.remove(peer.name());
        }
    }

    private NodeStatus of(Member member, OrdererNode node) throws IOException, InterruptedException {
        Optional<Vitals> vitals = vitals(node.name());
        if (vitals.isEmpty()) {
            return status(node, vitals, -1, "", "");
        }
        try (Administrator administrator = layout.administrator(member)) {
            OrdererStatus told = administrator.status(node);
            String role = leads(node) ? "leader" : told.role();
            return status(node, vitals, told.joined() ? told.height() : -1, role, "");
        } catch (IOException e) {
            return status(node, vitals, -1, "", String.valueOf(e.getMessage()));
        }
    }

    private static NodeStatus status(
            OrdererNode node, Optional<Vitals> vitals, long height, String role, String fault) {
        return new NodeStatus(
                node.name(), NodeStatus.Kind.ORDERER, node.organisation(), vitals, height, role, node.ports(), fault);
    }

    /** BFT's nodes and Raft's tell it under different names. */
    private boolean leads(OrdererNode node) {
        String labels = "is_leader{channel=\"" + layout.topology().channel() + "\"}";
        return Readiness.metric(node.operationsPort(), "consensus_BFT_" + labels)
                        .isReady()
                || Readiness.metric(node.operationsPort(), "consensus_etcdraft_" + labels)
                        .isReady();
    }

    private NodeStatus of(Member member, PeerNode node) throws IOException, InterruptedException {
        Optional<Vitals> vitals = vitals(node.name());
        long height = -1;
        String fault = "";
        if (vitals.isPresent()) {
            try (Administrator administrator = layout.administrator(member)) {
                height = administrator.height(node);
            } catch (IOException e) {
                fault = String.valueOf(e.getMessage());
            }
        }
        return new NodeStatus(
                node.name(), NodeStatus.Kind.PEER, node.organisation(), vitals, height, "", node.ports(), fault);
    }

    private NodeStatus of(PeerNode peer, ContractPackage contract, ProcessPlan plan) throws IOException {
        Optional<Vitals> vitals = vitals(plan.name());
        boolean mute = vitals.isPresent() && !plan.readiness().isReady();
        return new NodeStatus(
                plan.name(),
                NodeStatus.Kind.CONTRACT,
                peer.organisation(),
                vitals,
                -1,
                contract.label(),
                plan.ports(),
                mute ? plan.name() + " runs and does not listen at port " + plan.ports() : "");
    }

    private Optional<Vitals> vitals(String node) throws IOException {
        return RecordedProcesses.vitals(layout.folder().node(node).resolve("process"));
    }
}
