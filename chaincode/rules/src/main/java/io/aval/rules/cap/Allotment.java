package io.aval.rules.cap;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;

/**
 * A piece of a cap. It is never destroyed: what took of it gives back to it.
 *
 * @param cap of which it was cut
 * @param bank who uses it
 * @param amountFen its size, fen; 0 after all of it was moved to others
 * @param usedFen what is taken of it, fen
 */
public record Allotment(
        RecordId cap,
        Account bank,
        Measure measure,
        @Range(max = Json.MAX_NUMBER) long amountFen,
        @Range(max = Json.MAX_NUMBER) long usedFen)
        implements Body {

    public Allotment {
        if (usedFen > amountFen) {
            throw new IllegalArgumentException("more is used than was allotted");
        }
    }

    @Override
    public Kind kind() {
        return Kind.ALLOTMENT;
    }

    /** What acts may still take of it, fen. */
    public long leftFen() {
        return amountFen - usedFen;
    }

    Allotment using(long nextUsedFen) {
        return new Allotment(cap, bank, measure, amountFen, nextUsedFen);
    }

    Allotment sized(long nextAmountFen) {
        return new Allotment(cap, bank, measure, nextAmountFen, usedFen);
    }
}
