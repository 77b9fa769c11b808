package io.aval.desk.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.client.Checkpoint;
import io.aval.client.Receipt;
import io.aval.desk.Desk;
import io.aval.desk.access.User;
import io.aval.desk.demo.Demo;
import io.aval.desk.matching.MatchOrder;
import io.aval.desk.matching.MatchOutcome;
import io.aval.engine.allocation.Mode;
import io.aval.rules.act.Command;
import io.aval.rules.act.Role;
import io.aval.rules.bill.Bill;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.BillType;
import io.aval.rules.bill.Circulation;
import io.aval.rules.bill.Leg;
import io.aval.rules.bill.Settlement;
import io.aval.rules.finance.Agreement;
import io.aval.rules.finance.Demand;
import io.aval.rules.finance.DemandTerms;
import io.aval.rules.finance.DiscountActs;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.finance.FinanceKind;
import io.aval.rules.finance.Industry;
import io.aval.rules.finance.Offer;
import io.aval.rules.finance.ProductTerms;
import io.aval.rules.finance.RateStep;
import io.aval.rules.finance.Region;
import io.aval.rules.finance.TenorStep;
import io.aval.rules.law.Kinds;
import io.aval.rules.law.Law;
import io.aval.rules.party.Counterparty;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A bill's holder asks for a discount, and gets it at the rate of its acceptor's grade and its own term. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscountMatchTest {

    private static final int SHORT_DAYS = 70;
    private static final int LONGEST_DAYS = 366;
    private static final int ADDED_PPM = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    static Path folder;

    private Demonstration demonstration;

    /** A bill, who holds it, and what the cheapest product of all asks for it. */
    private record Held(Desk desk, User holder, RecordId id, Bill bill, int days, int ratePpm) {}

    @BeforeAll
    void open() throws Exception {
        demonstration = SmallDemonstration.open(folder);
    }

    @AfterAll
    void close() {
        demonstration.close();
    }

    @Test
    void a_discount_goes_from_demand_and_run_to_the_bill_at_the_rate_of_grade_and_term() throws Exception {
        ProductTerms curve = curve();
        User bank = user(Demo.BANK_A, "bank-a");
        RecordId product = created(act(
                Demo.BANK_A, bank, "curve", new FinanceActs.PostProduct(party(Demo.BANK_A, bank), curve, platform())));
        Held bankBill = find(BillType.AC01, false, curve);
        Held tradeBill = find(BillType.AC02, true, curve);
        assertThat(Set.of(bankBill.ratePpm(), tradeBill.ratePpm()))
                .as("another grade, another term")
                .containsExactlyInAnyOrder(100, 400 + ADDED_PPM);
        RecordId first = demand(bankBill, "first");
        RecordId second = demand(tradeBill, "second");
        RecordId run = run();
        Offer offered = offer(bankBill, first, product, bank);
        offer(tradeBill, second, product, bank);
        discountElsewherePaid(bankBill, first, product, run);
        discountAgainstPayment(tradeBill, second, product, run);
        closesItsDemand(first, offered);
        Desk witness = demonstration.desk(Demo.REGULATOR);
        settle(witness);
        assertThat(witness.runs()
                        .verify(user(Demo.REGULATOR, "regulator"), run, "a test", false, (phase, share) -> {})
                        .findings())
                .as("findings of the witness after all of it")
                .isEmpty();
    }

    /** The demand is closed, and the next run has nothing to offer for the bill. */
    private void closesItsDemand(RecordId demand, Offer offered) throws Exception {
        settle(demonstration.desk(platform()));
        MatchOutcome next = demonstration
                .runs()
                .run(demonstration.operator(), new MatchOrder(8, Optional.empty(), false), (phase, share) -> {});
        assertThat(next.report().allocation().parts())
                .noneMatch(part -> part.demand().equals(demand.value()));
        assertThat(body(platform(), offered.demand(), Demand.class).state()).isEqualTo(Demand.State.CLOSED);
    }

    /** Where the money moves elsewhere, the agreement moves title at once. */
    private void discountElsewherePaid(Held held, RecordId demand, RecordId product, RecordId run) throws Exception {
        RecordId offer = accept(held, demand, Settlement.ST02, run);
        RecordId agreement = created(agree(held, offer, product));
        discounted(held, offer);
        assertThat(body(Demo.BANK_A, agreement, Agreement.class).ratePpm()).isEqualTo(held.ratePpm());
    }

    /** Against payment, title moves when the payee's bank has said that the money came. */
    private void discountAgainstPayment(Held held, RecordId demand, RecordId product, RecordId run) throws Exception {
        RecordId offer = accept(held, demand, Settlement.ST01, run);
        agree(held, offer, product);
        Bill awaited = body(Demo.BANK_A, held.id(), Bill.class);
        Leg leg =
                Objects.requireNonNull(Objects.requireNonNull(awaited.request()).leg());
        long face = held.bill().amountFen();
        long interest = face - leg.amountFen();
        long least = face * held.days() / 366 * held.ratePpm() / 1_000_000;
        assertThat(interest).as("interest at the offer's rate").isBetween(least, least + least / 10 + 1);
        Organisation home = held.desk().settings().organisation();
        User payee = user(home, home.equals(Demo.BANK_A) ? "bank-a" : "bank-b");
        act(home, payee, "confirm", new BillActs.Confirm(party(home, payee), held.id(), null));
        agree(held, offer, product);
        discounted(held, offer);
    }

    private void discounted(Held held, RecordId offer) {
        Bill bill = body(Demo.BANK_A, held.id(), Bill.class);
        assertThat(bill.holder()).isEqualTo(account(Demo.BANK_A, user(Demo.BANK_A, "bank-a")));
        assertThat(bill.discounted()).isEqualTo(Demo.DAY);
        assertThat(body(Demo.BANK_A, offer, Offer.class).state()).isEqualTo(Offer.State.AGREED);
    }

    private RecordId accept(Held held, RecordId demand, Settlement settlement, RecordId run) throws Exception {
        settle(held.desk());
        RecordId offer = offerOf(demand);
        Organisation home = held.desk().settings().organisation();
        User bank = user(Demo.BANK_A, "bank-a");
        act(
                home,
                held.holder(),
                "accept-" + offer,
                new DiscountActs.Accept(
                        party(home, held.holder()),
                        offer,
                        held.id(),
                        new Counterparty(party(Demo.BANK_A, bank), Demo.BANK_A),
                        settlement,
                        null,
                        null,
                        run,
                        null));
        return offer;
    }

    private Receipt agree(Held held, RecordId offer, RecordId product) throws Exception {
        User bank = user(Demo.BANK_A, "bank-a");
        String state = body(Demo.BANK_A, held.id(), Bill.class).head().value().substring(0, 20);
        return act(
                Demo.BANK_A,
                bank,
                "agree-" + state
                        + demonstration.desk(Demo.BANK_A).index().position().block(),
                new DiscountActs.Agree(party(Demo.BANK_A, bank), offer, product, held.id(), null));
    }

    /** The one offer for the demand: the whole of it, from that product, at the rate of grade and term. */
    private Offer offer(Held held, RecordId demand, RecordId product, User bank) {
        Offer offer = body(platform(), offerOf(demand), Offer.class);
        assertThat(offer.parts()).hasSize(1);
        assertThat(offer.parts().getFirst().product()).isEqualTo(product);
        assertThat(offer.parts().getFirst().financier()).isEqualTo(account(Demo.BANK_A, bank));
        assertThat(offer.parts().getFirst().ratePpm()).isEqualTo(held.ratePpm());
        assertThat(offer.parts().getFirst().amountFen()).isEqualTo(held.bill().amountFen());
        return offer;
    }

    private RecordId offerOf(RecordId demand) {
        List<RecordId> found = new ArrayList<>();
        demonstration.desk(platform()).index().forEach(Kind.OFFER, opening -> {
            if (((Offer) Kinds.ALL.body(opening)).demand().equals(demand)) {
                found.add(opening.id());
            }
        });
        assertThat(found).as("offers for the demand").hasSize(1);
        return found.getFirst();
    }

    private RecordId run() throws Exception {
        settle(demonstration.desk(platform()));
        MatchOrder order = new MatchOrder(7, Optional.empty(), Optional.empty(), Mode.STABLE_DEMAND, 0, false);
        String txId = demonstration
                .runs()
                .run(demonstration.operator(), order, (phase, share) -> {})
                .runTxId();
        return RecordId.of(txId, 0);
    }

    private RecordId demand(Held held, String request) throws Exception {
        Organisation home = held.desk().settings().organisation();
        DemandTerms terms = new DemandTerms(
                FinanceKind.DISCOUNT,
                held.bill().amountFen(),
                held.days(),
                held.ratePpm(),
                Industry.AUTO,
                new Region("31"),
                1);
        return created(act(
                home,
                held.holder(),
                request,
                new FinanceActs.PostDemand(party(home, held.holder()), terms, held.id(), null, platform())));
    }

    /** Cheaper than anybody: 100 ppm for each grade, and more for a term above seventy days. */
    private static ProductTerms curve() {
        long trillion = 1_000_000_000_000L;
        return new ProductTerms(
                FinanceKind.DISCOUNT,
                trillion,
                1,
                trillion,
                LONGEST_DAYS,
                IntStream.rangeClosed(1, 4)
                        .mapToObj(grade -> new RateStep(grade, 100 * grade))
                        .toList(),
                10_000,
                List.of(Industry.AUTO),
                List.of(new Region("31")),
                List.of(new TenorStep(SHORT_DAYS, 0), new TenorStep(LONGEST_DAYS, ADDED_PPM)),
                null);
    }

    /** A bill of that type that somebody who logs in at a bank holds free, and for which nobody asks anything yet. */
    private Held find(BillType type, boolean longer, ProductTerms curve) {
        Set<RecordId> wanted = new TreeSet<>();
        demonstration
                .desk(platform())
                .index()
                .forEach(Kind.DEMAND, opening -> wanted.add(((Demand) Kinds.ALL.body(opening)).object()));
        for (Organisation home : List.of(Demo.BANK_B, Demo.BANK_A)) {
            for (User holder : enterprises(home)) {
                for (Opening opening : bills(home, holder)) {
                    Bill bill = (Bill) Kinds.ALL.body(opening);
                    int days = Demo.DAY.daysUntil(bill.terms().dueDay());
                    boolean fits = bill.terms().type() == type && longer == days > SHORT_DAYS;
                    if (fits && !wanted.contains(opening.id()) && bill.request() == null) {
                        int grade = type == BillType.AC01 ? 1 : 4;
                        return new Held(
                                demonstration.desk(home), holder, opening.id(), bill, days, curve.ratePpm(grade, days));
                    }
                }
            }
        }
        throw new AssertionError("no bill of type " + type);
    }

    private List<Opening> bills(Organisation home, User holder) {
        Account account = account(home, holder);
        return demonstration.desk(home).index().naming(Kind.BILL, account).stream()
                .map(id -> demonstration.desk(home).index().current(id).orElseThrow())
                .filter(opening -> {
                    Bill bill = (Bill) Kinds.ALL.body(opening);
                    return bill.holder().equals(account) && bill.circulation() == Circulation.TF0301;
                })
                .toList();
    }

    private List<User> enterprises(Organisation home) {
        return demonstration.users().stream()
                .filter(user -> user.organisation().equals(home) && user.role() == Role.ENTERPRISE)
                .map(user -> user(home, user.as()))
                .toList();
    }

    private Receipt act(Organisation home, User user, String request, Command command) throws Exception {
        Desk desk = demonstration.desk(home);
        settle(desk);
        Receipt receipt = desk.reception().act(user, request, List.of(Law.json(command)));
        Checkpoint written = new Checkpoint(receipt.block(), receipt.txId());
        for (Organisation organisation : Demo.ORGANISATIONS) {
            assertThat(demonstration.desk(organisation).follower().await(written, PATIENCE))
                    .isTrue();
        }
        return receipt;
    }

    /** Waits until a desk has read what the Platform's has. */
    private void settle(Desk desk) throws InterruptedException {
        var at = demonstration.desk(platform()).index().position();
        assertThat(desk.follower().await(new Checkpoint(at.block(), at.txId()), PATIENCE))
                .isTrue();
    }

    private static RecordId created(Receipt receipt) {
        return RecordId.of(receipt.txId(), 0);
    }

    private <B extends Body> B body(Organisation at, RecordId id, Class<B> type) {
        return type.cast(
                Kinds.ALL.body(demonstration.desk(at).index().current(id).orElseThrow()));
    }

    private RecordId party(Organisation home, User user) {
        return demonstration
                .desk(home)
                .index()
                .naming(Kind.PARTY, account(home, user))
                .getFirst();
    }

    private static Account account(Organisation home, User user) {
        return new Account(home, Objects.requireNonNull(user.handle()));
    }

    private static Organisation platform() {
        return Demo.PLATFORM;
    }

    private User user(Organisation home, String as) {
        return demonstration.users().stream()
                .filter(user -> user.as().equals(as))
                .findFirst()
                .flatMap(user -> demonstration.desk(home).users().login(user.user(), user.token()))
                .orElseThrow();
    }
}
