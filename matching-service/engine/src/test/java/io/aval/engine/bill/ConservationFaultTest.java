package io.aval.engine.bill;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.index.Batch;
import io.aval.engine.index.Change;
import io.aval.engine.index.Delivery;
import io.aval.engine.index.Position;
import io.aval.engine.index.RecordIndex;
import io.aval.engine.index.Step;
import io.aval.rules.bill.Bill;
import io.aval.rules.bill.BillType;
import io.aval.rules.bill.Circulation;
import io.aval.rules.bill.Interval;
import io.aval.rules.bill.Status;
import io.aval.rules.bill.Terms;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.encumbrance.Encumbrance;
import io.aval.rules.identifier.BillNumber;
import io.aval.rules.identifier.Cnaps;
import io.aval.rules.law.Kinds;
import io.aval.rules.record.Account;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.DBOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/** A witness whose index was changed, or that lacks a record, says so and names the package. */
class ConservationFaultTest {

    private static final long FACE = 1_000;
    private static final Organisation BANK = new Organisation("BankA");

    @TempDir
    Path folder;

    private final RecordId origin = RecordId.of(Digest.of("tx").value(), 0);
    private final RecordId middle = RecordId.of(Digest.of("tx").value(), 1);
    private final RecordId end = RecordId.of(Digest.of("tx").value(), 2);
    private final List<Opening> whole = new ArrayList<>();

    @BeforeEach
    void split() {
        whole.add(opening(origin, new Interval(1, 400), null));
        whole.add(opening(middle, new Interval(401, 500), origin));
        whole.add(opening(end, new Interval(501, FACE), origin));
    }

    @Test
    void what_tiles_the_package_gives_no_finding() {
        Conservation.Result result = audit(whole, whole, true);
        assertThat(result.findings()).isEmpty();
        assertThat(result.packages()).isOne();
        assertThat(result.ranges()).isEqualTo(3);
        assertThat(result.units()).isEqualTo(FACE);
    }

    @Test
    void a_record_that_was_dropped_leaves_a_gap_and_stands_on_the_ledger() {
        List<Opening> held = List.of(whole.get(0), whole.get(2));
        Conservation.Result result = audit(whole, held, true);
        assertThat(result.findings()).extracting(Finding::packageId).containsExactlyInAnyOrder(origin, middle);
        assertThat(result.findings()).anyMatch(finding -> finding.what().contains("100 of 1000 units are missing"));
        assertThat(audit(whole, held, false).findings()).isEmpty();
    }

    @Test
    void a_package_that_was_dropped_whole_is_found_by_what_the_ledger_shows() {
        assertThat(audit(whole, List.of(), true).findings())
                .extracting(Finding::packageId)
                .containsExactlyInAnyOrder(origin, middle, end);
    }

    @Test
    void ranges_that_overlap_are_found_by_anybody() {
        List<Opening> twice = new ArrayList<>(whole);
        twice.set(1, opening(middle, new Interval(400, 500), origin));
        for (boolean witness : new boolean[] {true, false}) {
            assertThat(audit(twice, twice, witness).findings())
                    .containsExactly(new Finding(origin, "two ranges overlap"));
        }
    }

    @Test
    void an_opening_that_was_changed_in_the_index_is_not_what_the_ledger_shows() throws RocksDBException {
        Path home = folder.resolve("tampered");
        try (RecordIndex index = RecordIndex.open(home)) {
            index.apply(Batch.of(step(whole, whole)));
        }
        tamper(home, middle, opening(middle, new Interval(401, 499), origin));
        try (RecordIndex index = RecordIndex.open(home)) {
            assertThat(Conservation.audit(index, true).findings())
                    .contains(new Finding(origin, "record " + middle + " is not what the ledger shows"));
        }
    }

    /** Writes past the index, as whoever has the machine can. */
    private static void tamper(Path home, RecordId id, Opening opening) throws RocksDBException {
        List<ColumnFamilyDescriptor> families = new ArrayList<>();
        for (byte[] name : RocksDB.listColumnFamilies(new Options(), home.toString())) {
            families.add(new ColumnFamilyDescriptor(name));
        }
        List<ColumnFamilyHandle> handles = new ArrayList<>();
        try (DBOptions options = new DBOptions();
                RocksDB db = RocksDB.open(options, home.toString(), families, handles)) {
            for (ColumnFamilyHandle handle : handles) {
                if (new String(handle.getName(), StandardCharsets.UTF_8).equals("openings")) {
                    db.put(
                            handle,
                            Kind.BILL.key(id).getBytes(StandardCharsets.UTF_8),
                            opening.json().canonical().getBytes(StandardCharsets.UTF_8));
                }
                handle.close();
            }
        }
    }

    private Conservation.Result audit(List<Opening> announced, List<Opening> held, boolean witness) {
        Path home = folder.resolve("index-" + System.nanoTime());
        try (RecordIndex index = RecordIndex.open(home)) {
            index.apply(Batch.of(step(announced, held)));
            return Conservation.audit(index, witness);
        }
    }

    private static Step step(List<Opening> announced, List<Opening> held) {
        return new Step(
                new Position(1, Digest.of("tx").value()),
                announced.stream()
                        .map(opening -> new Change(opening.key(), opening.digest()))
                        .toList(),
                new Delivery(held, List.of()),
                List.of());
    }

    private static Opening opening(RecordId id, Interval part, @Nullable RecordId origin) {
        Bill bill = range(part, origin);
        Digest salt = Digest.of(id + "/" + part);
        return new Opening(1, Kind.BILL, id, 1, salt, List.of(BANK), Kinds.ALL.encode(bill));
    }

    private static Bill range(Interval part, @Nullable RecordId origin) {
        Account holder = new Account(BANK, new Handle("holder-0001"));
        BusinessDay day = BusinessDay.of("2026-11-23");
        Terms terms = new Terms(
                BillNumber.of(5, new Cnaps("102100099996"), day, 1),
                BillType.AC01,
                FACE,
                1,
                FACE,
                day,
                BusinessDay.of("2027-01-04"),
                holder,
                holder,
                holder,
                true);
        return new Bill(
                terms,
                holder,
                Status.CS03,
                Circulation.TF0301,
                null,
                null,
                Hop.START,
                Encumbrance.FREE,
                part,
                origin,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
