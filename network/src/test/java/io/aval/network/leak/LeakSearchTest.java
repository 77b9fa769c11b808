package io.aval.network.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aval.rules.canonical.Json;
import io.aval.rules.record.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeakSearchTest {

    private static final String STATE = "data/ledgersData/stateLeveldb/";
    private static final String BANK_A = "aval\0daval$$pvault-BankA\0" + "ab".repeat(32);
    private static final String PUBLIC = "aval\0daval\0bill~" + "ab".repeat(16);
    private static final String DEPOSIT = "{\"hops\":[],\"openings\":[" + Deposits.BILL + "],\"v\":1}";

    @TempDir
    Path folder;

    @Test
    void a_clean_folder_gives_no_hit() throws IOException {
        write("data/ledgersData/chains/chains/aval/blockfile_000000", new byte[100_000]);
        write(
                "log.txt",
                "payee-01 of BankA changed a bill; 600000000007820260302000000125".getBytes(StandardCharsets.UTF_8));
        database(STATE, Map.of(PUBLIC, "{\"v\":1}", BANK_A, DEPOSIT), true);
        LeakReport report = run(Set.of("vault-BankA", "registry"));
        assertThat(report.clean()).as(report.sentences().toString()).isTrue();
        assertThat(report.files()).isEqualTo(5);
        assertThat(report.bytes()).isGreaterThan(100_000);
        assertThat(report.secrets()).isEqualTo(14);
        assertThat(report.needles()).isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data/ledgersData/chains/chains/aval/blockfile_000000",
                "log.txt",
                "data/raft/wal/aval/0000000000000000-0000000000000000.wal",
                "data/unknown/thing",
                "data/ledgersData/stateLeveldb/LOG"
            })
    void a_leak_into_a_plain_file_is_found(String file) throws IOException {
        byte[] planted = new byte[9_000_000];
        byte[] number = Deposits.NUMBER.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(number, 0, planted, (4 << 20) - 7, number.length);
        write(file, planted);
        assertThat(run(Set.of("vault-BankA")).hits())
                .containsExactly(new Hit("peer-X", file, "bill", "/terms/number", Encoding.UTF8, "offset 4194297", 1));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_leak_into_public_state_is_found_though_compressed(boolean table) throws IOException {
        database(STATE, Map.of(PUBLIC, DEPOSIT, BANK_A, DEPOSIT), table);
        assertThat(run(Set.of("vault-BankA")).hits())
                .extracting(Hit::member)
                .contains("/terms/number", "/terms/amountFen", "/head");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_was_deposited_with_another_member_is_a_leak(boolean table) throws IOException {
        database(STATE, Map.of(BANK_A, DEPOSIT), table);
        assertThat(run(Set.of("vault-BankA")).clean()).isTrue();
        assertThat(run(Set.of("vault-BankB", "registry")).clean()).isFalse();
        assertThat(run(Set.of()).clean()).isFalse();
    }

    @Test
    void what_belongs_in_another_vault_of_the_witness_is_a_leak() throws IOException {
        database(STATE, Map.of(BANK_A, Deposits.RIGHT), true);
        assertThat(run(Set.of("vault-BankA", "vault-BankB", "registry")).hits())
                .extracting(Hit::member)
                .containsExactlyInAnyOrder("/number/value", "/title");
    }

    @Test
    void a_value_inside_one_that_may_be_there_is_no_leak_but_it_is_elsewhere() throws IOException {
        String bank = Deposits.NUMBER.substring(1, 13);
        String party = Deposits.PARTY.replace(Deposits.CNAPS, bank);
        List<VaultDeposit> deposits = List.of(
                Deposits.deposit("vault-BankA", Deposits.opening(Kind.BILL, Deposits.BILL)),
                Deposits.deposit("registry", Deposits.opening(Kind.PARTY, party)));
        SearchedNode node = new SearchedNode("peer-X", folder, Set.of("vault-BankA", "registry"));
        database(STATE, Map.of(BANK_A, DEPOSIT), true);
        assertThat(LeakSearch.run(List.of(node), deposits).clean()).isTrue();
        database(STATE, Map.of(BANK_A, DEPOSIT + bank), true);
        assertThat(LeakSearch.run(List.of(node), deposits).hits())
                .extracting(Hit::member)
                .containsExactly("/cnaps");
    }

    @Test
    void private_and_transient_stores_may_hold_their_own_vaults_only() throws IOException {
        database("data/transientstore/", Map.of("aval\0P\0tx\0id\0\1\7", DEPOSIT), false);
        database("data/ledgersData/pvtdataStore/", Map.of("aval\0\2\1\7\0aval\0vault-BankA", DEPOSIT), false);
        assertThat(run(Set.of("vault-BankA")).clean()).isTrue();
        assertThat(run(Set.of("vault-BankB")).hits())
                .extracting(Hit::file)
                .contains("data/transientstore/000001.log", "data/ledgersData/pvtdataStore/000001.log");
    }

    @Test
    void a_key_of_a_database_is_always_public() throws IOException {
        database(STATE, Map.of(BANK_A + Deposits.NUMBER, DEPOSIT), true);
        assertThat(run(Set.of("vault-BankA")).hits()).extracting(Hit::place).containsExactly("the key of entry 1");
    }

    @Test
    void a_leak_is_found_in_the_list_of_a_databases_files() throws IOException {
        database(STATE, Map.of(PUBLIC, "{}"), true);
        write(
                STATE + "MANIFEST-000000",
                LevelFiles.log(new byte[RecordLog.BLOCK - 20], LevelFiles.bytes(Deposits.NUMBER)));
        assertThat(run(Set.of("vault-BankA")).hits()).hasSize(1);
    }

    @Test
    void a_leak_is_found_in_a_record_that_was_cut_off() throws IOException {
        SortedMap<String, String> entries = new TreeMap<>(Map.of(PUBLIC, DEPOSIT + " ".repeat(1000)));
        byte[] log = LevelFiles.writes(entries);
        write(STATE + "CURRENT", "MANIFEST-000000\n".getBytes(StandardCharsets.UTF_8));
        write(STATE + "000001.log", Arrays.copyOf(log, log.length - 500));
        assertThat(run(Set.of("vault-BankA")).hits()).extracting(Hit::member).contains("/terms/number");
    }

    @Test
    void a_leak_is_found_in_what_gzip_packed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(("x".repeat(1000) + Deposits.USCC).getBytes(StandardCharsets.UTF_8));
        }
        write("data/lifecycle/chaincodes/aval.tar.gz", out.toByteArray());
        assertThat(run(Set.of("registry")).hits()).extracting(Hit::place).containsExactly("unpacked offset 1000");
    }

    @Test
    void names_are_found_in_gbk_and_titles_as_json_writes_them() throws IOException {
        write("a", Deposits.NAME.getBytes(Charset.forName("GBK")));
        write("b", new Json.Text(Deposits.TITLE).canonical().getBytes(StandardCharsets.UTF_8));
        assertThat(run(Set.of()).hits()).extracting(Hit::encoding).containsExactly(Encoding.GBK, Encoding.JSON);
    }

    @Test
    void what_cannot_be_read_is_a_finding() throws IOException {
        write(STATE + "000001.ldb", new byte[1000]);
        write(STATE + "x.gz", new byte[10]);
        Files.createSymbolicLink(folder.resolve("elsewhere"), folder.resolve("data"));
        assertThat(run(Set.of()).unread())
                .extracting(Unread::file)
                .containsExactly(STATE + "000001.ldb", STATE + "x.gz", "elsewhere");
    }

    @Test
    void a_node_without_files_is_a_finding() {
        assertThat(run(Set.of()).clean()).isFalse();
        SearchedNode missing = new SearchedNode("peer-Y", folder.resolve("none"), Set.of());
        assertThat(LeakSearch.run(List.of(missing), Deposits.all()).unread()).hasSize(1);
    }

    @Test
    void a_search_for_nothing_or_nowhere_proves_nothing() {
        SearchedNode node = new SearchedNode("peer-X", folder, Set.of());
        assertThatIllegalArgumentException().isThrownBy(() -> LeakSearch.run(List.of(node), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> LeakSearch.run(List.of(), Deposits.all()));
    }

    @Test
    void the_report_names_places_and_never_values() throws IOException {
        write("log.txt", (DEPOSIT + DEPOSIT).getBytes(StandardCharsets.UTF_8));
        LeakReport report = run(Set.of("vault-BankA"));
        assertThat(report.sentences())
                .contains("peer-X log.txt: bill/terms/number as UTF-8 at offset " + DEPOSIT.indexOf(Deposits.NUMBER)
                        + ", 2 times")
                .noneMatch(line -> line.contains(Deposits.NUMBER) || line.contains("1000000"));
    }

    private LeakReport run(Set<String> vaults) {
        return LeakSearch.run(List.of(new SearchedNode("peer-X", folder, vaults)), Deposits.all());
    }

    private void database(String path, Map<String, String> entries, boolean table) throws IOException {
        SortedMap<String, String> sorted = new TreeMap<>();
        entries.forEach((key, value) ->
                sorted.put(key, new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)));
        write(path + "CURRENT", "MANIFEST-000000\n".getBytes(StandardCharsets.UTF_8));
        write(path + "MANIFEST-000000", LevelFiles.log(LevelFiles.bytes("comparator")));
        if (table) {
            write(path + "000002.ldb", LevelFiles.table(sorted, true));
        } else {
            write(path + "000001.log", LevelFiles.writes(sorted));
        }
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, bytes);
    }
}
