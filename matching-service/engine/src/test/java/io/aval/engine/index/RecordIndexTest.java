package io.aval.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.engine.index.Holding.Freshness;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;

/** What the index remembers of what is put into it. */
class RecordIndexTest {

    private static final RecordId ID = RecordId.of("tx", 0);
    private static final Opening FIRST = LedgerScript.opening(Kind.BILL, ID, 1, LedgerScript.ALICE);
    private static final Opening SECOND = LedgerScript.opening(Kind.BILL, ID, 2, LedgerScript.BOB);

    @TempDir
    Path folder;

    private RecordIndex index;

    @BeforeEach
    void open() {
        index = RecordIndex.open(folder.resolve("index"));
    }

    @AfterEach
    void close() {
        index.close();
    }

    private static Step step(int block, List<Opening> announced, List<Opening> delivered, String... awaited) {
        List<Change> changes = announced.stream()
                .map(opening -> new Change(opening.key(), opening.digest()))
                .toList();
        String txId = "tx" + block;
        return new Step(new Position(block, txId), changes, new Delivery(delivered, List.of()), List.of(awaited));
    }

    @Test
    void begins_at_the_start_with_nothing() {
        assertThat(index.position()).isEqualTo(Position.START);
        assertThat(index.current(ID)).isEmpty();
        assertThat(index.counts()).allSatisfy((kind, count) -> assertThat(count).isZero());
    }

    @Test
    void keeps_the_newest_version_and_where_it_stands() {
        index.apply(Batch.of(step(1, List.of(FIRST), List.of(FIRST)), step(2, List.of(SECOND), List.of(SECOND))));
        assertThat(index.current(ID)).contains(SECOND);
        assertThat(index.position()).isEqualTo(new Position(2, "tx2"));
        assertThat(index.counts()).containsEntry(Kind.BILL, 1L);
        assertThat(index.holding(ID)).hasValueSatisfying(held -> {
            assertThat(held.freshness()).isEqualTo(Freshness.CURRENT);
            assertThat(held.digest()).isEqualTo(SECOND.digest());
        });
    }

    @Test
    void tells_every_version_of_a_record_first_to_last_whoever_holds_it() {
        index.apply(Batch.of(step(9, List.of(FIRST), List.of(FIRST)), step(300, List.of(SECOND), List.of())));
        index.apply(Batch.of(step(9, List.of(FIRST), List.of(FIRST))));
        assertThat(index.history(FIRST.key()))
                .containsExactly(new Written("tx9", 9, FIRST.digest()), new Written("tx300", 300, SECOND.digest()));
        assertThat(index.history(Kind.RIGHT.key(ID))).isEmpty();
    }

    @Test
    void finds_records_by_the_accounts_that_their_current_opening_names() {
        index.apply(Batch.of(step(1, List.of(FIRST), List.of(FIRST))));
        assertThat(index.naming(Kind.BILL, LedgerScript.ALICE)).containsExactly(ID);
        index.apply(Batch.of(step(2, List.of(SECOND), List.of(SECOND))));
        assertThat(index.naming(Kind.BILL, LedgerScript.ALICE)).isEmpty();
        assertThat(index.naming(Kind.BILL, LedgerScript.BOB)).containsExactly(ID);
        assertThat(index.names(SECOND, LedgerScript.BOB)).isTrue();
        assertThat(index.mentioning(Kind.BILL, Set.of(LedgerScript.BOB), Optional.empty(), 5)
                        .holdings())
                .hasSize(1);
    }

    @Test
    void marks_what_changed_without_a_deposit_as_moved_on() {
        index.apply(Batch.of(step(1, List.of(FIRST), List.of(FIRST)), step(2, List.of(SECOND), List.of())));
        assertThat(index.holding(ID)).hasValueSatisfying(held -> {
            assertThat(held.opening()).isEqualTo(FIRST);
            assertThat(held.freshness()).isEqualTo(Freshness.MOVED_ON);
        });
    }

    @Test
    void a_deposit_that_is_awaited_is_no_moving_on_and_fits_in_when_it_comes() {
        index.apply(Batch.of(step(1, List.of(FIRST), List.of(FIRST)), step(2, List.of(SECOND), List.of(), "vault-A")));
        assertThat(index.holding(ID))
                .hasValueSatisfying(held -> assertThat(held.freshness()).isEqualTo(Freshness.AWAITED));
        Awaited awaited = index.awaited().getFirst();
        assertThat(awaited.txId()).isEqualTo("tx2");
        Delivery late = new Delivery(List.of(SECOND), List.of());
        index.apply(new Batch(List.of(), List.of(new Arrival(awaited, late))));
        assertThat(index.awaited()).isEmpty();
        assertThat(index.current(ID)).contains(SECOND);
        assertThat(index.position()).isEqualTo(new Position(2, "tx2"));
    }

