package io.aval.engine.index;

import io.aval.rules.act.Freeze;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Schema;
import io.aval.rules.ledger.OrderEntry;
import org.jspecify.annotations.Nullable;

/**
 * Tells from an order's public digest whether it freezes or lifts. The event shows no more, but an entry holds only that,
 * a day and the transaction: the days are few enough to try them all, and the next order's is near the last one's. Not
 * thread-safe.
 */
final class OrderReader {

    private static final int MOST_DAYS = BusinessDay.of("2000-01-01").daysUntil(BusinessDay.of("2199-12-31"));

    /** Where the search begins: no ledger is older by much, and none moves on by more than a month at once. */
    private BusinessDay near = BusinessDay.of("2026-01-01");

    /**
     * Whether the record is frozen from then on, and on which day that was said.
     *
     * @throws IllegalStateException if it is no order of that transaction
     */
    Freeze order(Digest digest, String txId) {
        Boolean undated = freezes(digest, txId, null);
        if (undated != null) {
            return new Freeze(undated, null);
        }
        BusinessDay start = near;
        for (int distance = 0; distance <= MOST_DAYS; distance++) {
            for (int offset : distance == 0 ? new int[] {0} : new int[] {distance, -distance}) {
                BusinessDay day = day(start, offset);
                Boolean found = day == null ? null : freezes(digest, txId, day);
                if (day != null && found != null) {
                    near = day;
                    return new Freeze(found, day);
                }
            }
        }
        throw new IllegalStateException("the order of transaction " + txId + " neither freezes nor lifts");
    }

    private static @Nullable Boolean freezes(Digest digest, String txId, @Nullable BusinessDay day) {
        if (digest.equals(digest(true, txId, day))) {
            return true;
        }
        return digest.equals(digest(false, txId, day)) ? false : null;
    }

    private static Digest digest(boolean frozen, String txId, @Nullable BusinessDay day) {
        return Digest.of(Schema.of(OrderEntry.class).encode(new OrderEntry(frozen, txId, day)));
    }

    private static @Nullable BusinessDay day(BusinessDay start, int offset) {
        try {
            return start.plusDays(offset);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
