package io.aval.rules.bill;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.identifier.BillNumber;
import io.aval.rules.record.Account;

/**
 * What may never be changed on a bill (Negotiable Instruments Law art. 9 and 22).
 *
 * @param amountFen face in fen, the unit of the package; at most 10^11 (one thousand million yuan)
 * @param from first unit of the range, 1; 0 if the bill cannot be split
 * @param to last unit of the range, the face in fen; 0 if the bill cannot be split
 * @param transferable false if the drawer wrote 不得转让
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
        boolean transferable) {

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
