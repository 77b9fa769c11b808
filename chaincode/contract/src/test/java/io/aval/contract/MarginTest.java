package io.aval.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.contract.network.Network;
import io.aval.rules.act.Command;
import io.aval.rules.encumbrance.EncumbranceActs;
import io.aval.rules.finance.Agreement;
import io.aval.rules.finance.DemandTerms;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.finance.FinanceKind;
import io.aval.rules.finance.Industry;
import io.aval.rules.finance.ProductTerms;
import io.aval.rules.finance.RateStep;
import io.aval.rules.finance.Region;
import io.aval.rules.identifier.RightKind;
import io.aval.rules.ip.IpActs;
import io.aval.rules.law.Kinds;
import io.aval.rules.margin.Cure;
import io.aval.rules.margin.MarginActs;
import io.aval.rules.margin.MarginCall;
import io.aval.rules.margin.Proof;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A margin call over the contract: each side brings only what its own organisation keeps, and both hear of everything. */
class MarginTest {

    private static final Organisation PLATFORM = new Organisation("Platform");

    private final Market market = new Market();
    private final Network network = market.network;

    private RecordId act(Network.Caller caller, Command command) {
        RecordId id = network.nextId();
        network.act(caller, command);
        return id;
    }

    private <B> B body(String organisation, RecordId id, Class<B> type) {
        return type.cast(Kinds.ALL.body(
                Objects.requireNonNull(network.known(organisation).get(id))));
    }

    private RecordId right() {
        return act(
                Market.OWNER,
                new IpActs.Register(
                        market.owner, RightKind.SOFTWARE, "2023SR0123456", "Control", Market.START.plusMonths(60)));
    }

    private RecordId agreement(RecordId right, RecordId certificate) {
        List<Region> regions = List.of(new Region("31"));
        ProductTerms terms = new ProductTerms(
                FinanceKind.PLEDGE,
                9_000_000,
                1,
                9_000_000,
                360,
                IntStream.rangeClosed(1, 10)
                        .mapToObj(grade -> new RateStep(grade, 40_000))
                        .toList(),
                5_000,
                List.of(Industry.AUTO),
                regions);
        RecordId product = act(Market.LENDER_A, new FinanceActs.PostProduct(market.lender, terms, PLATFORM));
        DemandTerms wanted =
                new DemandTerms(FinanceKind.PLEDGE, 4_000_000, 180, 50_000, Industry.AUTO, regions.getFirst(), 1);
        RecordId demand =
                act(Market.OWNER, new FinanceActs.PostDemand(market.owner, wanted, right, certificate, PLATFORM));
        RecordId run =
                act(Market.CLERK_P, new FinanceActs.RecordRun("aval", 1, Market.SOME, Market.SOME, 1, 1, 4_000_000, 0));
        RecordId offer = act(
                Market.CLERK_P,
                new FinanceActs.MakeOffer(
                        run, demand, List.of(new FinanceActs.Share(product, 4_000_000, 40_000)), Market.START));
        act(Market.OWNER, new FinanceActs.Accept(market.owner, offer, right, certificate));
        return act(Market.LENDER_A, new FinanceActs.Agree(market.lender, offer, product));
    }

    @Test
    void the_bank_calls_by_what_it_keeps_and_the_borrower_cures_by_what_it_keeps() {
        RecordId right = right();
        Valuations valuations = new Valuations(network);
        RecordId first = act(
                Market.VALUER,
                new IpActs.Certify(market.valuer, right, valuations.at(right, 10_000_000), Market.START.plusMonths(6)));
        RecordId loan = agreement(right, first);
        act(Market.LENDER_A, new EncumbranceActs.Register(market.lender, right));
        assertThat(network.known("BankA")).doesNotContainKey(first);
        act(Market.OWNER, new MarginActs.NameCertificates(market.owner, loan, List.of(new Proof(right, first))));
        act(Market.LENDER_A, new MarginActs.StateAmounts(market.lender, loan, null, 4_000_000, 4_000_000, 4_000_000));
        RecordId second = act(
                Market.VALUER,
                new IpActs.Supersede(
                        market.valuer, first, right, valuations.at(right, 6_400_000), Market.START.plusMonths(6)));
        RecordId call =
                act(Market.LENDER_A, new MarginActs.Call(market.lender, loan, List.of(new Proof(right, second)), 10));
        assertThat(network.known("Platform")).containsKey(call);
        assertThat(network.known("BankB")).doesNotContainKey(call);
        act(
                Market.OWNER,
                new MarginActs.OfferCure(
                        market.owner,
                        loan,
                        call,
                        new MarginActs.Remedy(Cure.Means.PREPAYMENT, null, 1_000_000, null, null)));
        act(Market.LENDER_A, new MarginActs.Accept(market.lender, loan, call));
        for (String side : List.of("BankA", "Platform")) {
            assertThat(body(side, call, MarginCall.class).state()).isEqualTo(MarginCall.State.CURED);
            assertThat(Objects.requireNonNull(body(side, loan, Agreement.class).cover())
                            .outstandingFen())
                    .isEqualTo(3_000_000);
        }
    }
}
