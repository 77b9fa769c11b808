package io.aval.rules.finance;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Size;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a run offers to both sides. Where several financiers share it, the one with the largest part is the lead: it
 * holds the pledge as agent of all (银团质权代理).
 *
 * @param object the right, or the bill; of a bill that is discounted in part, the part's record from the acceptance on
 * @param until last day for acceptance, and of the reservation that the acceptance makes
 * @param certificate on which the demand stands: only while it is valid can the offer be accepted; absent for a bill,
 *     and in offers of the first release
 * @param origin where it comes from; absent if its run has no manifest and it replaces no other
 */
public record Offer(
        RecordId run,
        RecordId demand,
        Account borrower,
        RecordId object,
        Account lead,
        @Size(min = 1, max = Offer.MAX_PARTS) List<Part> parts,
        Organisation platform,
        BusinessDay until,
        State state,
        @Nullable RecordId certificate,
        @Nullable Origin origin)
        implements Body {

    /** Most financiers that may share an offer; with borrower and platform they fit the bound of custodians. */
    public static final int MAX_PARTS = 6;

    /** The states. */
    public enum State {
        OPEN,
        DECLINED,
        ACCEPTED,
        /** Every part is agreed. */
        AGREED,
        /** Its day passed before every part was agreed; what was signed stands. */
        LAPSED
    }

    /**
     * Where an offer comes from.
     *
     * @param published whether its run has a manifest, which all members read; the acceptance names the run then
     * @param instead the lapsed or declined offer of the same demand that it replaces
     */
    public record Origin(boolean published, @Nullable RecordId instead) {}

    @Override
    public Kind kind() {
        return Kind.OFFER;
    }

    /** Whether its acceptance has to name its run. */
    public boolean published() {
        return origin != null && origin.published();
    }

    /** What the parts that nobody has signed hold of budgets. */
    public List<Draw> unsigned() {
        return parts.stream()
                .filter(part -> !part.agreed())
                .flatMap(part -> part.drawn().stream())
                .toList();
    }

    /** Whether the borrower may still turn to others: nobody has signed, and it has not accepted or that has lapsed. */
    boolean declinable(BusinessDay day) {
        boolean lapsed = state == State.ACCEPTED && day.isAfter(until);
        return (state == State.OPEN || lapsed) && parts.stream().noneMatch(Part::agreed);
    }

    Offer with(State next) {
        return next(object, parts, next);
    }

    /** Accepted for that object. */
    Offer accepted(RecordId of) {
        return next(of, parts, State.ACCEPTED);
    }

    Offer with(List<Part> next) {
        boolean all = next.stream().allMatch(Part::agreed);
        return next(object, next, all ? State.AGREED : state);
    }

    private Offer next(RecordId of, List<Part> each, State then) {
        return new Offer(run, demand, borrower, of, lead, each, platform, until, then, certificate, origin);
    }

    Set<Organisation> keepers() {
        Set<Organisation> keepers = new TreeSet<>(Set.of(platform));
        keepers.add(borrower.organisation());
        parts.forEach(part -> keepers.add(part.financier().organisation()));
        return keepers;
    }
}
