package io.aval.network.administration;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.network.lifecycle.ContractDefinition;
import io.aval.network.lifecycle.Policy;
import io.aval.network.topology.Consensus;
import io.aval.network.topology.PeerNode;
import io.aval.network.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlanTest {

    private static final Topology TOPOLOGY = Topology.usual(Consensus.RAFT, 24_300);
    private static final List<String> ALL = List.of("BankA", "BankB", "Platform", "Regulator");
    private static final String OLD = "aval-1:00";
    private static final String NEW = "aval-2:11";
    private static final ContractDefinition FIRST = ContractDefinition.of(TOPOLOGY, "1");
    private static final ContractDefinition NEW_CODE = ContractDefinition.of(TOPOLOGY, "2");
    private static final ContractDefinition NEW_POLICY = new ContractDefinition(
            FIRST.name(), "1", 1, Policy.parse("OR('BankA.peer', 'BankB.peer')"), FIRST.collections());
    private static final ContractDefinition NEW_COLLECTIONS = new ContractDefinition(
            FIRST.name(), "1", 1, FIRST.policy(), FIRST.collections().subList(0, 3));

    private static final List<String> NONE = List.of();
    private static final List<String> ALL_BUT_B = without("BankB");
    private static final Map<String, Optional<Approval>> NOBODY = by(FIRST, OLD, NONE);

    static Stream<Arguments> cases() {
        return Stream.of(firstTime(), changes(), repairs()).flatMap(rows -> rows);
    }

    private static Stream<Arguments> firstTime() {
        return Stream.of(
                row("first time", null, OLD, ALL, NOBODY, FIRST, 1, ALL, true),
                row("installed at some", null, OLD, without("BankA"), NOBODY, FIRST, 1, ALL, true),
                row("installed, not approved", null, OLD, NONE, NOBODY, FIRST, 1, ALL, true),
                row("some approved", null, OLD, NONE, by(FIRST, OLD, ALL_BUT_B), FIRST, 1, List.of("BankB"), true),
                row("all approved", null, OLD, NONE, by(FIRST, OLD, ALL), FIRST, 1, NONE, true));
    }

    private static Stream<Arguments> changes() {
        Map<String, Optional<Approval>> other = by(NEW_POLICY.at(2), OLD, ALL);
        return Stream.of(
                row("changed code", FIRST, NEW, ALL, NOBODY, NEW_CODE, 2, ALL, true),
                row("changed policy, same code", FIRST.at(2), OLD, NONE, NOBODY, NEW_POLICY, 3, ALL, true),
                row("changed collections", FIRST, OLD, NONE, NOBODY, NEW_COLLECTIONS, 2, ALL, true),
                row("another change approved, never committed", FIRST, NEW, NONE, other, NEW_CODE, 2, ALL, true));
    }

    private static Stream<Arguments> repairs() {
        ContractDefinition now = FIRST.at(3);
        List<String> b = List.of("BankB");
        Map<String, Optional<Approval>> mixed = new LinkedHashMap<>(by(now, OLD, ALL));
        mixed.put("BankB", Optional.of(new Approval(now, NEW)));
        return Stream.of(
                row("nothing to do", now, OLD, NONE, by(now, OLD, ALL), FIRST, 3, NONE, false),
                row("a new member lacks all", now, OLD, b, by(now, OLD, ALL_BUT_B), FIRST, 3, b, false),
                row("a new peer lacks the package", now, OLD, b, by(now, OLD, ALL), FIRST, 3, NONE, false),
                row("one runs another package", now, OLD, NONE, mixed, FIRST, 3, b, false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void does_what_is_missing_and_no_more(String name, Situation situation, ContractDefinition wanted, Plan expected) {
        ContractDefinition target = Plan.target(situation.committed(), wanted);
        Plan plan = Plan.of(
                target, situation.packageId(), situation.committed(), situation.installed(), situation.approved());
        assertThat(plan).as(name).isEqualTo(expected);
        assertThat(plan.isDone())
                .isEqualTo(expected.installs().isEmpty() && expected.approvals().isEmpty() && !expected.commit());
    }

    record Situation(
            Optional<ContractDefinition> committed,
            String packageId,
            Map<PeerNode, Set<String>> installed,
            Map<String, Optional<Approval>> approved) {}

    private static Arguments row(
            String name,
            @Nullable ContractDefinition committed,
            String packageId,
            List<String> lacking,
            Map<String, Optional<Approval>> approved,
            ContractDefinition wanted,
            int sequence,
            List<String> approvals,
            boolean commit) {
        Map<PeerNode, Set<String>> installed = new LinkedHashMap<>();
        List<PeerNode> installs = new ArrayList<>();
        for (PeerNode peer : TOPOLOGY.peers()) {
            boolean lacks = lacking.contains(peer.organisation());
            installed.put(peer, lacks ? Set.of("bench-1:00") : Set.of("bench-1:00", packageId));
            if (lacks) {
                installs.add(peer);
            }
        }
        return Arguments.of(
                name,
                new Situation(Optional.ofNullable(committed), packageId, installed, approved),
                wanted,
                new Plan(wanted.at(sequence), installs, approvals, commit));
    }

    private static Map<String, Optional<Approval>> by(ContractDefinition definition, String id, List<String> names) {
        Map<String, Optional<Approval>> approvals = new LinkedHashMap<>();
        ALL.forEach(name -> approvals.put(
                name, names.contains(name) ? Optional.of(new Approval(definition, id)) : Optional.empty()));
        return approvals;
    }

    private static List<String> without(String name) {
        return ALL.stream().filter(other -> !other.equals(name)).toList();
    }
}
