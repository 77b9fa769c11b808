package io.aval.desk.bill;

import io.aval.client.Checkpoint;
import io.aval.client.Clerk;
import io.aval.client.Receipt;
import io.aval.client.Signer;
import io.aval.desk.access.User;
import io.aval.desk.follower.Follower;
import io.aval.desk.reception.Reception;
import io.aval.engine.bill.BillBook;
import io.aval.engine.bill.DayWork;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Closes the day on a desk's own vault (日终): writes down what the day has done to each bill.
 *
 * <p>What is to be written follows from vault and day alone, so it can be broken off anywhere and begun again: what is
 * written needs nothing any more, and a batch that was sent and not heard of is known by its request. No desk waits for
 * another, and bills share no key but the day's, so batches run side by side. Thread-safe.
 */
public final class DayClose {

    /** Most bills that are closed in one envelope. */
    static final int BATCH = 50;

    private static final int AT_ONCE = 4;
    private static final int REQUEST_DIGITS = 40;
    private static final int THOUSAND = 1_000;
    private static final Duration CATCHING_UP = Duration.ofSeconds(2);
    private static final Set<Code> ENDS_IT = Set.of(Code.LEDGER_UNAVAILABLE, Code.OUTCOME_UNKNOWN, Code.WRONG_ROLE);
    private static final Set<Code> OVERTAKEN = Set.of(Code.STALE_OPENING, Code.CONFLICT_PERSISTS);

    private final Reception reception;
    private final BillCounter counter;
    private final Follower follower;
    private final BillAudits audits;
    private final Organisation organisation;
    private final int batch;

    public DayClose(
            Reception reception, BillCounter counter, Follower follower, BillAudits audits, Organisation organisation) {
        this(reception, counter, follower, audits, organisation, BATCH);
    }

    DayClose(
            Reception reception,
            BillCounter counter,
            Follower follower,
            BillAudits audits,
            Organisation organisation,
            int batch) {
        this.reception = reception;
        this.counter = counter;
        this.follower = follower;
        this.audits = audits;
        this.organisation = organisation;
        this.batch = batch;
    }

    /**
     * Closes the ledger's day, whatever days were left out before.
     *
     * @param user an officer, in whose name it is done
     * @param thousandths told the share done
     * @throws RefusedException {@code WRONG_ROLE}; {@code LEDGER_UNAVAILABLE} or {@code OUTCOME_UNKNOWN} where the ledger
     *     stopped answering: begin again. What concerns one bill alone is counted in the report and stops no other.
     */
    public DayReport close(User user, IntConsumer thousandths) {
        reception.requireOfficer(user);
        BillBook book = counter.book();
        DayWork work = DayWork.of(book, organisation, audits.witness());
        Run run = new Run(book, work, reception.clerk(), reception.signer(user), thousandths);
        run.all(batches(work.items()));
        run.catchUp();
        return run.tally.report(book.day(), work);
    }

    /** An envelope needs the signature of a custodian of each of its bills, so only one's stand together. */
    private List<List<DayWork.Item>> batches(List<DayWork.Item> items) {
        Map<Organisation, List<DayWork.Item>> byCustodian = items.stream()
                .collect(Collectors.groupingBy(DayWork.Item::custodian, TreeMap::new, Collectors.toList()));
        List<List<DayWork.Item>> batches = new ArrayList<>();
        for (List<DayWork.Item> one : byCustodian.values()) {
            for (int from = 0; from < one.size(); from += batch) {
                batches.add(one.subList(from, Math.min(from + batch, one.size())));
            }
        }
        return batches;
    }

    /** One close. */
    private final class Run {

        private final BillBook book;
        private final DayWork work;
        private final Clerk clerk;
        private final Signer signer;
        private final IntConsumer thousandths;
        private final DayTally tally = new DayTally();
        private volatile boolean ended;
        private volatile @Nullable Checkpoint last;

        Run(BillBook book, DayWork work, Clerk clerk, Signer signer, IntConsumer thousandths) {
            this.book = book;
            this.work = work;
            this.clerk = clerk;
            this.signer = signer;
            this.thousandths = thousandths;
        }

        /** Does all batches, unless one of them shows that the ledger does not answer; what runs then is finished. */
        void all(List<List<DayWork.Item>> batches) {
            try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
                List<Future<Boolean>> running = batches.stream()
                        .map(items -> threads.submit(() -> attempt(items)))
                        .toList();
                for (Future<Boolean> one : running) {
                    await(one);
                }
            }
        }

        /** So that who asks the desk next finds what was written; later is only later. */
        void catchUp() {
            Checkpoint written = last;
            try {
                if (written != null) {
                    follower.await(written, CATCHING_UP);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void await(Future<Boolean> one) {
            try {
                one.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RefusedException refused) {
                    throw refused;
                }
                throw new IllegalStateException("a batch of the day's close failed", e);
            } catch (InterruptedException e) {
                ended = true;
                Thread.currentThread().interrupt();
                throw Code.OUTCOME_UNKNOWN.refuse("reason", "interrupted");
            }
        }

        private boolean attempt(List<DayWork.Item> items) {
            if (ended) {
                return false;
            }
            try {
                Receipt receipt = clerk.act(
                        signer,
                        request(items),
                        items.stream().map(item -> item.closed().command()).toList());
                last = new Checkpoint(receipt.block(), receipt.txId());
                told(tally.written(items));
                return true;
            } catch (RefusedException e) {
                Code code = e.refusal().code();
                if (ENDS_IT.contains(code)) {
                    ended = true;
                    throw e;
                }
                if (items.size() == 1) {
                    RecordId bill = items.getFirst().closed().command().bill();
                    told(tally.refused(bill, reason(bill, code)));
                    return true;
                }
                int half = items.size() / 2;
                attempt(items.subList(0, half));
                return attempt(items.subList(half, items.size()));
            }
        }

        /** Another custodian may have closed it at the same moment. */
        private Code reason(RecordId bill, Code code) {
            boolean written = OVERTAKEN.contains(code)
                    && book.find(bill).filter(now -> now.moved()).isEmpty();
            return written ? Code.BILL_UP_TO_DATE : code;
        }

        private String request(List<DayWork.Item> items) {
            String content = items.stream()
                    .map(item ->
                            item.closed().command().bill() + "@" + item.closed().version())
                    .collect(Collectors.joining(","));
            return "close-" + book.day() + "-" + Digest.of(content).value().substring(0, REQUEST_DIGITS);
        }

        private void told(int done) {
            synchronized (thousandths) {
                thousandths.accept((int) ((long) THOUSAND * done / work.items().size()));
            }
        }
    }
}
