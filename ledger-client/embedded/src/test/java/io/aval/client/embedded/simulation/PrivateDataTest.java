package io.aval.client.embedded.simulation;

import static io.aval.client.embedded.ScriptedLedger.A_AND_WITNESS;
import static io.aval.client.embedded.ScriptedLedger.B_AND_WITNESS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.aval.client.embedded.ScriptedLedger;
import io.aval.client.embedded.simulation.Endorsement.Endorsed;
import io.aval.client.embedded.simulation.Endorsement.Refused;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.ReadWriteSet.PrivateWrite;
import io.aval.client.embedded.transaction.ValidationCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateDataTest {
    private static final String SECRET = "the amount is 1,234,567.89 yuan";

    @TempDir
    Path folder;

    private ScriptedLedger ledger;

    @BeforeEach
    void open() {
        ledger = new ScriptedLedger(folder);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private void deposit(String collection, String key, String value) {
        ledger.commit(stub -> stub.putPrivateData(collection, key, value));
    }

    private Endorsement read(String client, String peer, String collection, String key, List<String> into) {
        return ledger.run(client, List.of(peer), stub -> into.add(stub.getPrivateDataUTF8(collection, key)));
    }

    @Test
    void members_read_what_was_deposited() {
        deposit("vault-BankB", "tx1", SECRET);
        List<String> seen = new ArrayList<>();
        assertThat(read("BankB", "BankB", "vault-BankB", "tx1", seen)).isInstanceOf(Endorsed.class);
        assertThat(read("Regulator", "Regulator", "vault-BankB", "tx1", seen)).isInstanceOf(Endorsed.class);
        assertThat(seen).containsExactly(SECRET, SECRET);
    }

    @Test
    void a_client_of_another_organisation_may_deposit_but_not_read() {
        deposit("vault-BankB", "tx1", SECRET);
        List<String> seen = new ArrayList<>();
        Refused refused = ledger.refused(read("BankA", "BankB", "vault-BankB", "tx1", seen));
        assertThat(refused.message()).contains("does not have read access permission");
        assertThat(seen).isEmpty();
    }

    @Test
    void a_committed_value_at_a_peer_that_is_no_member_is_an_error_and_an_absent_one_is_empty() {
        deposit("vault-BankB", "tx1", SECRET);
        List<String> seen = new ArrayList<>();
        Refused refused = ledger.refused(read("BankB", "BankA", "vault-BankB", "tx1", seen));
        assertThat(refused.message()).contains("private data matching public hash version is not available");
        assertThat(read("BankB", "BankA", "vault-BankB", "tx2", seen)).isInstanceOf(Endorsed.class);
        assertThat(seen).containsExactly("");
    }

    @Test
    void an_endorser_that_lacks_a_value_that_was_read_refuses_for_all() {
        deposit("vault-BankA", "tx1", SECRET);
        Endorsement both = ledger.run("BankA", A_AND_WITNESS, stub -> stub.getPrivateData("vault-BankA", "tx1"));
        assertThat(both).isInstanceOf(Endorsed.class);
        Refused refused = ledger.refused(
                ledger.run("BankA", List.of("BankA", "BankB"), stub -> stub.getPrivateData("vault-BankA", "tx1")));
        assertThat(refused.organisation()).isEqualTo("BankB");
    }

    @Test
    void everybody_reads_the_hash() {
        deposit("vault-BankB", "tx1", SECRET);
        ledger.endorsed(stub -> {
            assertThat(stub.getPrivateDataHash("vault-BankB", "tx1"))
                    .isEqualTo(Bytes.sha256(SECRET.getBytes(UTF_8)).array());
            assertThat(stub.getPrivateDataHash("vault-BankB", "tx2")).isEmpty();
        });
    }

    @Test
    void a_transaction_carries_hashes_only() {
        Endorsed endorsed = ledger.endorsed(stub -> stub.putPrivateData("vault-BankB", "tx1", SECRET));
        assertThat(endorsed.transaction().readWriteSet().privateWrites())
                .containsExactly(new PrivateWrite(
                        "vault-BankB", Bytes.sha256("tx1".getBytes(UTF_8)), Bytes.sha256(SECRET.getBytes(UTF_8))));
        assertThat(endorsed.toString()).doesNotContain(SECRET);
    }

    @Test
    void a_private_read_conflicts_with_a_write_of_the_same_key() {
        deposit("registry", "K", "one");
        Endorsed sameBlock = ledger.endorsed(stub -> stub.getPrivateData("registry", "K"));
        Endorsed laterBlock = ledger.endorsed(stub -> stub.getPrivateDataHash("registry", "K"));
        Endorsed otherKey = ledger.endorsed(stub -> stub.getPrivateData("registry", "L"));
        assertThat(ledger.block(
                        ledger.endorsed(stub -> stub.putPrivateData("registry", "K", "two")), sameBlock, otherKey))
                .containsExactly(ValidationCode.VALID, ValidationCode.MVCC_READ_CONFLICT, ValidationCode.VALID);
        assertThat(ledger.block(laterBlock)).containsExactly(ValidationCode.MVCC_READ_CONFLICT);
    }

    @Test
    void the_same_value_put_blindly_twice_in_a_block_and_later_is_valid() {
        Endorsed first = ledger.endorsed(stub -> stub.putPrivateData("vault-BankA", "tx1", SECRET));
        Endorsed second = ledger.endorsed(stub -> stub.putPrivateData("vault-BankA", "tx1", SECRET));
        Endorsed third = ledger.endorsed(stub -> stub.putPrivateData("vault-BankA", "tx1", SECRET));
        assertThat(ledger.block(first, second)).containsOnly(ValidationCode.VALID);
        assertThat(ledger.block(third)).containsOnly(ValidationCode.VALID);
    }

    @Test
    void a_deleted_value_is_gone_and_an_overwritten_one_is_new() {
        deposit("vault-BankA", "tx1", "old");
        deposit("vault-BankA", "tx1", "new");
        List<String> seen = new ArrayList<>();
        read("BankA", "BankA", "vault-BankA", "tx1", seen);
        ledger.commit(stub -> stub.delPrivateData("vault-BankA", "tx1"));
        read("BankA", "BankA", "vault-BankA", "tx1", seen);
        assertThat(seen).containsExactly("new", "");
    }

    @Test
    void a_deposit_of_an_invalid_transaction_reaches_no_vault() throws IOException {
        Endorsed notEnough =
                ledger.endorsed(List.of("BankA"), stub -> stub.putPrivateData("vault-BankB", "tx1", SECRET));
        assertThat(ledger.block(notEnough)).containsExactly(ValidationCode.ENDORSEMENT_POLICY_FAILURE);
        assertThat(filesWith(folder, SECRET)).isEmpty();
    }

    @Test
    void a_value_stands_in_its_members_folders_and_nowhere_else() throws IOException {
        Endorsed endorsed = ledger.endorsed(B_AND_WITNESS, stub -> stub.putPrivateData("vault-BankB", "tx1", SECRET));
        assertThat(ledger.block(endorsed)).containsExactly(ValidationCode.VALID);
        assertThat(filesWith(folder, SECRET))
                .isNotEmpty()
                .allMatch(file -> file.startsWith("organisations/BankB/vault")
                        || file.startsWith("organisations/Regulator/vault"))
                .anyMatch(file -> file.startsWith("organisations/BankB/vault"))
                .anyMatch(file -> file.startsWith("organisations/Regulator/vault"));
        assertThat(filesWith(folder, "secret envelope")).isEmpty();
    }

    private static List<String> filesWith(Path folder, String text) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // One character for each byte, so that a search of the text is a search of the bytes.
                if (Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)
                        .contains(text)) {
                    found.add(folder.relativize(file).toString());
                }
            }
        }
        return found;
    }
}
