package io.aval.rules.finance;

import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.evaluation.Evaluated;
import io.aval.rules.evaluation.Evaluation;
import io.aval.rules.evaluation.Papers;
import io.aval.rules.ip.Certificate;
import io.aval.rules.rating.Rating;
import io.aval.rules.record.Account;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import java.util.Set;
import java.util.TreeSet;

/** Handing the papers of an evaluation to those to whom an offer offers the loan, so that they recompute it. */
final class Handing {

    private Handing() {}

    static void hand(FinanceActs.HandPapers command, Docket docket) {
        Organisation platform = docket.caller().organisation();
        Offer offer = docket.need(command.offer(), Offer.class).body();
        Code.WRONG_ORGANISATION.unless(
                offer.platform().equals(platform), "id", command.offer().value());
        Code.OFFER_NOT_OPEN.unless(
                offer.state() != Offer.State.DECLINED, "id", command.offer().value());
        Held<Evaluated> proof = docket.need(command.proof(), Evaluated.class);
        Held<Papers> papers = docket.need(command.papers(), Papers.class);
        Evaluation evaluation = proof.body().evaluation();
        boolean fits =
                evaluation != null && evaluation.papers().equals(command.papers()) && concerns(proof.body(), offer);
        Code.PAPERS_MISFIT.unless(fits, "id", command.proof().value());
        Set<Account> financiers = new TreeSet<>();
        offer.parts().forEach(part -> financiers.add(part.financier()));
        Papers handed = papers.body().handedTo(financiers);
        docket.replace(papers.id(), handed, handed.keepers());
        docket.replace(proof.id(), proof.body(), handed.keepers());
    }

    /** A certificate is about the object; a rating about whoever borrows. */
    private static boolean concerns(Evaluated proof, Offer offer) {
        return switch (proof) {
            case Certificate certificate -> certificate.right().equals(offer.object());
            case Rating rating -> rating.account().equals(offer.borrower());
            default -> false;
        };
    }
}
