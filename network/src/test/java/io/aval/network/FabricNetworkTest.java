package io.aval.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.network.NetworkException.Kind;
import io.aval.network.leak.VaultDeposit;
import io.aval.network.lifecycle.ContractDefinition;
import io.aval.network.lifecycle.ContractProgram;
import io.aval.network.node.Vitals;
import io.aval.network.programs.FabricPrograms;
import io.aval.rules.ledger.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The life of a network as its operator lives it, with the operator's own Fabric. Runs where Fabric's programs are found;
 * {@code -Dfabric=required} takes no excuse.
 */
class FabricNetworkTest {

    private static final int PROCESSES = 12;
    private static final String FOUND = """
            {"act": "ledger.found", "charter": {"witnesses": ["Regulator"], "operators": ["BankA", "BankB", "Platform"]},
             "day": "2025-07-01", "key": "%s"}
            """.formatted("5a".repeat(32));

    private final List<Phase> report = new ArrayList<>();
    private @Nullable Network network;

    @BeforeEach
    void forget_the_last_run() throws IOException {
        SmokeReport.forget();
    }

    @AfterEach
    void leave_nothing_behind() throws Exception {
        if (network != null) {
            network.down();
        }
    }

    @Test
    void comes_up_goes_on_after_faults_takes_a_new_contract_and_leaves_nothing_behind() throws Exception {
        FabricPrograms programs = FabricUnderTest.programsOrSayWhy();
        Network made = FabricUnderTest.network("fabric-network", programs);
        network = made;
        long begun = System.nanoTime();
        comes_up(made);
        turns_strangers_away(made);
        takes_acts_by_its_policy(made);
        stays_as_it_is_when_all_is_well(made);
        is_repaired_where_a_peer_was_killed(made);
        goes_on_with_its_data_after_a_restart(made);
        takes_a_changed_contract_while_acts_go_on(made);
        List<VaultDeposit> deposits = Dealings.on(made);
        leaves_no_process_behind(made);
        Dealings.areKnownToMembersOnly(made, deposits);
        leaves_no_data_behind(made);
        report.add(Phase.since("all", begun));
        SmokeReport.say(
                "passed (peer " + programs.version() + ", " + made.topology().consensus() + "; "
                        + report.stream().map(FabricNetworkTest::text).collect(Collectors.joining(", ")) + ")");
    }

    private void comes_up(Network made) throws Exception {
        timed("up", () -> made.up(contract(made), Progress.silent()));
        assertThat(made.running()).hasSize(PROCESSES).containsOnlyKeys(made.nodes());
        assertThat(made.status())
                .hasSize(PROCESSES)
                .allMatch(node -> node.running() && node.fault().isEmpty());
        assertThat(made.status())
                .filteredOn(node -> node.role().equals("leader"))
                .hasSize(1);
    }

    private static void turns_strangers_away(Network made) throws Exception {
        Path root = made.certificates("BankA").tlsRoot();
        assertThat(Stranger.isTurnedAway(made.topology().member("BankA").peers().getFirst(), 0, root))
                .isTrue();
    }

    private static void takes_acts_by_its_policy(Network made) throws Exception {
        try (Client regulator = Client.of(made, "Regulator", "REGULATOR", "regulator-1")) {
            assertThat(regulator.act(FOUND, List.of(), "Regulator").code())
                    .as("endorsed by the witness alone")
                    .isEqualTo("ENDORSEMENT_POLICY_FAILURE");
            assertThat(regulator.act(FOUND, List.of(), "Regulator", "BankA").code())
                    .isEqualTo("VALID");
        }
    }

    private static void stays_as_it_is_when_all_is_well(Network made) throws Exception {
        Map<String, String> before = births(made);
        List<Phase> phases = made.up(contract(made), Progress.silent());
        assertThat(phases).extracting(Phase::name).contains("0 of 12 processes started");
        assertThat(births(made)).isEqualTo(before);
    }

