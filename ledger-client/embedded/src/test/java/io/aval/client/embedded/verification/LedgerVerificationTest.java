package io.aval.client.embedded.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.client.embedded.EmbeddedNetwork;
import io.aval.client.embedded.NumberChaincode;
import io.aval.client.embedded.configuration.BatchSettings;
import io.aval.client.embedded.verification.Finding.Area;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.DBOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

class LedgerVerificationTest {
    @TempDir
    Path folder;

    @BeforeEach
    void make_a_ledger_of_four_blocks() {
        try (EmbeddedNetwork network = open()) {
            for (String number : List.of("1", "2", "3")) {
                assertThat(NumberChaincode.submit(network, NumberChaincode.endorsed(network, number))
                                .join()
                                .isValid())
                        .isTrue();
            }
        }
    }

    private EmbeddedNetwork open() {
        return EmbeddedNetwork.open(folder, NumberChaincode.NETWORK, BatchSettings.DEFAULT, NumberChaincode::invoke);
    }

    private VerificationReport verify() {
        try (EmbeddedNetwork network = open()) {
            return network.verify();
        }
    }

    /** Changes a RocksDB folder behind the ledger's back. */
    @FunctionalInterface
    private interface Tampering {
        void on(RocksDB db, ColumnFamilyHandle family) throws RocksDBException;
    }

    private void tamper(String part, String family, Tampering tampering) throws RocksDBException {
        String path = folder.resolve(part).toString();
        List<ColumnFamilyDescriptor> descriptors = new ArrayList<>();
        try (Options options = new Options();
                DBOptions dbOptions = new DBOptions()) {
            for (byte[] name : RocksDB.listColumnFamilies(options, path)) {
                descriptors.add(new ColumnFamilyDescriptor(name));
            }
            List<ColumnFamilyHandle> handles = new ArrayList<>();
            try (RocksDB db = RocksDB.open(dbOptions, path, descriptors, handles)) {
                for (ColumnFamilyHandle handle : handles) {
                    if (new String(handle.getName(), StandardCharsets.UTF_8).equals(family)) {
                        tampering.on(db, handle);
                    }
                }
                handles.forEach(ColumnFamilyHandle::close);
            }
        }
    }

    private static Tampering change(byte[] key, UnaryOperator<byte[]> change) {
        return (db, family) -> {
            byte[] value = db.get(family, key);
            assertThat(value).isNotNull();
            db.put(family, key, change.apply(value));
        };
    }

    private static byte[] flipLast(byte[] value) {
        value[value.length - 1] ^= 1;
        return value;
    }

    private static byte[] block(long number) {
        return ByteBuffer.allocate(8).putLong(number).array();
    }

    @Test
    void a_sound_ledger_has_no_findings_and_the_same_digest_every_time() {
        VerificationReport first = verify();
        assertThat(first.findings()).isEmpty();
        assertThat(first.isClean()).isTrue();
        assertThat(first.blocks()).isEqualTo(4);
        assertThat(first.transactions()).isEqualTo(3);
        assertThat(first.valid()).isEqualTo(3);
        assertThat(first.privateValues()).as("3 acts, 2 vaults, 2 members each").isEqualTo(12);
        assertThat(verify()).isEqualTo(first);
        assertThat(Files.exists(folder.resolve("verification"))).isFalse();
    }

    @Test
    void finds_a_state_that_the_blocks_do_not_give() throws RocksDBException {
        byte[] key = "record~2".getBytes(StandardCharsets.UTF_8);
        tamper("channel", "state", change(key, LedgerVerificationTest::flipLast));
        assertThat(verify().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.area()).isEqualTo(Area.STATE);
            assertThat(finding.sentence()).contains("record~2");
        });
    }

    @Test
    void finds_a_key_too_many_and_one_too_few() throws RocksDBException {
        byte[] key = "record~2".getBytes(StandardCharsets.UTF_8);
        tamper("channel", "state", (db, family) -> {
            db.put(family, "record~extra".getBytes(StandardCharsets.UTF_8), db.get(family, key));
            db.delete(family, key);
        });
        assertThat(verify().findings()).extracting(Finding::area).containsExactly(Area.STATE, Area.STATE);
    }

    @Test
    void finds_a_changed_block() throws RocksDBException {
        // Behind the header and the data stand the verdicts; the middle is data.
        tamper("channel", "blocks", change(block(2), value -> {
            value[value.length / 2] ^= 1;
            return value;
        }));
        assertThat(verify().findings()).first().extracting(Finding::area).isEqualTo(Area.CHAIN);
    }

    @Test
    void finds_a_changed_verdict() throws RocksDBException {
        tamper("channel", "blocks", change(block(2), value -> {
            value[value.length - 1] = 11;
            return value;
        }));
        assertThat(verify().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.area()).isEqualTo(Area.VERDICT);
            assertThat(finding.sentence()).contains("MVCC_READ_CONFLICT", "must be VALID");
        });
    }

    @Test
    void finds_a_missing_block() throws RocksDBException {
        tamper("channel", "blocks", (db, family) -> db.delete(family, block(2)));
        assertThat(verify().findings())
                .extracting(Finding::sentence)
                .first()
                .asString()
                .contains("Block 2 is missing");
    }

    @Test
    void finds_a_block_that_replaced_another() throws RocksDBException {
        tamper("channel", "blocks", (db, family) -> db.put(family, block(2), db.get(family, block(3))));
        assertThat(verify().findings())
                .extracting(Finding::sentence)
                .first()
                .asString()
                .contains("not chained");
    }

    @Test
    void finds_a_missing_and_a_changed_private_value_and_names_whose() throws RocksDBException {
        tamper("organisations/BankB/vault", "default", onFirstValue((db, key, value) -> db.delete(key)));
        tamper("organisations/BankA/vault", "default", onFirstValue((db, key, value) -> db.put(key, flipLast(value))));
        assertThat(verify().findings())
                .extracting(Finding::area, finding -> finding.sentence().contains("redelivered"))
                .containsOnly(org.assertj.core.groups.Tuple.tuple(Area.VAULT, true))
                .hasSize(2);
        assertThat(verify().findings())
                .extracting(Finding::sentence)
                .anyMatch(sentence -> sentence.contains("vault of BankA"))
                .anyMatch(sentence -> sentence.contains("vault of BankB"));
    }

    @FunctionalInterface
    private interface OnValue {
        void accept(RocksDB db, byte[] key, byte[] value) throws RocksDBException;
    }

    private static Tampering onFirstValue(OnValue onValue) {
        return (db, family) -> {
            byte[] key;
            byte[] value;
            try (RocksIterator values = db.newIterator(family)) {
                values.seek("v".getBytes(StandardCharsets.UTF_8));
                key = values.key();
                value = values.value();
            }
            onValue.accept(db, key, value);
        };
    }
}
