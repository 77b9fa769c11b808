package io.aval.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.contract.network.Network;
import io.aval.contract.network.PeerCall;
import io.aval.rules.act.Command;
import io.aval.rules.appraisal.house.HouseModels;
import io.aval.rules.appraisal.sheet.Sheet;
import io.aval.rules.bill.Bill;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.Operation;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.encumbrance.EncumbranceActs;
import io.aval.rules.finance.DemandTerms;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.finance.FinanceKind;
import io.aval.rules.finance.Industry;
import io.aval.rules.finance.Offer;
import io.aval.rules.finance.ProductTerms;
import io.aval.rules.finance.RateStep;
import io.aval.rules.finance.Region;
import io.aval.rules.identifier.RightKind;
import io.aval.rules.ip.IpActs;
import io.aval.rules.ip.Right;
import io.aval.rules.law.Kinds;
import io.aval.rules.ledger.Deposit;
import io.aval.rules.party.Counterparty;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A whole life over the contract, each organisation working from what its own vault holds. */
class LifeTest {

    private static final Organisation PLATFORM = new Organisation("Platform");

    private final Market market = new Market();
    private final Network network = market.network;
    private final List<PeerCall> calls = new ArrayList<>();

    private RecordId act(Network.Caller caller, Command... commands) {
        RecordId id = network.nextId();
        calls.add(network.act(caller, commands).call());
        return id;
    }

    private <B> B body(String organisation, RecordId id, Class<B> type) {
        return type.cast(Kinds.ALL.body(
                Objects.requireNonNull(network.known(organisation).get(id))));
    }

    private void billLife() {
        RecordId bill = act(Market.DRAWER, market.issue());
        act(Market.DRAWER, market.propose(market.drawer, bill, Operation.ACCEPT, market.path("BankA", bill)));
        act(Market.ACCEPTOR, new BillActs.Answer(market.acceptor, bill, true, null));
        act(Market.DRAWER, market.propose(market.drawer, bill, Operation.RECEIVE, market.path("BankA", bill)));
        act(Market.PAYEE, new BillActs.Answer(market.payee, bill, true, null));
        act(
                Market.PAYEE,
                new BillActs.Propose(
                        market.payee,
                        bill,
                        Operation.ENDORSE,
                        new Counterparty(market.owner, PLATFORM),
                        false,
                        market.path("BankB", bill)));
        act(Market.OWNER, new BillActs.Answer(market.owner, bill, true, null));
        assertThat(body("Platform", bill, Bill.class).holder().organisation()).isEqualTo(PLATFORM);
        assertThat(market.path("Platform", bill)).hasSize(4);
        assertThat(body("BankA", bill, Bill.class).holder().organisation().value())
                .isEqualTo("BankA");
    }

    private void financeLife() {
        RecordId right = right();
        RecordId product = product();
        RecordId offer = offer(right, product);
        RecordId certificate = body("Platform", offer, Offer.class).certificate();
        act(Market.OWNER, new FinanceActs.Accept(market.owner, offer, right, certificate));
        act(Market.LENDER_A, new FinanceActs.Agree(market.lender, offer, product));
        assertThat(body("Platform", offer, Offer.class).state()).isEqualTo(Offer.State.AGREED);
        act(Market.LENDER_A, new EncumbranceActs.Register(market.lender, right));
        assertThat(body("Platform", right, Right.class).encumbrance().free()).isFalse();
        act(Market.LENDER_A, new EncumbranceActs.Release(market.lender, right));
        assertThat(body("Platform", right, Right.class).encumbrance().free()).isTrue();
    }

    private RecordId right() {
        return act(
                Market.OWNER,
                new IpActs.Register(
                        market.owner,
                        RightKind.SOFTWARE,
                        "2023SR0123456",
                        "Bearing control",
                        Market.START.plusMonths(60)));
    }

    private RecordId product() {
        ProductTerms terms = new ProductTerms(
                FinanceKind.PLEDGE,
                55_555_555,
                111_111,
                5_432_100,
                360,
                IntStream.rangeClosed(1, 10)
                        .mapToObj(grade -> new RateStep(grade, 43_500))
                        .toList(),
                5_000,
                List.of(Industry.AUTO),
                List.of(new Region("31")));
        return act(Market.LENDER_A, new FinanceActs.PostProduct(market.lender, terms, PLATFORM));
    }

