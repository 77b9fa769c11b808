package io.aval.rules.bill;

import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The completed acts of a bill, linked by their digests from the issue to the head (背书连续). A part goes on where its
 * parent stood, so the chain of a part is a path, not a copy.
 */
final class Chain {

    private Chain() {}

    /** Refuses unless the hops, first to last, lead to the bill's head. */
    static void require(List<Hop> path, Held<Bill> held) {
        Digest link = Hop.START;
        for (Hop hop : path) {
            Code.CHAIN_BROKEN.unless(
                    hop.previous().equals(link), "id", held.id().value());
            link = hop.digest();
        }
        Code.CHAIN_BROKEN.unless(
                link.equals(held.body().head()), "id", held.id().value());
    }

    /**
     * Writes the next version and hands the chain to every organisation that keeps the bill from now on and did not
     * before; it checks every link, as a payer must (Negotiable Instruments Law art. 57). A custodian that has no part in
     * the bill as it is today, such as one for whom a reservation lapsed, counts as new: it may never have had the chain.
     * Those before the holder are told if the next version is the first to say that the bill was not paid.
     *
     * @param path every hop, first to last; may be empty where nobody new keeps the bill
     */
    static void write(Held<Bill> held, Bill next, List<Hop> path, Docket docket) {
        Set<Organisation> known = new TreeSet<>(held.custodians());
        known.retainAll(held.body().keepers());
        Set<Organisation> fresh = new TreeSet<>(next.keepers());
        fresh.removeAll(known);
        if (!fresh.isEmpty() || !path.isEmpty()) {
            require(path, held);
        }
        if (!fresh.isEmpty()) {
            path.forEach(hop -> docket.tell(hop, fresh));
        }
        Dishonouring.tell(held.id(), next, path, docket);
        docket.replace(held.id(), next, next.keepers());
    }

    /** The same with one more hop, of which everybody learns who keeps the bill, kept it, or is named. */
    static void write(Held<Bill> held, Bill next, Hop hop, List<Hop> path, Set<Organisation> told, Docket docket) {
        write(held, next, path, docket);
        Set<Organisation> all = new TreeSet<>(held.custodians());
        all.addAll(next.keepers());
        all.addAll(told);
        docket.tell(hop, all);
    }
}
