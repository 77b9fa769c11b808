package io.aval.rules.finance;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import io.aval.rules.record.RecordId;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a pledge loan stands: five amounts, none of which stands for another, and the largest loan for the value of what is
 * pledged.
 *
 * @param limitBp largest loan for the value, basis points; of the product on which it was agreed
 * @param registeredFen secured claim as the pledge register has it, fen; as the financier states it
 * @param appraisedFen this financier's part of the value by the certificates named last, fen
 * @param pooledFen what all financiers of the offer have promised together, fen: the object is theirs in these parts
 * @param committedFen what this one has promised, fen
 * @param drawnFen what has been paid out in all, fen; as the financier states it
 * @param outstandingFen what is owed, fen; as the financier states it, less what it confirmed as prepaid
 * @param appraisedOn day of the oldest certificate behind the value; absent until the borrower has named one
 * @param added further rights that cover it since a margin call was cured
 * @param call the margin call that is not settled; absent if there is none
 */
public record Cover(
        @Range(min = 1, max = Cover.WHOLE_BP) int limitBp,
        @Range(max = Json.MAX_NUMBER) long registeredFen,
        @Range(max = Json.MAX_NUMBER) long appraisedFen,
        @Range(max = Json.MAX_NUMBER) long pooledFen,
        @Range(max = Json.MAX_NUMBER) long committedFen,
        @Range(max = Json.MAX_NUMBER) long drawnFen,
        @Range(max = Json.MAX_NUMBER) long outstandingFen,
        @Nullable BusinessDay appraisedOn,
        @Size(max = Cover.MAX_ADDED) List<RecordId> added,
        @Nullable RecordId call) {

    /** Basis points of the whole value. */
    public static final int WHOLE_BP = 10_000;

    /** Most rights that may be added. */
    public static final int MAX_ADDED = 4;

    /** Of a loan that has just been agreed: nothing is registered, drawn or owed yet. */
    static Cover agreed(int limitBp, long pooledFen, long committedFen) {
        return new Cover(limitBp, 0, 0, pooledFen, committedFen, 0, 0, null, List.of(), null);
    }

    /** This financier's part of the object's value, rounded down to the fen. */
    public long part(long objectFen) {
        return BigInteger.valueOf(objectFen)
                .multiply(BigInteger.valueOf(committedFen))
                .divide(BigInteger.valueOf(pooledFen))
                .longValueExact();
    }

    /** Whether so much may be owed on that value: owed / value ≤ limit, exactly. */
    public boolean covers(long owedFen, long valueFen) {
        BigInteger owed = BigInteger.valueOf(owedFen).multiply(BigInteger.valueOf(WHOLE_BP));
        return owed.compareTo(BigInteger.valueOf(valueFen).multiply(BigInteger.valueOf(limitBp))) <= 0;
    }

    /** Loan to value in basis points, rounded up; nothing owed is 0, and a debt on no value the largest number. */
    public static long ltvBp(long owedFen, long valueFen) {
        if (owedFen == 0) {
            return 0;
        }
        if (valueFen == 0) {
            return Json.MAX_NUMBER;
        }
        BigInteger[] parts = BigInteger.valueOf(owedFen)
                .multiply(BigInteger.valueOf(WHOLE_BP))
                .divideAndRemainder(BigInteger.valueOf(valueFen));
        BigInteger up = parts[1].signum() == 0 ? parts[0] : parts[0].add(BigInteger.ONE);
        return up.min(BigInteger.valueOf(Json.MAX_NUMBER)).longValueExact();
    }

    /** Whether what is owed stays within the limit of the value that was named last. */
    public boolean within() {
        return covers(outstandingFen, appraisedFen);
    }

    /** The same with another value of what is pledged. */
    public Cover appraised(long valueFen, BusinessDay day) {
        return next(registeredFen, valueFen, drawnFen, outstandingFen, day, added, call);
    }

    /** The same as the financier's books say. */
    public Cover stated(long registered, long drawn, long outstanding) {
        return next(registered, appraisedFen, drawn, outstanding, appraisedOn, added, call);
    }

    /** The same with this call open, or with none. */
    public Cover called(@Nullable RecordId open) {
        return next(registeredFen, appraisedFen, drawnFen, outstandingFen, appraisedOn, added, open);
    }

    /** The same with a further right of that value behind it. */
    public Cover plus(RecordId right, long valueFen) {
        List<RecordId> more = Stream.concat(added.stream(), Stream.of(right)).toList();
        long value = Math.min(Math.addExact(appraisedFen, valueFen), Json.MAX_NUMBER);
        return next(registeredFen, value, drawnFen, outstandingFen, appraisedOn, more, call);
    }

    private Cover next(
            long registered,
            long appraised,
            long drawn,
            long outstanding,
            @Nullable BusinessDay on,
            List<RecordId> rights,
            @Nullable RecordId open) {
        return new Cover(limitBp, registered, appraised, pooledFen, committedFen, drawn, outstanding, on, rights, open);
    }
}
