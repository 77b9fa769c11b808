package io.aval.client.embedded.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.client.embedded.ScriptedLedger;
import io.aval.client.embedded.configuration.BatchSettings;
import io.aval.client.embedded.ordering.CommitQueue.Admission;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.ReadWriteSet;
import io.aval.client.embedded.transaction.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class CommitQueueTest {
    private static final Transaction TRANSACTION = new Transaction(
            "00".repeat(32),
            ScriptedLedger.client("BankA"),
            Bytes.utf8("nonce"),
            Instant.EPOCH,
            List.of(),
            new ReadWriteSet(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
            null,
            List.of("BankA"),
            Bytes.EMPTY);

    private static PendingTransaction pending(int bytes) {
        return new PendingTransaction(TRANSACTION, Bytes.of(new byte[bytes]), List.of(), new CompletableFuture<>());
    }

    private static CommitQueue queue(int maxTransactions, int maxBytes, int maxQueued, int maxQueuedBytes) {
        return new CommitQueue(new BatchSettings(maxTransactions, maxBytes, Duration.ZERO, maxQueued, maxQueuedBytes));
    }

    @Test
    void takes_what_is_queued_up_to_the_number_of_a_block() throws InterruptedException {
        CommitQueue queue = queue(2, 1000, 10, 1000);
        for (int i = 0; i < 3; i++) {
            assertThat(queue.offer(pending(1), Duration.ZERO)).isEqualTo(Admission.ADMITTED);
        }
        assertThat(queue.take()).hasSize(2);
        assertThat(queue.take()).hasSize(1);
    }

    @Test
    void cuts_a_block_by_bytes_and_gives_a_large_transaction_a_block_of_its_own() throws InterruptedException {
        CommitQueue queue = queue(10, 100, 10, 10_000);
        for (int bytes : List.of(60, 60, 500, 40, 40)) {
            assertThat(queue.offer(pending(bytes), Duration.ZERO)).isEqualTo(Admission.ADMITTED);
        }
        assertThat(List.of(queue.take(), queue.take(), queue.take(), queue.take()))
                .extracting(List::size)
                .containsExactly(1, 1, 1, 2);
    }

    @Test
    void has_no_room_beyond_its_number_and_bytes_until_places_are_given_up() throws InterruptedException {
        CommitQueue byNumber = queue(10, 100, 1, 1000);
        assertThat(byNumber.offer(pending(1), Duration.ZERO)).isEqualTo(Admission.ADMITTED);
        assertThat(byNumber.offer(pending(1), Duration.ZERO)).isEqualTo(Admission.FULL);
        List<PendingTransaction> taken = byNumber.take();
        assertThat(byNumber.offer(pending(1), Duration.ZERO))
                .as("taken but not reported")
                .isEqualTo(Admission.FULL);
        byNumber.release(taken);
        assertThat(byNumber.offer(pending(1), Duration.ZERO)).isEqualTo(Admission.ADMITTED);

        CommitQueue byBytes = queue(10, 100, 10, 1000);
        assertThat(byBytes.offer(pending(2000), Duration.ZERO))
                .as("larger than all, but alone")
                .isEqualTo(Admission.ADMITTED);
        assertThat(byBytes.offer(pending(1), Duration.ZERO)).isEqualTo(Admission.FULL);
    }

    @Test
    void a_closed_queue_admits_nothing_and_still_gives_what_waits() throws InterruptedException {
        CommitQueue queue = queue(10, 100, 10, 1000);
        queue.offer(pending(1), Duration.ZERO);
        queue.close();
        assertThat(queue.offer(pending(1), Duration.ZERO)).isEqualTo(Admission.CLOSED);
        List<PendingTransaction> last = queue.take();
        assertThat(last).hasSize(1);
        queue.release(last);
        assertThat(queue.take()).isEmpty();
    }

    @Test
    void a_taker_waits_for_the_first_transaction() throws Exception {
        CommitQueue queue = queue(10, 100, 10, 1000);
        try (ExecutorService taker = Executors.newSingleThreadExecutor()) {
            Future<List<PendingTransaction>> taken = taker.submit(queue::take);
            PendingTransaction offered = pending(1);
            queue.offer(offered, Duration.ZERO);
            assertThat(taken.get()).containsExactly(offered);
        }
    }
}
