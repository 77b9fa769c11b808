package io.aval.network.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopologyFileTest {

    private static final String FOUR = """
            members:
              - {name: BankA, duty: operator}
              - {name: BankB, duty: operator}
              - {name: Platform, duty: operator}
              - {name: Regulator, duty: witness}
            """;

    @Test
    void the_usual_file_gives_the_usual_network() throws Exception {
        assertThat(parse(TopologyFile.usual())).isEqualTo(Topology.usual(Consensus.BFT, 7050));
    }

    @Test
    void every_line_of_the_usual_file_has_its_reason_above() {
        List<String> lines = TopologyFile.usual().lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            boolean value = lines.get(i).matches(" *[a-zA-Z]+: .+");
            assertThat(value && !lines.get(i - 1).strip().startsWith("#"))
                    .as(lines.get(i))
                    .isFalse();
        }
    }

    @Test
    void what_is_left_out_is_usual() throws Exception {
        assertThat(parse(FOUR)).isEqualTo(Topology.usual(Consensus.BFT, 7050));
    }

    @Test
    void reads_every_value(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, """
                channel: bills
                contract: "bill_1"
                ordering: raft
                ports: {first: 9000}
                blocks: {interval: 20ms, transactions: 7, preferred: 64 KB, largest: 1MB}
                bft: {forward: 100ms, complain: 1s, heartbeat: 1min, viewChange: 3s, resend: 3s}
                vaults: {required: 1, copies: 1}
                members:
                  - name: BankA
                    duty: operator
                    peers: 2
                    orderers: 2
                  - {name: Regulator, duty: witness, ports: 10000, orderers: 0}
                  - {name: BankB, duty: operator}
                """);
        Topology topology = TopologyFile.read(file);
        assertThat(topology.channel()).isEqualTo("bills");
        assertThat(topology.contract()).isEqualTo("bill_1");
        assertThat(topology.consensus()).isEqualTo(Consensus.RAFT);
        assertThat(topology.blocks()).isEqualTo(new BlockTerms(Duration.ofMillis(20), 7, 64 << 10, 1 << 20));
        assertThat(topology.timers().heartbeat()).isEqualTo(Duration.ofMinutes(1));
        assertThat(topology.timers().forward()).isEqualTo(Duration.ofMillis(100));
        assertThat(topology.vaults()).isEqualTo(new VaultTerms(1, 1));
        assertThat(topology.members())
                .containsExactly(
                        Member.at("BankA", Duty.OPERATOR, 2, 2, 9000),
                        Member.at("Regulator", Duty.WITNESS, 1, 0, 10000),
                        Member.at("BankB", Duty.OPERATOR, 1, 1, 9040));
    }

    @Test
    void the_command_line_goes_before_the_file() throws Exception {
        Topology topology = TopologyFile.parse(
                "t.yaml",
                TopologyFile.usual().getBytes(StandardCharsets.UTF_8),
                new TopologyFile.Overrides(Consensus.RAFT, 24_000));
        assertThat(topology).isEqualTo(Topology.usual(Consensus.RAFT, 24_000));
    }

    @Test
    void raft_from_the_command_line_forgives_three_ordering_nodes() throws Exception {
        String three = FOUR.replace("{name: BankB, duty: operator}", "{name: BankB, duty: operator, orderers: 0}");
        byte[] content = three.getBytes(StandardCharsets.UTF_8);
        TopologyFile.Overrides raft = new TopologyFile.Overrides(Consensus.RAFT, null);
        assertThat(TopologyFile.parse("t.yaml", content, raft).orderers()).hasSize(3);
        assertThat(faults(three)).singleElement().asString().startsWith("t.yaml:2: bft needs 4 ordering nodes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "channel: Aval                     | 1 | lower-case letters",
                "channel: true                     | 1 | truth value true",
                "channel: [a]                      | 1 | a list of 1",
                "channel:                          | 1 | not nothing",
                "contract: a--b                    | 1 | letters, digits",
                "ordering: kafka                   | 1 | one of bft, raft",
                "orderers: 4                       | 1 | Allowed here: channel, contract",
                "ports: 7050                       | 1 | with the keys first",
                "ports: {first: 80}                | 1 | from 1024 to 65516",
                "ports: {first: '7050'}            | 1 | whole number",
                "ports: {first: 99999999999}       | 1 | whole number",
                "ports: {first: 65500}             | 4 | choose a lower",
                "blocks: {interval: 100}           | 1 | such as 100ms",
                "blocks: {interval: 9ms}           | 1 | from 10 ms",
                "blocks: {transactions: 0}         | 1 | from 1 to 10000",
                "blocks: {largest: 64 KB}          | 1 | preferred size",
                "blocks: {preferred: 2 GB}         | 1 | such as 512 KB",
                "blocks: {first: 1}                | 1 | Allowed here: interval",
                "bft: {complain: 1s}               | 1 | before anybody complains",
                "bft: {resend: 11s}                | 1 | before it is given up",
                "bft: {heartbeat: 0s}              | 1 | a time from 100 ms",
                "vaults: {required: 3}             | 1 | at most 16",
                "vaults: {copies: -1}              | 1 | whole number from 0 to 16",
                "channel: &a aval                  | 1 | an anchor (&a)",
                "channel: *a                       | 1 | an alias (*a)",
                "channel: !!str aval               | 1 | a tag",
                "ports: !x {first: 7050}           | 1 | a tag (!x)",
                "'<<: {channel: x}'                | 1 | has no \"<<\"",
                "? [a, b]                          | 1 | has no \"?\"",
                "channel: \"a                      | 1 | not YAML",
                "channel: @a                       | 1 | not YAML",
            })
    void names_the_line_of_a_fault_and_what_is_allowed(String first, int line, String sentence) {
        assertThat(faults(first + "\n" + FOUR))
                .anySatisfy(
                        fault -> assertThat(fault).matches("t\\.yaml:\\d+: .*").contains(sentence));
        if (!sentence.equals("not YAML")) {
            assertThat(faults(first + "\n" + FOUR).getFirst()).startsWith("t.yaml:" + line + ": ");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: BankA, duty: operator}                | in line 2 already",
                "{name: banka, duty: operator}                | in line 2 already",
                "{duty: operator}                             | \"name\" is missing",
                "{name: X}                                    | \"duty\" is missing",
                "{name: 'X Y', duty: operator}                | begin with a letter",
                "{name: X, duty: owner}                       | one of operator, witness",
                "{name: X, duty: operator, peers: 0}          | from 1 to 2",
                "{name: X, duty: operator, orderers: 3}       | from 0 to 2",
                "{name: X, duty: operator, ports: 7069}       | BankA (7050 to 7069)",
                "{name: X, duty: operator, ports: 7031}       | BankA (7050 to 7069)",
                "{name: X, duty: operator, name: Y}           | given twice",
                "X                                            | with the keys name",
            })
    void names_the_line_of_a_member_s_fault(String member, String sentence) {
        List<String> faults = faults(FOUR + "  - " + member + "\n");
        assertThat(faults).singleElement().asString().startsWith("t.yaml:6: ").contains(sentence);
    }

    @Test
    void tells_all_faults_in_the_order_of_the_lines() {
        assertThat(faults("""
                        vaults: {required: x}
                        channel: A
                        members:
                          - {name: 1, duty: operator}
                          - {name: B, duty: none}
                        """))
                .extracting(fault -> fault.substring(0, fault.indexOf(": ")))
                .containsExactly("t.yaml:1", "t.yaml:2", "t.yaml:4", "t.yaml:5");
    }

    @Test
    void refuses_what_is_no_file_of_ours() {
        assertThat(faults("")).singleElement().asString().contains("empty");
        assertThat(faults("members: []")).singleElement().asString().contains("1 to 32 entries");
        assertThat(faults("- a")).anyMatch(fault -> fault.startsWith("t.yaml:1: the file is a list"));
        assertThat(faults(FOUR + "---\n" + FOUR)).singleElement().asString().startsWith("t.yaml:6: a second document");
        assertThat(faults("%YAML 1.1\n---\n" + FOUR)).singleElement().asString().contains("directives");
        assertThat(faults("# " + "x".repeat(TopologyFile.LARGEST)))
                .singleElement()
                .asString()
                .contains("larger");
        assertThat(faults("a: ".repeat(3) + "[".repeat(5000))).isNotEmpty();
        assertThat(faults("\n\n# \u0007")).singleElement().asString().startsWith("t.yaml:3: ");
    }

    @Test
    void refuses_bytes_that_are_no_text() {
        byte[] content = {'\n', '#', (byte) 0xff, '\n'};
        assertThatExceptionOfType(TopologyException.class)
                .isThrownBy(() -> TopologyFile.parse("t.yaml", content, TopologyFile.Overrides.NONE))
                .withMessageStartingWith("t.yaml:2: not UTF-8");
    }

    @Test
    void a_network_written_to_a_file_is_read_again() throws Exception {
        Topology odd = parse("""
                ordering: raft
                channel: x
                blocks: {interval: 1500ms, preferred: 100 KB}
                members:
                  - {name: BankA, duty: operator, peers: 2, orderers: 0, ports: 30000}
                  - {name: Regulator, duty: witness, peers: 2}
                """);
        assertThat(parse(TopologyFile.text(odd))).isEqualTo(odd);
        assertThat(TopologyFile.text(Topology.usual(Consensus.BFT, 7050))).isEqualTo(TopologyFile.usual());
    }

    @Test
    void a_network_whose_ports_lie_in_no_blocks_has_no_file() {
        Topology usual = Topology.usual(Consensus.RAFT, 7000);
        Member odd = new Member("Odd", Duty.OPERATOR, List.of(PeerNode.at("Odd", 2, 9000)), List.of());
        Topology topology = new Topology(
                "aval",
                "aval",
                Consensus.RAFT,
                usual.blocks(),
                usual.timers(),
                usual.vaults(),
                List.of(odd, usual.members().get(3)));
        assertThatIllegalArgumentException().isThrownBy(() -> TopologyFile.text(topology));
    }

    private static Topology parse(String text) throws TopologyException {
        return TopologyFile.parse("t.yaml", text.getBytes(StandardCharsets.UTF_8), TopologyFile.Overrides.NONE);
    }

    private static List<String> faults(String text) {
        try {
            return List.of("no fault: " + parse(text));
        } catch (TopologyException e) {
            return e.faults();
        }
    }
}
