package io.aval.client.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.client.embedded.ScriptedLedger;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.Deposit;
import io.aval.client.embedded.transaction.ReadWriteSet;
import io.aval.client.embedded.transaction.ReadWriteSet.PrivateWrite;
import io.aval.client.embedded.transaction.Transaction;
import io.aval.client.embedded.transaction.ValidationCode;
import io.aval.client.embedded.transaction.Version;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a crash between the vaults' writes and the channel's leaves behind. */
class VaultsTest {
    private static final String COLLECTION = "vault-BankA";
    private static final Bytes KEY_HASH = Bytes.sha256(KeyOrder.encode("K"));
    private static final PrivateKey KEY = new PrivateKey(COLLECTION, KEY_HASH);

    @TempDir
    Path folder;

    @BeforeEach
    void commit_a_value_in_block_1() {
        try (ScriptedLedger ledger = new ScriptedLedger(folder)) {
            ledger.commit(stub -> stub.putPrivateData(COLLECTION, "K", "committed"));
        }
    }

    private Vaults open() {
        return Vaults.open(
                ScriptedLedger.NETWORK,
                organisation ->
                        folder.resolve("organisations").resolve(organisation).resolve("vault"),
                false);
    }

    private static PrivateHash hash(String value) {
        return new PrivateHash(new Version(1, 0), Bytes.sha256(KeyOrder.encode(value)));
    }

    private static Deposit deposit(String value) {
        return new Deposit(
                COLLECTION, "K", KEY_HASH, Bytes.utf8(value), hash(value).valueHash());
    }

    /** Stores a value for block 2, which never comes, and opens everything again. */
    private Optional<Bytes> afterACrash(String stored, String asked) {
        try (Vaults vaults = open()) {
            Vaults.Group group = vaults.group(2);
            group.add(0, List.of(deposit(stored)));
            group.store();
            assertThat(vaults.read("BankA", KEY, hash(stored))).contains(Bytes.utf8(stored));
        }
        try (Vaults vaults = open();
                ChannelStore channel = ChannelStore.open(folder.resolve("channel"), false, true);
                StateSnapshot state = channel.snapshot()) {
            vaults.removeLeftovers(state);
            return vaults.read("BankA", KEY, hash(asked));
        }
    }

    @Test
    void the_committed_value_is_still_there() {
        assertThat(afterACrash("leftover", "committed")).contains(Bytes.utf8("committed"));
    }

    @Test
    void the_value_that_was_not_committed_is_removed() {
        assertThat(afterACrash("leftover", "leftover")).isEmpty();
    }

    @Test
    void a_leftover_that_equals_the_committed_value_stays() {
        assertThat(afterACrash("committed", "committed")).contains(Bytes.utf8("committed"));
    }

    @Test
    void members_have_it_and_others_do_not() {
        try (Vaults vaults = open()) {
            for (String organisation : ScriptedLedger.NETWORK.members()) {
                boolean member = List.of("BankA", "Regulator").contains(organisation);
                assertThat(vaults.read(organisation, KEY, hash("committed")).isPresent())
                        .as(organisation)
                        .isEqualTo(member);
            }
        }
    }

    @Test
    void a_purge_leaves_only_what_is_committed_and_can_be_repeated() {
        PrivateWrite write = new PrivateWrite(COLLECTION, KEY_HASH, Bytes.EMPTY, true);
        ReadWriteSet set =
                new ReadWriteSet(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(write), List.of());
        Transaction purge = new Transaction(
                "00".repeat(32),
                ScriptedLedger.client("BankA"),
                Bytes.utf8("nonce"),
                Instant.EPOCH,
                List.of(),
                set,
                null,
                List.of("BankA"),
                Bytes.EMPTY);
        try (Vaults vaults = open();
                ChannelStore channel = ChannelStore.open(folder.resolve("channel"), false, true)) {
            Vaults.Group group = vaults.group(2);
            group.add(0, List.of(deposit("outdated")));
            group.store();
            vaults.purge(List.of(purge), List.of(ValidationCode.MVCC_READ_CONFLICT), channel::snapshot);
            assertThat(vaults.read("BankA", KEY, hash("outdated"))).isPresent();
            for (int repeated = 0; repeated < 2; repeated++) {
                vaults.purge(List.of(purge), List.of(ValidationCode.VALID), channel::snapshot);
                assertThat(vaults.read("BankA", KEY, hash("outdated"))).isEmpty();
                assertThat(vaults.read("Regulator", KEY, hash("outdated"))).isEmpty();
                assertThat(vaults.read("BankA", KEY, hash("committed"))).isPresent();
            }
        }
    }
}
