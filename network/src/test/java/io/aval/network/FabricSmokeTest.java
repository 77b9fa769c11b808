package io.aval.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.network.lifecycle.ContractDefinition;
import io.aval.network.lifecycle.ContractProgram;
import io.aval.network.programs.FabricPrograms;
import io.aval.network.programs.Finding;
import io.aval.network.programs.ProgramSearch;
import io.aval.network.topology.Topology;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.identifier.BillNumber;
import io.aval.rules.identifier.Cnaps;
import io.aval.rules.ledger.Keys;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The contract on real peers: that the record format, the deposits, the key policies and the endorsement policy are what
 * Fabric takes. Runs where Fabric's programs are found; {@code -Dfabric=required} takes no excuse.
 */
class FabricSmokeTest {

    private static final String BANK = "BankA";
    private static final String WITNESS = "Regulator";
    private static final String VAULT = Keys.vault(new Organisation(BANK));
    private static final Path FOLDER = Path.of("target", "fabric-smoke");

    private static final String FOUND = """
            {"act": "ledger.found", "charter": {"witnesses": ["Regulator"], "operators": ["BankA"]},
             "day": "2025-07-01", "key": "%s"}
            """.formatted("5a".repeat(32));

    private static final String REGISTER = """
            {"act": "party.register", "name": "Example Trading", "type": "ENTERPRISE", "uscc": "91350100M000100Y43",
             "handle": "example-trading", "vouched": false}
            """;

    private static final String BILL_NUMBER = BillNumber.of(
                    6, new Cnaps("308584000013"), BusinessDay.parse("2025-07-01"), 42)
            .value();

    @BeforeEach
    void forget_the_last_run() throws IOException {
        SmokeReport.forget();
    }

    @Test
    void commits_acts_endorsed_by_the_bank_and_the_witness() throws Exception {
        FabricPrograms programs = programsOrSayWhy();
        long begun = System.nanoTime();
        Topology topology = Topology.raft("aval", WITNESS, List.of(BANK), FreePorts.block(Topology.portCount(2)));
        Network network = Network.start(topology, programs, contract(topology), emptyFolder(), InstantSource.system());
        long acting = System.nanoTime();
        Phase acts;
        try (network) {
            assertThat(network.processes()).isEqualTo(5);
            assertThat(Stranger.isTurnedAway(
                            topology.peerOf(BANK), network.peer(BANK).files().tlsRoot()))
                    .isTrue();
            found(network);
            Opening party = register(network);
            issue(network, party);
            acts = new Phase("acts", Duration.ofNanos(System.nanoTime() - acting));
        }
        assertThat(network.processes()).isZero();
        assertNoFileOfTheOrderingNodeTellsOf(BILL_NUMBER);
        SmokeReport.say(passed(programs, network, acts, Duration.ofNanos(System.nanoTime() - begun)));
    }

    private static void found(Network network) throws Exception {
        try (Client regulator = Client.of(network, WITNESS, "REGULATOR", "regulator-1")) {
            assertThat(regulator.act(FOUND, List.of(), WITNESS).code())
                    .as("endorsed by the witness alone")
                    .isEqualTo("ENDORSEMENT_POLICY_FAILURE");
            assertThat(regulator.act(FOUND, List.of(), WITNESS, BANK).code()).isEqualTo("VALID");
            assertThat(regulator.attest(Keys.CHARTER)).contains("\"operators\":[\"BankA\"]");
        }
    }

    private static Opening register(Network network) throws Exception {
        try (Client operator = Client.of(network, BANK, "OPERATOR", "operator-1")) {
            Client.Sent sent = operator.act(REGISTER, List.of(), BANK, WITNESS);
            assertThat(sent.code()).isEqualTo("VALID");
            return operator.read(Keys.REGISTRY, sent.txId()).openings().getFirst();
        }
    }

    private static void issue(Network network, Opening party) throws Exception {
        try (Client drawer = Client.of(network, BANK, "ENTERPRISE", "example-trading");
                Client operator = Client.of(network, BANK, "OPERATOR", "operator-1");
                Client regulator = Client.of(network, WITNESS, "REGULATOR", "regulator-1")) {
            Client.Sent sent = drawer.act(issueOfABill(party), List.of(party), BANK, WITNESS);
            assertThat(sent.code()).isEqualTo("VALID");
            Opening bill = operator.read(VAULT, sent.txId()).openings().getFirst();
            assertThat(bill.custodians()).containsExactly(new Organisation(BANK));
            assertThat(bill.body().canonical()).contains(BILL_NUMBER);
            assertThat(drawer.attest(bill.key()))
                    .contains(bill.digest().value())
                    .contains(sent.txId())
                    .doesNotContain(BILL_NUMBER);
            assertThat(regulator.read(VAULT, sent.txId()).openings()).containsExactly(bill);
            String event = new String(drawer.event(sent.block()).getPayload(), StandardCharsets.UTF_8);
            assertThat(event)
                    .isEqualTo("[{\"digest\":\"" + bill.digest().value() + "\",\"key\":\"" + bill.key() + "\"}]");
        }
    }

    /** Drawn on and payable to the drawer itself, so that one party is enough. */
    private static String issueOfABill(Opening party) {
        return """
                {"act": "bill.issue", "as": "%1$s", "number": "%2$s", "type": "AC02", "amountFen": 123456789,
                 "splittable": true, "dueDay": "2025-12-31", "transferable": true,
                 "acceptor": {"party": "%1$s", "organisation": "BankA"},
                 "payee": {"party": "%1$s", "organisation": "BankA"}}
                """.formatted(party.id(), BILL_NUMBER);
    }

    private static void assertNoFileOfTheOrderingNodeTellsOf(String secret) throws IOException {
        Path data = FOLDER.resolve("orderer-Orderer/data");
        try (Stream<Path> files = Files.walk(data)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).isNotEmpty();
            for (Path file : all) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as("%s", file)
                        .doesNotContain(secret);
            }
        }
    }

    private static DeployedContract contract(Topology topology) {
        String mainClass = "io.aval.contract.Main";
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new DeployedContract(
                ContractDefinition.first("aval", "0.1.0", topology),
                ContractProgram.here(classPath, mainClass),
                new TreeMap<>(Map.of("main.txt", mainClass.getBytes(StandardCharsets.UTF_8))));
    }

    private static FabricPrograms programsOrSayWhy() throws IOException, InterruptedException {
        Finding finding = ProgramSearch.in(System.getenv()).find();
        if (finding instanceof Finding.Found(FabricPrograms programs)) {
            return programs;
        }
        assertThat(System.getProperty("fabric", "if found"))
                .as(finding.sentence())
                .isNotEqualTo("required");
        SmokeReport.say("not run - " + finding.sentence());
        return Assumptions.<FabricPrograms>abort(finding.sentence());
    }

    private static Path emptyFolder() throws IOException {
        if (Files.exists(FOLDER)) {
            try (Stream<Path> old = Files.walk(FOLDER)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        return FOLDER;
    }

    private static String passed(FabricPrograms programs, Network network, Phase acts, Duration whole) {
        String phases = Stream.concat(network.phases().stream(), Stream.of(acts))
                .map(phase -> phase.name() + " " + seconds(phase.duration()))
                .collect(Collectors.joining(", "));
        return "passed (peer " + programs.version() + "; " + seconds(whole) + ": " + phases + ")";
    }

    private static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }
}
