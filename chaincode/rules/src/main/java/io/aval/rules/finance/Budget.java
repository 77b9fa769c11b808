package io.aval.rules.finance;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a product's budget, kept by financier and platform: offers hold of it, agreements use it, and acts on other
 * pieces of the same budget do not wait for them. What is held and used together never passes the amount.
 *
 * @param product of whose budget it was cut
 * @param platform whose offers may hold of it
 * @param amountFen its size, fen
 * @param usedFen what agreements have used, fen
 * @param holds what offers hold; one whose day is over counts for nothing and goes when the piece is next written
 */
public record Budget(
        RecordId product,
        Account financier,
        Organisation platform,
        @Range(min = 1, max = Json.MAX_NUMBER) long amountFen,
        @Range(max = Json.MAX_NUMBER) long usedFen,
        @Size(max = Budget.MAX_HOLDS) List<Hold> holds)
        implements Body {

    /** Most offers that may hold of one piece. */
    public static final int MAX_HOLDS = 100;

    /**
     * What an offer holds.
     *
     * @param amountFen fen
     * @param until the offer's last day
     */
    public record Hold(
            RecordId offer,
            @Range(min = 1, max = Json.MAX_NUMBER) long amountFen,
            BusinessDay until) {}

    /** Rejects a piece of which more is held and used than it has. */
    public Budget {
        long leftFen = amountFen - usedFen;
        for (Hold hold : holds) {
            leftFen = hold.amountFen() <= leftFen ? leftFen - hold.amountFen() : -1;
        }
        if (leftFen < 0) {
            throw new IllegalArgumentException("more is held and used than the piece has");
        }
    }

    @Override
    public Kind kind() {
        return Kind.BUDGET;
    }

    /** What further offers may hold of it on that day, fen. */
    public long freeFen(BusinessDay day) {
        long heldFen = 0;
        for (Hold hold : holds) {
            heldFen += day.isAfter(hold.until()) ? 0 : hold.amountFen();
        }
        return amountFen - usedFen - heldFen;
    }

    /** What an offer holds of it. */
    public Optional<Hold> hold(RecordId offer) {
        return holds.stream().filter(hold -> hold.offer().equals(offer)).findFirst();
    }

    /** The same without what lapsed before that day, and without what this offer holds. */
    Budget without(@Nullable RecordId offer, BusinessDay day) {
        return with(
                usedFen,
                holds.stream()
                        .filter(hold -> !hold.offer().equals(offer) && !day.isAfter(hold.until()))
                        .toList());
    }

    /** The same with a further hold, for which there must be room. */
    Budget holding(Hold hold) {
        Code.BUDGET_BUSY.unless(holds.size() < MAX_HOLDS);
        List<Hold> more = new ArrayList<>(holds);
        more.add(hold);
        return with(usedFen, more);
    }

    /** The same with so much more of it used. */
    Budget using(long moreFen) {
        return with(Math.addExact(usedFen, moreFen), holds);
    }

    private Budget with(long nextUsedFen, List<Hold> next) {
        return new Budget(product, financier, platform, amountFen, nextUsedFen, next);
    }
}
