package io.aval.client.bulk;

import io.aval.client.Certainty;
import io.aval.client.Receipt;
import io.aval.rules.refusal.Category;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import io.aval.rules.refusal.RefusedException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * Brings one batch to its end: done, split down to the rows that stand in the way, or stopped where nobody can tell. Blocks;
 * a batch belongs to one thread. Thread-safe.
 */
final class Carrier {

    private static final String COMMAND = "command";

    private final Doing doing;
    private final Journal journal;
    private final BulkSettings settings;
    private final IntConsumer settled;

    /**
     * A carrier.
     *
     * @param settled told how many rows have come to their end
     */
    Carrier(Doing doing, Journal journal, BulkSettings settings, IntConsumer settled) {
        this.doing = doing;
        this.journal = journal;
        this.settings = settings;
        this.settled = settled;
    }

    /**
     * Carries it.
     *
     * @throws RefusedException {@code OUTCOME_UNKNOWN} and what else speaks against going on with any row: the ledger does
     *     not answer, the signer's certificate does not hold
     */
    void carry(Batch batch) {
        String request = batch.request(journal.file());
        journal.write(Entry.of(Entry.Step.SENT, request, batch.rows()));
        boolean unsure = batch.again();
        Refusal last = Code.OUTCOME_UNKNOWN.refusal();
        for (int attempt = 0; attempt < settings.tries(); attempt++) {
            LockSupport.parkNanos(settings.pause().toNanos() * attempt);
            try {
                Receipt receipt =
                        unsure ? doing.again(request, batch.commands()) : doing.act(request, batch.commands());
                done(batch, request, receipt);
                return;
            } catch (RefusedException e) {
                last = e.refusal();
            }
            switch (Certainty.of(last)) {
                case DONE -> {
                    done(batch, request, last);
                    return;
                }
                case REFUSED -> {
                    refused(batch, request, last);
                    return;
                }
                case UNSURE -> unsure = true;
                case NOT_NOW -> {
                    // Once it may have been done, only the same envelope may be asked again
                    if (!unsure && !stops(last) && batch.rows().size() > 1) {
                        split(
                                batch,
                                request,
                                batch.rows().size() / 2,
                                batch.rows().size() / 2);
                        return;
                    }
                }
            }
        }
        giveUp(batch, request, last, unsure);
    }

    private void giveUp(Batch batch, String request, Refusal last, boolean unsure) {
        if (unsure) {
            throw Certainty.of(last) == Certainty.UNSURE ? new RefusedException(last) : Code.OUTCOME_UNKNOWN.refuse();
        }
        if (stops(last)) {
            journal.write(Entry.of(Entry.Step.SPLIT, request, batch.rows())
                    .because(last.code().name(), ""));
            throw new RefusedException(last);
        }
        settle(batch, Entry.of(Entry.Step.NOT_DONE, request, batch.rows()), last);
    }

    private void refused(Batch batch, String request, Refusal refusal) {
        int size = batch.rows().size();
        if (size == 1) {
            settle(batch, Entry.of(Entry.Step.REFUSED, request, batch.rows()), refusal);
            return;
        }
        int named = index(refusal);
        boolean known = named >= 0 && named < size;
        split(batch, request, known ? named : size / 2, known ? named + 1 : size / 2);
    }

    /** What stands before {@code from}, from there to {@code to}, and behind it, each by itself. */
    private void split(Batch batch, String request, int from, int to) {
        journal.write(Entry.of(Entry.Step.SPLIT, request, batch.rows()));
        int size = batch.rows().size();
        int[] cuts = {0, from, to, size};
        for (int i = 1; i < cuts.length; i++) {
            if (cuts[i - 1] < cuts[i]) {
                carry(batch.part(cuts[i - 1], cuts[i]));
            }
        }
    }

    private void settle(Batch batch, Entry entry, Refusal refusal) {
        journal.write(entry.because(refusal.code().name(), refusal.sentence()));
        settled.accept(batch.rows().size());
    }

    private void done(Batch batch, String request, Receipt receipt) {
        journal.write(Entry.done(request, Records.of(batch.rows(), receipt), receipt.txId()));
        settled.accept(batch.rows().size());
    }

    private void done(Batch batch, String request, Refusal before) {
        journal.write(
                Entry.done(request, Entry.places(batch.rows()), before.details().get("tx")));
        settled.accept(batch.rows().size());
    }

    private static boolean stops(Refusal refusal) {
        Category category = refusal.code().category();
        return category == Category.UNAVAILABLE || category == Category.UNAUTHENTICATED;
    }

    private static int index(Refusal refusal) {
        try {
            return Integer.parseInt(refusal.details().getOrDefault(COMMAND, "-1"));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
