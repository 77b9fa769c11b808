package io.aval.client.embedded.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.client.embedded.ScriptedLedger;
import io.aval.client.embedded.simulation.Endorsement.Endorsed;
import io.aval.client.embedded.transaction.ReadWriteSet.RangeRead;
import io.aval.client.embedded.transaction.ValidationCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ledger.KeyValue;
import org.hyperledger.fabric.shim.ledger.QueryResultsIterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RangeTest {
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

    private static List<String> keys(QueryResultsIterator<KeyValue> results) {
        List<String> keys = new ArrayList<>();
        results.forEach(result -> keys.add(result.getKey()));
        return keys;
    }

    private void putAll(String... keys) {
        ledger.commit(stub -> {
            for (String key : keys) {
                stub.putStringState(key, "value of " + key);
            }
        });
    }

    private static String numbered(int number) {
        return String.format(Locale.ROOT, "k%03d", number);
    }

    private void putNumbered(int count) {
        ledger.commit(stub -> {
            for (int i = 0; i < count; i++) {
                stub.putStringState(numbered(i), "x");
            }
        });
    }

    @Test
    void a_range_has_its_start_and_not_its_end() {
        putAll("a", "b", "c");
        ledger.endorsed(stub -> {
            assertThat(keys(stub.getStateByRange("a", "c"))).containsExactly("a", "b");
            assertThat(stub.getStateByRange("b", "").iterator().next().getStringValue())
                    .isEqualTo("value of b");
        });
    }

    @Test
    void keys_come_in_the_order_of_their_utf8_bytes() {
        String aboveTheBasicPlane = new String(Character.toChars(0x1F600));
        putAll("\uFF5E", aboveTheBasicPlane);
        assertThat("\uFF5E".compareTo(aboveTheBasicPlane)).isPositive();
        ledger.endorsed(
                stub -> assertThat(keys(stub.getStateByRange("", ""))).containsExactly("\uFF5E", aboveTheBasicPlane));
    }

    @Test
    void an_open_start_leaves_out_composite_keys() {
        ledger.commit(stub -> {
            stub.putStringState("simple", "x");
            stub.putStringState(stub.createCompositeKey("bill", "2026", "7").toString(), "x");
        });
        Endorsed endorsed = ledger.endorsed(
                stub -> assertThat(keys(stub.getStateByRange("", ""))).containsExactly("simple"));
        assertThat(endorsed.transaction().readWriteSet().ranges())
                .extracting(RangeRead::start)
                .containsExactly("\u0001");
    }

    @Test
    void a_partial_composite_key_finds_what_begins_with_it() {
        ledger.commit(stub -> {
            for (String year : List.of("2025", "2026", "20260")) {
                stub.putStringState(stub.createCompositeKey("bill", year, "7").toString(), "x");
            }
        });
        ledger.endorsed(stub -> {
            List<String> found = keys(stub.getStateByPartialCompositeKey("bill", "2026"));
            assertThat(found)
                    .extracting(key -> stub.splitCompositeKey(key).getAttributes())
                    .containsExactly(List.of("2026", "7"));
            assertThat(keys(stub.getStateByPartialCompositeKey(stub.createCompositeKey("bill"))))
                    .hasSize(3);
            assertThat(keys(stub.getStateByPartialCompositeKey("bill"))).hasSize(3);
        });
    }

    @Test
    void a_range_that_is_read_on_gives_every_key_once_and_is_exhausted() {
        putNumbered(250);
        Endorsed endorsed = ledger.endorsed(stub ->
                assertThat(keys(stub.getStateByRange("k", "l"))).hasSize(250).doesNotHaveDuplicates());
        RangeRead range = endorsed.transaction().readWriteSet().ranges().getFirst();
        assertThat(range.count()).isEqualTo(250);
        assertThat(range.exhausted()).isTrue();
        assertThat(range.end()).isEqualTo("l");
    }

    @Test
    void an_unfinished_range_ends_at_the_last_key_that_the_peer_fetched() {
        putNumbered(250);
        Endorsed one = ledger.endorsed(
                stub -> stub.getStateByRange("k", "l").iterator().next());
        Endorsed more = ledger.endorsed(stub -> {
            Iterator<KeyValue> results = stub.getStateByRange("k", "l").iterator();
            for (int i = 0; i <= 100; i++) {
                results.next();
            }
        });
        assertThat(Stream.of(one, more)
                        .map(each -> each.transaction().readWriteSet().ranges().getFirst()))
                .extracting(RangeRead::count, RangeRead::exhausted, RangeRead::end)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(101, false, numbered(100)),
                        org.assertj.core.groups.Tuple.tuple(201, false, numbered(200)));
    }

    static Stream<Arguments> changesUnderARange() {
        return Stream.of(
                change("an insert inside it", stub -> stub.putStringState("bb", "x"), true),
                change("an insert at its start", stub -> stub.putStringState("a", "x"), true),
                change("a write of one of its keys", stub -> stub.putStringState("b", "y"), true),
                change("a delete of one of its keys", stub -> stub.delState("b"), true),
                change("an insert at its end, which is exclusive", stub -> stub.putStringState("d", "x"), false),
                change("an insert before it", stub -> stub.putStringState("Z", "x"), false),
                change("a delete of a key that is not there", stub -> stub.delState("bb"), false));
    }

    private static Arguments change(String name, Consumer<ChaincodeStub> change, boolean conflicts) {
        return Arguments.of(name, change, conflicts);
    }

    @ParameterizedTest(name = "{0}: conflict {2}")
    @MethodSource("changesUnderARange")
    void a_range_that_would_read_otherwise_is_a_phantom_conflict(
            String name, Consumer<ChaincodeStub> change, boolean conflicts) {
        putAll("b", "c");
        ValidationCode expected = conflicts ? ValidationCode.PHANTOM_READ_CONFLICT : ValidationCode.VALID;

        Endorsed sameBlock = ledger.endorsed(stub -> keys(stub.getStateByRange("a", "d")));
        Endorsed laterBlock = ledger.endorsed(stub -> keys(stub.getStateByRange("a", "d")));
        assertThat(ledger.block(ledger.endorsed(change), sameBlock))
                .as(name)
                .containsExactly(ValidationCode.VALID, expected);
        assertThat(ledger.block(laterBlock)).as(name).containsExactly(expected);
    }

    @Test
    void an_insert_behind_what_was_fetched_is_no_conflict() {
        putNumbered(250);
        Endorsed unfinished = ledger.endorsed(
                stub -> stub.getStateByRange("k", "l").iterator().next());
        ledger.put("k100x", "x");
        assertThat(ledger.block(unfinished)).containsExactly(ValidationCode.VALID);

        Endorsed again = ledger.endorsed(
                stub -> stub.getStateByRange("k", "l").iterator().next());
        ledger.put("k099x", "x");
        assertThat(ledger.block(again)).containsExactly(ValidationCode.PHANTOM_READ_CONFLICT);
    }
}