    @Test
    void a_late_older_version_does_not_take_the_place_of_a_newer_one() {
        index.apply(Batch.of(step(1, List.of(FIRST), List.of(), "vault-A"), step(2, List.of(SECOND), List.of(SECOND))));
        Arrival late = new Arrival(index.awaited().getFirst(), new Delivery(List.of(FIRST), List.of()));
        index.apply(new Batch(List.of(), List.of(late)));
        assertThat(index.current(ID)).contains(SECOND);
    }

    @Test
    void takes_nothing_of_a_batch_in_which_an_opening_is_not_what_was_announced() {
        Step good = step(1, List.of(FIRST), List.of(FIRST));
        Step forged = step(2, List.of(FIRST), List.of(SECOND));
        assertThatThrownBy(() -> index.apply(Batch.of(good, forged))).isInstanceOf(IllegalStateException.class);
        assertThat(index.position()).isEqualTo(Position.START);
        assertThat(index.current(ID)).isEmpty();
    }

    @Test
    void hops_link_up_in_whatever_order_they_come() {
        BusinessDay day = BusinessDay.of("2026-11-23");
        Hop one = new Hop(ID, "ISSUE", LedgerScript.ALICE, LedgerScript.ALICE, day, Hop.START);
        Hop two = new Hop(ID, "ENDORSE", LedgerScript.ALICE, LedgerScript.BOB, day, one.digest());
        Hop three = new Hop(ID, "ENDORSE", LedgerScript.BOB, LedgerScript.ALICE, day, two.digest());
        Opening opening = LedgerScript.headed(ID, three.digest());
        Delivery delivery = new Delivery(List.of(opening), List.of(three, one, two, one));
        Change change = new Change(opening.key(), opening.digest());
        index.apply(Batch.of(new Step(new Position(1, "tx1"), List.of(change), delivery, List.of())));
        assertThat(index.path(ID)).containsExactly(one, two, three);
    }

    @Test
    void a_freeze_is_read_from_the_public_digest_alone() {
        String tx = Digest.of("freeze").value();
        String later = Digest.of("lift").value();
        Step freeze =
                new Step(new Position(1, tx), List.of(LedgerScript.order(ID, true, tx)), Delivery.NONE, List.of());
        index.apply(Batch.of(freeze));
        assertThat(index.chronicle().freeze(ID).frozen()).isTrue();
        assertThat(index.frozen()).containsExactly(ID);
        Step lift = new Step(
                new Position(2, later), List.of(LedgerScript.order(ID, false, later)), Delivery.NONE, List.of());
        index.apply(Batch.of(lift));
        assertThat(index.chronicle().freeze(ID).frozen()).isFalse();
    }

    @Test
    void an_index_of_an_older_form_is_begun_anew() throws Exception {
        Path old = folder.resolve("old");
        Files.createDirectories(old);
        try (Options options = new Options().setCreateIfMissing(true);
                RocksDB store = RocksDB.open(options, old.toString());
                ColumnFamilyHandle companies = store.createColumnFamily(
                        new ColumnFamilyDescriptor("companies".getBytes(StandardCharsets.US_ASCII)))) {
            store.put(companies, new byte[] {1}, new byte[] {2});
        }
        try (RecordIndex begun = RecordIndex.open(old)) {
            assertThat(begun.position()).isEqualTo(Position.START);
        }
    }

    @Test
    void another_index_can_take_its_place() {
        Path other = folder.resolve("other");
        try (RecordIndex second = RecordIndex.open(other)) {
            second.apply(Batch.of(step(1, List.of(FIRST), List.of(FIRST))));
        }
        index.replaceBy(other);
        assertThat(index.current(ID)).contains(FIRST);
        assertThat(other).doesNotExist();
    }

    @Test
    void a_folder_that_is_open_already_is_refused() {
        assertThatThrownBy(() -> RecordIndex.open(folder.resolve("index")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().code()).isEqualTo(Code.FOLDER_IN_USE));
    }

    @Test
    void a_damaged_folder_is_refused_with_a_code() throws Exception {
        index.apply(Batch.of(step(1, List.of(FIRST), List.of(FIRST))));
        index.close();
        try (Stream<Path> files = Files.list(folder.resolve("index"))) {
            Path manifest = files.filter(file -> file.getFileName().toString().startsWith("MANIFEST"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(manifest, "this is no manifest");
        }
        assertThatThrownBy(() -> RecordIndex.open(folder.resolve("index")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().code()).isEqualTo(Code.FOLDER_DAMAGED));
    }

    @Test
    void says_so_when_it_is_closed() {
        index.close();
        assertThatThrownBy(() -> index.current(ID)).isInstanceOf(IllegalStateException.class);
        index.close();
    }
}
