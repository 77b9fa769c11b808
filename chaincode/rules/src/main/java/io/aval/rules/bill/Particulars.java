package io.aval.rules.bill;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Text;
import io.aval.rules.party.Counterparty;
import io.aval.rules.record.RecordId;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an operation carries besides its parties; the table says which of these it needs, and none else may be there.
 *
 * @param waiver present if the endorser shall not be pursued by later holders (无追索)
 * @param explanation why a presentment is late
 */
public record Particulars(
        @Nullable Deal deal,
        @Nullable Payment payment,
        @Nullable Notice notice,
        @Nullable Backing backing,
        @Nullable Backer support,
        @Nullable Locking lock,
        @Nullable Waiver waiver,
        @Nullable @Text(max = 200) String explanation) {

    /** None. */
    public static final Particulars NONE = new Particulars(null, null, null, null, null, null, null, null);

    /**
     * Whose signature a guarantee stands behind.
     *
     * @param hop digest of the act; absent for what the law says: the acceptance, or the issue where there is none
     */
    public record Backing(@Nullable Digest hop) {}

    /**
     * A bank's support.
     *
     * @param until last day; absent to take the support back
     */
    public record Backer(@Nullable BusinessDay until) {}

    /**
     * For whom and how long a bill is locked.
     *
     * @param beneficiary who gets it on delivery; for an escrow
     * @param until last day of the lock
     */
    public record Locking(
            @Nullable Counterparty beneficiary, @Nullable BusinessDay until) {}

    /** The terms on which an endorser is not liable. */
    public enum Waiver {
        /** The endorser is not liable to anybody (无追索). */
        WITHOUT_RECOURSE
    }

    public static Particulars of(Deal deal) {
        return new Particulars(deal, null, null, null, null, null, null, null);
    }

    public static Particulars of(Payment payment) {
        return new Particulars(null, payment, null, null, null, null, null, null);
    }

    public static Particulars of(Notice notice) {
        return new Particulars(null, null, notice, null, null, null, null, null);
    }

    public static Particulars of(Locking lock) {
        return new Particulars(null, null, null, null, null, lock, null, null);
    }

    public static Particulars of(Backing backing) {
        return new Particulars(null, null, null, backing, null, null, null, null);
    }

    public static Particulars of(Backer support) {
        return new Particulars(null, null, null, null, support, null, null, null);
    }

    public static Particulars late(String explanation) {
        return new Particulars(null, null, null, null, null, null, null, explanation);
    }

    /** The records that it names. */
    Stream<RecordId> reads() {
        return Stream.of(
                        deal == null ? null : deal.disclosure(),
                        deal == null ? null : deal.trade(),
                        lock == null || lock.beneficiary() == null
                                ? null
                                : lock.beneficiary().party())
                .filter(Objects::nonNull);
    }
}