    private IpActs.Certify certification(RecordId right) {
        Sheet sample = HouseModels.sample("manufacturing-software");
        Sheet sheet = new Sheet(Market.START, sample.salt(), sample.leaves());
        return new IpActs.Certify(
                market.valuer, right, new Valuations(network).of(right, sheet), Market.START.plusMonths(6));
    }

    private RecordId offer(RecordId right, RecordId product) {
        RecordId certificate = act(Market.VALUER, certification(right));
        DemandTerms wanted =
                new DemandTerms(FinanceKind.PLEDGE, 4_321_000, 180, 43_500, Industry.AUTO, new Region("31"), 1);
        RecordId demand =
                act(Market.OWNER, new FinanceActs.PostDemand(market.owner, wanted, right, certificate, PLATFORM));
        RecordId run = act(
                Market.CLERK_P,
                new FinanceActs.RecordRun("aval stable", 424_242, Market.SOME, Market.SOME, 1, 1, 4_321_000, 0));
        return act(
                Market.CLERK_P,
                new FinanceActs.MakeOffer(
                        run,
                        demand,
                        List.of(new FinanceActs.Share(product, 4_321_000, 43_500)),
                        Market.START.plusDays(9)));
    }

    @Test
    void lives_from_issue_to_endorsement_and_from_right_to_release() {
        billLife();
        financeLife();
    }

    @Test
    void no_value_of_any_opening_stands_in_what_everybody_sees() {
        billLife();
        financeLife();
        calls.add(network.act(Market.CLERK_A, market.registration("Sapphire Secret Works", "sapphire-0001", null))
                .call());
        for (PeerCall call : calls) {
            String shown = shown(call);
            Set<String> secrets = secrets(call);
            assertThat(secrets).hasSizeGreaterThan(3);
            for (String secret : secrets) {
                assertThat(shown.contains(secret))
                        .as("%s in %s", secret, call.writes.keySet())
                        .isFalse();
            }
        }
    }

    @Test
    void the_search_for_secrets_would_find_one() {
        billLife();
        PeerCall call = calls.getFirst();
        assertThat(secrets(call)).contains("123456789", "drawer-0001", "TF0101");
        call.writes.put("bill~x", "{\"amountFen\":123456789}".getBytes(StandardCharsets.UTF_8));
        assertThat(secrets(call)).anySatisfy(secret -> assertThat(shown(call)).contains(secret));
    }

    private static String shown(PeerCall call) {
        StringBuilder shown = new StringBuilder();
        call.writes.forEach((key, value) -> shown.append(key)
                .append(' ')
                .append(new String(value, StandardCharsets.ISO_8859_1))
                .append('\n'));
        call.policies.forEach((key, value) -> shown.append(key)
                .append(' ')
                .append(new String(value, StandardCharsets.ISO_8859_1))
                .append('\n'));
        call.events.forEach(event -> shown.append(event).append('\n'));
        call.getStringArgs().forEach(argument -> shown.append(argument).append('\n'));
        return shown.toString();
    }

    /** Every text and number of the openings and hops, but ids, organisations and what is short enough to meet by chance. */
    private static Set<String> secrets(PeerCall call) {
        Set<String> secrets = new TreeSet<>();
        call.deposits
                .values()
                .forEach(values -> values.values().forEach(value -> {
                    Deposit deposit = Network.deposit(value);
                    deposit.openings().stream().map(Opening::body).forEach(body -> collect(body, secrets));
                    deposit.openings()
                            .forEach(opening -> secrets.add(opening.salt().value()));
                    deposit.hops().forEach(hop -> secrets.add(hop.digest().value()));
                }));
        secrets.removeIf(secret -> secret.length() < 6 || secret.matches("[0-9a-f]{32}"));
        secrets.removeAll(Set.of("Platform", "Regulator"));
        return secrets;
    }

    private static void collect(Json json, Set<String> into) {
        switch (json) {
            case Json.Obj(var members) -> members.values().forEach(member -> collect(member, into));
            case Json.Arr(List<Json> items) -> items.forEach(item -> collect(item, into));
            case Json.Text(String text) -> into.add(text);
            case Json.Num(long number) -> into.add(Long.toString(number));
            case Json.Bool ignored ->
                assertThat(JsonReader.read(ignored.canonical())).isEqualTo(ignored);
        }
    }
}
