package io.aval.rules.trade;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Kind;
import java.util.List;

/**
 * A trade background.
 *
 * @param recorder who registered it and may use it
 * @param contract digest of the contract's reference
 * @param invoices never taken away
 * @param attachments never taken away
 * @param usedFen what bills have taken of the invoices' sum, fen
 */
public record Trade(
        Account recorder,
        Digest contract,
        @Size(min = 1, max = Trade.MAX_INVOICES) List<Invoice> invoices,
        @Size(max = Trade.MAX_ATTACHMENTS) List<Attachment> attachments,
        @Range(max = Json.MAX_NUMBER) long usedFen)
        implements Body {

    /** Most invoices of one background. */
    public static final int MAX_INVOICES = 200;

    /** Most documents of one background. */
    public static final int MAX_ATTACHMENTS = 50;

    /** Rejects what uses more than there is. */
    public Trade {
        if (usedFen > sumFen(invoices)) {
            throw new IllegalArgumentException("more is used than the invoices amount to");
        }
    }

    @Override
    public Kind kind() {
        return Kind.TRADE;
    }

    /** The sum of the invoices, fen. */
    public long totalFen() {
        return sumFen(invoices);
    }

    /** What bills may still take, fen. */
    public long leftFen() {
        return totalFen() - usedFen;
    }

    Trade using(long nextUsedFen) {
        return new Trade(recorder, contract, invoices, attachments, nextUsedFen);
    }

    private static long sumFen(List<Invoice> invoices) {
        return invoices.stream().mapToLong(Invoice::amountFen).reduce(0, Math::addExact);
    }
}
