package io.aval.rules.bill;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Schema;
import io.aval.rules.canonical.Text;
import io.aval.rules.identifier.BillNumber;
import io.aval.rules.record.Account;
import io.aval.rules.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * What may never be changed on a bill (Negotiable Instruments Law art. 9 and 22).
 *
 * @param amountFen face in fen, the unit of the package; at most 10^11 (one thousand million yuan)
 * @param from first unit of the range, 1; 0 if the bill cannot be split
 * @param to last unit of the range, the face in fen; 0 if the bill cannot be split
 * @param transferable false if the drawer wrote 不得转让
 * @param trade the registered trade background that it pays for; absent if none was named
 * @param override why a number whose check digit fails was taken in; absent if it holds
 */
public record Terms(
        BillNumber number,
        BillType type,
        @Range(min = 1, max = Terms.MAX_FEN) long amountFen,
        @Range(max = Terms.MAX_FEN) long from,
        @Range(max = Terms.MAX_FEN) long to,
        BusinessDay issueDay,
        BusinessDay dueDay,
        Account drawer,
        Account acceptor,
        Account payee,
        boolean transferable,
        @Nullable RecordId trade,
        @Nullable @Text(max = 200) String override) {

    /** Terms that name no trade and need no override. */
    public Terms(
            BillNumber number,
            BillType type,
            long amountFen,
            long from,
            long to,
            BusinessDay issueDay,
            BusinessDay dueDay,
            Account drawer,
            Account acceptor,
            Account payee,
            boolean transferable) {
        this(number, type, amountFen, from, to, issueDay, dueDay, drawer, acceptor, payee, transferable, null, null);
    }

    /** What an acceptor discloses: the digest of all that never changes. */
    public Digest elements() {
        return Digest.of(Schema.of(Terms.class).encode(this));
    }

    /** Largest face of a package, in fen. */
    public static final long MAX_FEN = 100_000_000_000L;

    /** Rejects a range that does not stand for the amount. */
    public Terms {
        boolean whole = from == 0 && to == 0;
        if (!whole && (from < 1 || to - from + 1 != amountFen) || amountFen > Json.MAX_NUMBER) {
            throw new IllegalArgumentException("range and amount differ");
        }
    }
}
