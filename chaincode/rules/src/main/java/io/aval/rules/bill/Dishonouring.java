package io.aval.rules.bill;

import io.aval.rules.act.Docket;
import io.aval.rules.record.Account;
import io.aval.rules.record.Hop;
import io.aval.rules.record.RecordId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells those before the holder that a bill was presented and not paid (拒付通知, Negotiable Instruments Law art. 66): drawer,
 * acceptor, payee, guarantors and every endorser on the chain that the act brings. Each notice is a hop beside the chain: it
 * follows the bill's head and nothing follows it. It goes to the organisation of the party that it is for and to no other,
 * so nobody learns from it who else is liable; no vault but theirs is written, and the bill's custodians stay as they are.
 */
final class Dishonouring {

    private Dishonouring() {}

    /**
     * Tells of what is not on record yet; to be called before the next version is written.
     *
     * @param path every hop, checked; empty if none was brought, so that the endorsers are not known
     */
    static void tell(RecordId id, Bill next, List<Hop> path, Docket docket) {
        Bill stored = docket.need(id, Bill.class).body();
        List<Dishonour> before = all(stored.presentments());
        all(next.presentments()).stream()
                .filter(dishonour -> !before.contains(dishonour))
                .forEach(dishonour -> {
                    Account presenter = stored.payee();
                    for (Account party : parties(stored, path)) {
                        if (!party.equals(presenter)) {
                            Hop notice =
                                    new Hop(id, Dishonour.NOTICE, presenter, party, dishonour.day(), stored.head());
                            docket.tell(notice, Set.of(party.organisation()));
                        }
                    }
                });
    }

    private static List<Dishonour> all(Presentments presentments) {
        return Stream.of(presentments.early(), presentments.inWindow(), presentments.late())
                .filter(Objects::nonNull)
                .toList();
    }

    /** Each once, those whom the bill names first. */
    private static Set<Account> parties(Bill bill, List<Hop> path) {
        Set<Account> parties = new LinkedHashSet<>(List.of(
                bill.terms().drawer(), bill.terms().acceptor(), bill.terms().payee()));
        parties.addAll(bill.backers());
        parties.addAll(Obligors.signers(bill, path));
        return parties;
    }
}
