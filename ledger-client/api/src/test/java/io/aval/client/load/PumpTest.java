package io.aval.client.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.client.Outcome;
import io.aval.client.ValidationCode;
import io.aval.rules.refusal.Code;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PumpTest {

    private static final Outcome LAG = new Outcome.Refused(Code.STALE_OPENING.refusal());
    private static final Outcome CONFLICT = new Outcome.Invalid("lost", ValidationCode.MVCC_READ_CONFLICT);

    private final AtomicLong cpu = new AtomicLong();
    private final Gauge gauge = () -> new TreeMap<>(Map.of("peers", cpu.addAndGet(10)));

    @Test
    void keeps_no_more_in_flight_than_it_may_and_sends_each_once() throws InterruptedException {
        Deque<CompletableFuture<Outcome>> open = new ArrayDeque<>();
        AtomicInteger most = new AtomicInteger();
        Map<Integer, Integer> sent = new ConcurrentHashMap<>();

        Measured measured = new Pump(new Pace(3, 5, 1, Pace.UNLIMITED), gauge).run(parcels(40, index -> {
            sent.merge(index, 1, Integer::sum);
            CompletableFuture<Outcome> outcome = new CompletableFuture<>();
            synchronized (open) {
                open.add(outcome);
                most.accumulateAndGet(open.size(), Math::max);
                if (open.size() == 5 || sent.size() == 40) {
                    Thread.ofVirtual().start(() -> release(open));
                }
            }
            return outcome;
        }));

        assertThat(most).hasValue(5);
        assertThat(sent).hasSize(40).allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
        assertThat(measured.tally()).isEqualTo(new Tally(40, 0, 0, 0, 0, 0));
    }

    @Test
    void repeats_and_counts_what_failed_only_because_somebody_was_faster() throws InterruptedException {
        Deque<Outcome> answers = new ArrayDeque<>(Arrays.asList(LAG, CONFLICT, LAG, committed(0)));

        Measured measured =
                new Pump(new Pace(1, 1, 4, Pace.UNLIMITED), gauge).run(parcels(1, _ -> done(answers.remove())));

        assertThat(measured.tally()).isEqualTo(new Tally(1, 0, 0, 0, 1, 2));
        assertThat(measured.txIds()).containsExactly("tx0");
        assertThat(measured.complete()).isSameAs(measured);
    }

    @Test
    void gives_up_after_so_many_tries_and_says_so() throws InterruptedException {
        Measured measured = new Pump(new Pace(1, 1, 3, Pace.UNLIMITED), gauge)
                .run(parcels(2, index -> done(index == 0 ? CONFLICT : committed(1))));

        assertThat(measured.tally()).isEqualTo(new Tally(1, 0, 1, 0, 2, 0));
        assertThatThrownBy(measured::complete)
                .hasMessageContaining("1 of 2")
                .hasMessageContaining("MVCC_READ_CONFLICT");
    }

    @Test
    void repeats_no_refusal_that_stands() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        Outcome refused = new Outcome.Refused(Code.BILL_NOT_HOLDER.refusal());

        Measured measured = new Pump(new Pace(1, 1, 9, Pace.UNLIMITED), gauge).run(parcels(1, _ -> {
            asked.incrementAndGet();
            return done(refused);
        }));

        assertThat(asked).hasValue(1);
        assertThat(measured.tally().refused()).isEqualTo(1);
    }

    @Test
    void counts_a_sending_that_broke_as_a_failure() throws InterruptedException {
        Measured measured = new Pump(new Pace(1, 1, 1, Pace.UNLIMITED), gauge)
                .run(parcels(1, _ -> CompletableFuture.failedFuture(new IllegalStateException("broken"))));

        assertThatThrownBy(measured::complete).hasMessageContaining("broken");
    }

    @Test
    void begins_nothing_new_when_the_time_is_over() throws InterruptedException {
        Measured measured = new Pump(new Pace(1, 2, 1, Duration.ofNanos(1)), gauge)
                .run(parcels(1_000, index -> done(committed(index))));

        assertThat(measured.samples()).hasSizeBetween(2, 10);
    }

    @Test
    void the_whole_accounts_for_all_processor_time() throws InterruptedException {
        Measured measured =
                new Pump(new Pace(1, 4, 1, Pace.UNLIMITED), gauge).run(parcels(10, index -> done(committed(index))));

        assertThat(measured.whole().acts()).isEqualTo(500);
        assertThat(measured.whole().cpuNanos()).containsExactly(Map.entry("peers", 10L));
    }

    @Test
    void tells_organisations_apart() throws InterruptedException {
        Measured measured = new Pump(new Pace(1, 4, 1, Pace.UNLIMITED), gauge)
                .run(List.of(
                        new Parcel(Street.BANK_A, 3, () -> done(committed(1))),
                        new Parcel(Street.BANK_B, 5, () -> done(CONFLICT)),
                        new Parcel(Street.BANK_B, 7, () -> done(committed(2)))));

        assertThat(measured.txIds(Street.BANK_B)).containsExactly("tx2");
        assertThat(measured.begun(Street.BANK_B)).isEqualTo(12);
        assertThat(measured.begun(Street.BANK_A)).isEqualTo(3);
    }

    private static CompletableFuture<Outcome> done(Outcome outcome) {
        return CompletableFuture.completedFuture(outcome);
    }

    private static Outcome committed(int index) {
        return new Outcome.Committed("tx" + index, 1);
    }

    private static List<Parcel> parcels(int number, IntFunction<CompletableFuture<Outcome>> sending) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Parcel(Street.BANK_A, 50, () -> sending.apply(i)))
                .toList();
    }

    private static void release(Deque<CompletableFuture<Outcome>> open) {
        while (true) {
            CompletableFuture<Outcome> next;
            synchronized (open) {
                next = open.poll();
            }
            if (next == null) {
                return;
            }
            next.complete(committed(0));
        }
    }
}