    private static void is_repaired_where_a_peer_was_killed(Network made) throws Exception {
        Map<String, String> before = births(made);
        made.kill("peer-Platform");
        assertThat(made.running()).hasSize(PROCESSES - 1).doesNotContainKey("peer-Platform");
        made.up(contract(made), Progress.silent());
        Map<String, String> after = births(made);
        assertThat(after).containsKey("peer-Platform");
        assertThat(after.remove("peer-Platform")).isNotEqualTo(before.remove("peer-Platform"));
        assertThat(after).isEqualTo(before);
    }

    private void goes_on_with_its_data_after_a_restart(Network made) throws Exception {
        timed("restart", () -> made.restart(contract(made), Progress.silent()));
        try (Client client = Client.of(made, "BankB", "OPERATOR", "operator-1")) {
            assertThat(client.attest(Keys.CHARTER)).contains("\"operators\":[\"BankA\",\"BankB\",\"Platform\"]");
        }
    }

    private void takes_a_changed_contract_while_acts_go_on(Network made) throws Exception {
        Map<String, String> before = births(made);
        before.keySet().removeIf(name -> name.startsWith("contract-"));
        List<String> outcomes = new ArrayList<>();
        AtomicBoolean enough = new AtomicBoolean();
        try (Client operator = Client.of(made, "BankA", "OPERATOR", "operator-1")) {
            Thread acting = Thread.ofVirtual().start(() -> Acting.until(enough, operator, outcomes));
            timed("deploy", () -> made.deploy(changed(made), Progress.silent()));
            enough.set(true);
            acting.join();
        }
        // One act after the other: only the one or two that the change itself meets may fail, and those are tried again
        assertThat(outcomes).contains("VALID").last().isEqualTo("VALID");
        assertThat(outcomes).filteredOn(outcome -> !outcome.equals("VALID")).hasSizeLessThanOrEqualTo(3);
        Map<String, String> after = births(made);
        assertThat(after.keySet()).contains("contract-BankA-1").doesNotContain("contract-BankA-0");
        after.keySet().removeIf(name -> name.startsWith("contract-"));
        assertThat(after).isEqualTo(before);
        assertThat(made.committed().values())
                .allSatisfy(told ->
                        assertThat(told).map(ContractDefinition::sequence).hasValue(2));
    }

    private static void leaves_no_process_behind(Network made) throws Exception {
        assertThatThrownBy(() -> Network.clean(made.folder(), false))
                .isInstanceOfSatisfying(
                        NetworkException.class, e -> assertThat(e.kind()).isEqualTo(Kind.REFUSED));
        List<Long> pids = made.running().values().stream().map(Vitals::pid).toList();
        assertThat(made.down()).isEqualTo(PROCESSES);
        assertThat(pids).allMatch(pid -> Vitals.of(pid).isEmpty());
    }

    private static void leaves_no_data_behind(Network made) throws Exception {
        Network.clean(made.folder(), false);
        assertThat(made.folder().nodes()).doesNotExist();
        assertThat(made.folder().topology()).exists();
    }

    private static DeployedContract contract(Network made) {
        return OwnContract.of(made.topology());
    }

    /** The same code with one more file beside it: other bytes, another package. */
    private static DeployedContract changed(Network made) throws IOException {
        DeployedContract own = contract(made);
        Path more = Path.of("target", "fabric-changed");
        Files.createDirectories(more);
        Files.writeString(more.resolve("changed.txt"), "another build");
        List<Path> classPath = new ArrayList<>(own.program().classPath());
        classPath.add(more);
        return new DeployedContract(
                own.name(),
                own.version(),
                own.policy(),
                own.collections(),
                new ContractProgram(classPath, own.program().mainClass()));
    }

    private static Map<String, String> births(Network made) throws IOException {
        Map<String, String> births = new TreeMap<>();
        made.running().forEach((name, vitals) -> births.put(name, vitals.birth()));
        return births;
    }

    private void timed(String what, Work work) throws Exception {
        long begun = System.nanoTime();
        work.run();
        report.add(new Phase(what, Duration.ofNanos(System.nanoTime() - begun)));
    }

    private interface Work {
        void run() throws Exception;
    }

    private static String text(Phase phase) {
        return String.format(
                Locale.ROOT, "%s %.1f s", phase.name(), phase.duration().toMillis() / 1e3);
    }
}
