package io.aval.rules.bill;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.encumbrance.Encumbered;
import io.aval.rules.encumbrance.Encumbrance;
import io.aval.rules.record.Account;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A bill, whole or a range of one.
 *
 * @param holder who has title; the drawer until the payee receives it
 * @param request the open request, if there is one
 * @param last how the request before ended
 * @param head digest of the last completed act, {@link io.aval.rules.record.Hop#START} before any
 */
public record Bill(
        Terms terms,
        Account holder,
        Status status,
        Circulation circulation,
        @Nullable Request request,
        @Nullable Closing last,
        Digest head,
        Encumbrance encumbrance)
        implements Encumbered {

    @Override
    public Kind kind() {
        return Kind.BILL;
    }

    @Override
    public Account owner() {
        return holder;
    }

    /** The point of the two axes at which the bill stands. */
    public Lifecycle.State state() {
        return new Lifecycle.State(status, circulation);
    }

    /** Whether its due day has come. */
    public boolean due(BusinessDay day) {
        return !day.isBefore(terms.dueDay());
    }

    @Override
    public Bill asOf(BusinessDay day) {
        Encumbrance now = encumbrance.asOf(day);
        return now.equals(encumbrance) ? this : with(now);
    }

    @Override
    public void requirePledgeable(BusinessDay day) {
        Code.BILL_REQUEST_OPEN.unless(request == null);
        Code.BILL_STATE.unless(status == Status.CS03 && circulation == Circulation.TF0301);
        Code.BILL_MATURED.unless(!due(day), "today", day.toString());
    }

    @Override
    public Bill with(Encumbrance next) {
        Circulation shown = switch (next.state()) {
            case FREE -> Circulation.TF0301;
            case RESERVED -> Circulation.TF0302;
            case REGISTERED -> Circulation.TF0304;
        };
        return new Bill(terms, holder, status, shown, request, last, head, next);
    }

    @Override
    public Set<Organisation> keepers() {
        Set<Organisation> keepers = new TreeSet<>();
        keepers.add(holder.organisation());
        if (request != null) {
            keepers.add(request.responder().organisation());
        }
        if (encumbrance.pledgee() != null) {
            keepers.add(encumbrance.pledgee().organisation());
        }
        return keepers;
    }
}
