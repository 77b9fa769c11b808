package io.aval.rules.bill.simulation;

import io.aval.rules.act.Facts;
import io.aval.rules.act.Ruling;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.Recourse;
import io.aval.rules.canonical.Schema;
import io.aval.rules.law.Envelope;
import io.aval.rules.law.Kinds;
import io.aval.rules.party.Party;
import io.aval.rules.record.Account;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Opening;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A notice of recourse that is granted whoever it goes to, in every other way as the law would. */
final class Pursuit {

    private Pursuit() {}

    static Optional<Ruling.Granted> of(BillActs.Propose propose, Opening opening, Envelope envelope, Facts facts) {
        Forgery.Draft draft = new Forgery.Draft(opening);
        Recourse before = draft.bill.recourse();
        Account to = envelope.openings().stream()
                .map(Kinds.ALL::body)
                .filter(Party.class::isInstance)
                .flatMap(party -> ((Party) party)
                        .at(Objects.requireNonNull(propose.responder()).organisation()).stream())
                .filter(account -> opening.custodians().contains(account.organisation()))
                .reduce((first, last) -> last)
                .orElse(null);
        if (before == null || to == null) {
            return Optional.empty();
        }
        Hop hop = new Hop(
                opening.id(),
                propose.operation().name(),
                facts.actor().account(),
                to,
                Objects.requireNonNull(facts.day()),
                draft.bill.head());
        List<Account> pursued = new ArrayList<>(before.pursued());
        pursued.add(to);
        Recourse after = new Recourse(pursued, before.since(), before.paid(), before.costs());
        draft.set("recourse", Schema.of(Recourse.class).encode(after));
        draft.set("head", hop.digest().value());
        return Optional.of(Forgery.next(opening, draft, List.of(Forgery.notice(hop, opening.custodians()))));
    }
}
