package io.aval.client.suite;

import static io.aval.client.suite.Town.BANK_A;
import static io.aval.client.suite.Town.BANK_B;
import static io.aval.client.suite.Town.PLATFORM;
import static io.aval.client.suite.Town.REGULATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.aval.client.Receipt;
import io.aval.client.Signer;
import io.aval.rules.bill.Bill;
import io.aval.rules.bill.Settlement;
import io.aval.rules.finance.Agreement;
import io.aval.rules.finance.Budget;
import io.aval.rules.finance.BudgetActs;
import io.aval.rules.finance.DemandTerms;
import io.aval.rules.finance.DiscountActs;
import io.aval.rules.finance.Draw;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.finance.FinanceKind;
import io.aval.rules.finance.Industry;
import io.aval.rules.finance.Offer;
import io.aval.rules.finance.ProductTerms;
import io.aval.rules.finance.RateStep;
import io.aval.rules.finance.Region;
import io.aval.rules.finance.TenorStep;
import io.aval.rules.finance.criteria.Criteria;
import io.aval.rules.finance.criteria.Criterion;
import io.aval.rules.finance.criteria.Facet;
import io.aval.rules.law.Kinds;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A holder at BankB asks for discount, a bank at BankA is matched, and the bill goes there against payment. */
final class DiscountScene {

    private static final long FACE = 1_000_000;
    private static final int RATE = 18_500;

    private static final String BANKS_SECRET = "no-business-in-this-region";
    private static final String HOLDERS_SECRET = "no-business-with-this-bank";

    private final BillTown town;
    private final Signer operator;

    DiscountScene(BillTown town) {
        this.town = town;
        this.operator = town.operator(PLATFORM);
    }

    void play() throws InterruptedException {
        RecordId bill = town.received(FACE);
        RecordId product = product();
        RecordId piece = town.act(town.bankA, new BudgetActs.AllotBudget(town.bankA.party(), product, 1, 2 * FACE))
                .only(Kind.BUDGET)
                .id();
        Criterion nothing = new Criterion(Facet.SPEED, null, null, new Criterion.Within(5, 4));
        assertThat(town.refused(town.bankA, new FinanceActs.PostProduct(town.bankA.party(), terms(nothing), PLATFORM)))
                .isEqualTo(Code.CRITERIA_FACET);
        assertThat(town.refused(town.payee, demand(bill, 90))).isEqualTo(Code.DISCOUNT_TENOR);
        RecordId demand =
                town.act(town.payee, demand(bill, 91)).only(Kind.DEMAND).id();
        RecordId run = town.act(operator, MarketScene.run("STABLE-DEMAND-PROPOSING-2", 0, FACE))
                .only(Kind.RUN)
                .id();
        RecordId offer = town.act(
                        operator,
                        new FinanceActs.MakeOffer(
                                run,
                                demand,
                                List.of(new FinanceActs.Share(product, FACE, RATE, List.of(new Draw(piece, FACE)))),
                                town.today().plusDays(3)))
                .only(Kind.OFFER)
                .id();
        accept(offer, bill, run);
        DiscountActs.Agree agree = new DiscountActs.Agree(town.bankA.party(), offer, product, bill, List.of(piece));
        pay(agree, offer, piece);
        assertThat(town.knows(PLATFORM, bill))
                .as("who matches never has the bill")
                .isFalse();
        town.act(operator, new BudgetActs.Conclude(offer, demand, null));
        requirePrivate();
    }

    private static Criteria asking(Criterion... criteria) {
        return new Criteria(List.of(new Criteria.Alternative(List.of(criteria))), Criteria.Disclosure.NOTHING);
    }

    /** What a side asks for is read by its own organisation, the platform and the witness; offers do not carry it. */
    private void requirePrivate() {
        assertThat(readers(BANKS_SECRET)).containsExactly(BANK_A, PLATFORM, REGULATOR);
        assertThat(readers(HOLDERS_SECRET)).containsExactly(BANK_B, PLATFORM, REGULATOR);
    }

    private List<Organisation> readers(String secret) {
        return Stream.of(BANK_A, BANK_B, PLATFORM, REGULATOR)
                .filter(organisation -> town.town.office(organisation).known().stream()
                        .anyMatch(opening -> opening.json().canonical().contains(secret)))
                .toList();
    }

    private RecordId product() throws InterruptedException {
        ProductTerms terms = terms(new Criterion(Facet.REGION, null, List.of(BANKS_SECRET), null));
        return town.act(town.bankA, new FinanceActs.PostProduct(town.bankA.party(), terms, PLATFORM))
                .only(Kind.PRODUCT)
                .id();
    }

    private static ProductTerms terms(Criterion criterion) {
        return new ProductTerms(
                FinanceKind.DISCOUNT,
                2 * FACE,
                1,
                2 * FACE,
                180,
                IntStream.rangeClosed(1, 5)
                        .mapToObj(grade -> new RateStep(grade, 18_000))
                        .toList(),
                10_000,
                List.of(Industry.AUTO),
                List.of(new Region("31")),
                List.of(new TenorStep(90, 0), new TenorStep(180, 500)),
                asking(criterion));
    }

    private FinanceActs.PostDemand demand(RecordId bill, int days) {
        DemandTerms wanted = new DemandTerms(
                FinanceKind.DISCOUNT,
                FACE,
                days,
                20_000,
                Industry.AUTO,
                new Region("31"),
                1,
                asking(new Criterion(Facet.FINANCIER, null, List.of(HOLDERS_SECRET), null)));
        return new FinanceActs.PostDemand(town.payee.party(), wanted, bill, null, PLATFORM);
    }

    private void accept(RecordId offer, RecordId bill, RecordId run) throws InterruptedException {
        assertThat(town.refused(town.payee, new FinanceActs.Accept(town.payee.party(), offer, bill, null, run)))
                .isEqualTo(Code.DISCOUNT_BY_ITS_ACT);
        town.act(
                town.payee,
                new DiscountActs.Accept(
                        town.payee.party(),
                        offer,
                        bill,
                        town.bankA.counterparty(),
                        Settlement.ST01,
                        null,
                        null,
                        run,
                        town.town.office(BANK_B).path(bill)));
        assertThat(town.opening(BANK_A, bill)).isEqualTo(town.opening(BANK_B, bill));
    }

    /** The first agreement answers the request, the second signs when title has moved. */
    private void pay(DiscountActs.Agree agree, RecordId offer, RecordId piece) throws InterruptedException {
        RecordId bill = agree.bill();
        town.act(town.bankA, agree);
        assertThat(body(piece, Budget.class).usedFen()).isZero();
        assertThat(town.refused(town.bankA, agree)).isEqualTo(Code.BILL_SETTLING);
        town.act(town.bankB, town.confirm(town.bankB, bill));
        Receipt signed = town.act(town.bankA, agree);
        Agreement agreement = (Agreement) Kinds.ALL.body(signed.only(Kind.AGREEMENT));
        assertThat(agreement.ratePpm()).isEqualTo(RATE);
        assertThat(agreement.borrower()).isEqualTo(town.payee.account());
        assertThat(body(bill, Bill.class).holder()).isEqualTo(town.bankA.account());
        assertThat(body(piece, Budget.class).usedFen()).isEqualTo(FACE);
        assertThat(body(offer, Offer.class).state()).isEqualTo(Offer.State.AGREED);
    }

    private <B> B body(RecordId id, Class<B> type) {
        return type.cast(Kinds.ALL.body(town.opening(BANK_A, id)));
    }
}
