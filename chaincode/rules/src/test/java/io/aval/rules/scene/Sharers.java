package io.aval.rules.scene;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Role;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.party.PartyType;
import io.aval.rules.record.RecordId;
import io.aval.rules.sharing.Bearer;
import io.aval.rules.sharing.Sharing;
import io.aval.rules.sharing.SharingActs;
import io.aval.rules.sharing.SharingTerms;
import io.aval.rules.sharing.Slice;
import java.util.List;

/** Short ways to contracts that share losses: BankA lends, and these stand beside it. */
public final class Sharers {

    /** Zhongshan's shares: fund 54, bank 26, insurer 16, appraiser 4. */
    public static final SharingTerms TERMS = SharingTerms.shares(
            2_500_000,
            60,
            new Slice(Bearer.FUND, 5_400),
            new Slice(Bearer.BANK, 2_600),
            new Slice(Bearer.INSURER, 1_600),
            new Slice(Bearer.APPRAISER, 400));

    private final Town town;
    public final Actor fund;
    public final Actor insurer;
    public final Actor appraiser;

    public Sharers(Town town) {
        this.town = town;
        fund = town.enterprise(town.clerkP, "fund-0001");
        insurer = town.join(town.clerkB, "insurer-01", Role.BANK, PartyType.INSTITUTION);
        appraiser = town.valuer;
    }

    /** An agreement by which BankA lends 2,500,000 fen. */
    public RecordId agreement() {
        Town.Market market = town.market();
        RecordId offer = town.acceptedOffer(market);
        return town.scene.create(town.bankA, new FinanceActs.Agree(town.party(town.bankA), offer, market.productA()));
    }

    public SharingActs.Propose propose(RecordId agreement, SharingTerms terms) {
        return new SharingActs.Propose(
                town.party(town.bankA),
                agreement,
                terms,
                List.of(
                        new SharingActs.Named(Bearer.APPRAISER, town.counterparty(appraiser)),
                        new SharingActs.Named(Bearer.FUND, town.counterparty(fund)),
                        new SharingActs.Named(Bearer.INSURER, town.counterparty(insurer))));
    }

    public RecordId proposed(SharingTerms terms) {
        return town.scene.create(town.bankA, propose(agreement(), terms));
    }

    public RecordId inForce(SharingTerms terms) {
        RecordId sharing = proposed(terms);
        for (Actor member : List.of(fund, insurer, appraiser)) {
            town.scene.grant(member, new SharingActs.Agree(town.party(member), sharing));
        }
        return sharing;
    }

    public SharingActs.Claim claim(RecordId sharing, long fen) {
        return new SharingActs.Claim(town.party(town.bankA), sharing, fen, town.scene.day(), Town.SOME);
    }

    public void settle(RecordId sharing) {
        for (Actor member : List.of(fund, insurer, appraiser)) {
            town.scene.grant(member, new SharingActs.Settle(town.party(member), sharing));
        }
    }

    public SharingActs.Recover recover(RecordId sharing, long fen) {
        return new SharingActs.Recover(town.party(town.bankA), sharing, fen, Town.SOME);
    }

    public RecordId claimed(SharingTerms terms, long fen) {
        RecordId sharing = inForce(terms);
        town.scene.grant(town.bankA, claim(sharing, fen));
        return sharing;
    }

    public RecordId settled(SharingTerms terms, long fen) {
        RecordId sharing = claimed(terms, fen);
        settle(sharing);
        return sharing;
    }

    public Sharing body(RecordId sharing) {
        return town.scene.body(sharing, Sharing.class);
    }
}
