package io.aval.rules.scene;

import io.aval.rules.act.Actor;
import io.aval.rules.encumbrance.EncumbranceActs;
import io.aval.rules.finance.Agreement;
import io.aval.rules.finance.Cover;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.ip.IpActs;
import io.aval.rules.margin.Cure;
import io.aval.rules.margin.MarginActs;
import io.aval.rules.margin.MarginCall;
import io.aval.rules.margin.Proof;
import io.aval.rules.record.RecordId;
import java.util.List;
import java.util.Objects;

/**
 * Short ways to pledge loans and their margin calls: bank A lends 4,000,000 fen at a limit of 50 % on a right that was
 * valued at 10,000,000.
 */
public final class Loans {

    private final Town town;

    public Loans(Town town) {
        this.town = town;
    }

    /** An agreement for the whole demand and what lies behind it. */
    public record Loan(RecordId agreement, RecordId right, RecordId certificate) {

        public Proof proof() {
            return new Proof(right, certificate);
        }
    }

    /** Agreed; no certificate is named yet. */
    public Loan agreed() {
        Town.Market market = town.market();
        RecordId offer = town.scene.create(
                town.clerkP,
                new FinanceActs.MakeOffer(
                        market.run(),
                        market.demand(),
                        List.of(new FinanceActs.Share(market.productA(), 4_000_000, 40_000)),
                        town.scene.day().plusDays(10)));
        town.scene.grant(town.owner, town.accept(offer));
        RecordId agreement =
                town.scene.create(town.bankA, new FinanceActs.Agree(town.party(town.bankA), offer, market.productA()));
        town.scene.grant(town.bankA, new EncumbranceActs.Register(town.party(town.bankA), market.right()));
        return new Loan(agreement, market.right(), town.certificate(market.right()));
    }

    public MarginActs.NameCertificates cover(Loan loan) {
        return new MarginActs.NameCertificates(town.party(town.owner), loan.agreement(), List.of(loan.proof()));
    }

    public MarginActs.StateAmounts balance(Loan loan, long drawnFen, long outstandingFen) {
        return new MarginActs.StateAmounts(
                town.party(town.bankA),
                loan.agreement(),
                cover(loan.agreement()).call(),
                4_000_000,
                drawnFen,
                outstandingFen);
    }

    /** Agreed, certified and drawn in full. */
    public Loan drawn() {
        Loan loan = agreed();
        town.scene.grant(town.owner, cover(loan));
        town.scene.grant(town.bankA, balance(loan, 4_000_000, 4_000_000));
        return loan;
    }

    /** The same after the valuer has valued the right anew. */
    public Loan revalued(Loan loan, long valueFen) {
        RecordId next = town.scene.create(
                town.valuer,
                new IpActs.Supersede(
                        town.party(town.valuer),
                        loan.certificate(),
                        loan.right(),
                        town.evaluation(loan.right(), Valued.at(valueFen, 3)),
                        town.scene.day().plusMonths(12)));
        return new Loan(loan.agreement(), loan.right(), next);
    }

    /** Drawn in full, and worth 6,000,000 only. */
    public Loan fallen() {
        return revalued(drawn(), 6_000_000);
    }

    public MarginActs.Call call(Loan loan) {
        return new MarginActs.Call(
                town.party(town.bankA), loan.agreement(), List.of(loan.proof()), MarginCall.CURE_DAYS);
    }

    /** The call made. */
    public RecordId called(Loan loan) {
        return town.scene.create(town.bankA, call(loan));
    }

    /** Another right of the owner's, pledged to bank A and registered, and a certificate of that value. */
    public Proof another(long valueFen) {
        RecordId right = town.right();
        town.scene.grant(
                town.owner,
                new EncumbranceActs.Reserve(
                        town.party(town.owner), right, town.counterparty(town.bankA), town.scene.day()),
                new EncumbranceActs.Register(town.party(town.owner), right));
        return new Proof(right, town.scene.create(town.valuer, town.certify(right, Valued.at(valueFen, 2))));
    }

    public MarginActs.OfferCure cure(Loan loan, RecordId call, MarginActs.Remedy remedy) {
        return new MarginActs.OfferCure(town.party(town.owner), loan.agreement(), call, remedy);
    }

    public static MarginActs.Remedy prepay(long amountFen) {
        return new MarginActs.Remedy(Cure.Means.PREPAYMENT, null, amountFen, null, null);
    }

    public static MarginActs.Remedy add(Proof proof) {
        return new MarginActs.Remedy(Cure.Means.RIGHT, proof, 0, null, null);
    }

    public MarginActs.Remedy guarantee(Actor guarantor) {
        return new MarginActs.Remedy(Cure.Means.GUARANTOR, null, 0, town.counterparty(guarantor), Town.SOME);
    }

    public MarginActs.Accept accept(Loan loan, RecordId call) {
        return new MarginActs.Accept(town.party(town.bankA), loan.agreement(), call);
    }

    public MarginActs.Refuse refuse(Loan loan, RecordId call) {
        return new MarginActs.Refuse(town.party(town.bankA), loan.agreement(), call, "too little");
    }

    public MarginActs.Lapse lapse(Actor by, Loan loan, RecordId call) {
        return new MarginActs.Lapse(town.party(by), loan.agreement(), call);
    }

    public MarginActs.Withdraw withdraw(Actor by, Loan loan, RecordId call, Proof... proofs) {
        return new MarginActs.Withdraw(town.party(by), loan.agreement(), call, List.of(proofs));
    }

    public Cover cover(RecordId agreement) {
        return Objects.requireNonNull(
                town.scene.body(agreement, Agreement.class).cover());
    }

    public MarginCall margin(RecordId call) {
        return town.scene.body(call, MarginCall.class);
    }
}
