package io.aval.desk.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.index.Records;
import io.aval.engine.market.CapNode;
import io.aval.engine.market.Demand;
import io.aval.engine.market.FinanceKind;
import io.aval.engine.market.Market;
import io.aval.engine.market.Product;
import io.aval.engine.market.RateCurve;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.finance.DemandTerms;
import io.aval.rules.finance.Industry;
import io.aval.rules.finance.Offer;
import io.aval.rules.finance.Part;
import io.aval.rules.finance.Quota;
import io.aval.rules.finance.QuotaTerms;
import io.aval.rules.finance.QuotaTerms.Group;
import io.aval.rules.finance.QuotaTerms.Line;
import io.aval.rules.finance.Region;
import io.aval.rules.identifier.Uscc;
import io.aval.rules.law.Kinds;
import io.aval.rules.party.Party;
import io.aval.rules.party.PartyType;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Quotas as caps: names, scopes, groups, and what is taken off. */
class LedgerCapsTest {

    private static final BusinessDay TODAY = BusinessDay.of("2026-03-02");
    private static final Organisation PLATFORM = new Organisation("Platform");

    private final Shelf shelf = new Shelf();
    private final RecordId bank = shelf.party(PartyType.INSTITUTION, "bank-one", "bank-two");
    private final RecordId other = shelf.party(PartyType.INSTITUTION, "bank-other");
    private final RecordId head = shelf.party(PartyType.ENTERPRISE, "firm-head");
    private final RecordId member = shelf.party(PartyType.ENTERPRISE, "firm-member");
    private final RecordId product = id("product");
    private final RecordId demand = shelf.put("demand", posted("firm-head"));

    /** Records in memory. */
    private static final class Shelf implements Records {
        private final TreeMap<RecordId, Opening> openings = new TreeMap<>();

        RecordId put(String name, Body body) {
            RecordId id = id(name);
            Digest salt = Digest.of("salt of " + name);
            openings.put(id, new Opening(1, body.kind(), id, 1, salt, List.of(PLATFORM), Kinds.ALL.encode(body)));
            return id;
        }

        RecordId party(PartyType type, String... handles) {
            List<Account> accounts =
                    List.of(handles).stream().map(LedgerCapsTest::account).toList();
            Uscc uscc = new Uscc("91110000MA001001XX");
            return put(
                    handles[0], new Party(handles[0], type, uscc, null, null, accounts, false, null, null, null, null));
        }

        @Override
        public Optional<Opening> current(RecordId id) {
            return Optional.ofNullable(openings.get(id));
        }

        @Override
        public void forEach(Kind kind, Consumer<Opening> consumer) {
            openings.values().stream().filter(opening -> opening.kind() == kind).forEach(consumer);
        }
    }

    private static RecordId id(String name) {
        return RecordId.of(name, 0);
    }

    private static Account account(String handle) {
        return new Account(PLATFORM, new Handle(handle));
    }

    private static io.aval.rules.finance.Demand posted(String borrower) {
        DemandTerms terms = new DemandTerms(
                io.aval.rules.finance.FinanceKind.PLEDGE, 100, 90, 50_000, Industry.AUTO, new Region("31"), 2);
        return new io.aval.rules.finance.Demand(
                account(borrower),
                terms,
                id("right"),
                1_000,
                3,
                PLATFORM,
                io.aval.rules.finance.Demand.State.OPEN,
                null);
    }

    private void offer(String name, Offer.State state, long fen, boolean agreed, BusinessDay until) {
        Part part = new Part(product, account("bank-two"), fen, 40_000, agreed, null);
        shelf.put(
                name,
                new Offer(
                        id("run"),
                        demand,
                        account("firm-head"),
                        id("right"),
                        account("bank-two"),
                        List.of(part),
                        PLATFORM,
                        until,
                        state,
                        null,
                        null));
    }

    private RecordId quota(String name, RecordId party, String handle, QuotaTerms terms) {
        return shelf.put(name, new Quota(party, account(handle), terms, PLATFORM));
    }

    private static QuotaTerms enterprise(long limitFen, @Nullable RecordId head, @Nullable Group group) {
        return new QuotaTerms(limitFen, List.of(), head, group);
    }

    private List<CapNode> caps() {
        Demand first = asking("d1", "Platform/firm-head");
        Demand second = asking("d2", "Platform/firm-member");
        Product lent = new Product(
                product.value(),
                "Platform/bank-two",
                FinanceKind.PLEDGE,
                500,
                1,
                500,
                new RateCurve(Collections.nCopies(10, 40_000)),
                360,
                Set.of("AUTO"),
                Set.of("310000"),
                10,
                10_000);
        return new LedgerCaps(shelf, TODAY, quota -> true)
                .under(new Market(List.of(first, second), List.of(lent)))
                .caps()
                .nodes();
    }

    private static Demand asking(String id, String enterprise) {
        return new Demand(id, enterprise, FinanceKind.PLEDGE, 100, 90, 50_000, "AUTO", "310000", 3, 1_000, 2);
    }

    @Test
    void lines_bind_the_owners_products_alone_and_take_over_what_they_do_not_name() {
        Line line = new Line("ip", null, 300, List.of(product), null, null);
        Line part = new Line("auto", "ip", 200, null, List.of(Industry.AUTO), List.of(new Region("31")));
        Line open = new Line("open", "ip", Json.MAX_NUMBER, null, null, null);
        RecordId quota = quota("q", bank, "bank-one", new QuotaTerms(400, List.of(line, part, open), null, null));
        quota("without products", other, "bank-other", new QuotaTerms(0, List.of(), null, null));
        List<CapNode> caps = caps();
        assertThat(caps).extracting(CapNode::id).containsExactly(quota + "", quota + ".auto", quota + ".ip");
        assertThat(caps).extracting(CapNode::limitFen).containsExactly(400L, 200L, 300L);
        assertThat(caps)
                .allSatisfy(cap -> assertThat(cap.selectors().financiers())
                        .containsExactly("Platform/bank-one", "Platform/bank-two"));
        assertThat(caps.get(1).selectors().products()).containsExactly(product.value());
        assertThat(caps.get(1).selectors().industries()).containsExactly("AUTO");
        assertThat(caps.get(1).selectors().regions()).containsExactly("310000");
    }

    @Test
    void what_stands_promised_or_agreed_is_taken_off_and_what_lapsed_is_not() {
        Line steel = new Line("bio", null, 90, null, List.of(Industry.BIOMEDICINE), null);
        RecordId quota = quota("q", bank, "bank-one", new QuotaTerms(100, List.of(steel), null, null));
        RecordId own = quota("own", head, "firm-head", enterprise(60, null, null));
        offer("open", Offer.State.OPEN, 10, false, TODAY);
        offer("over", Offer.State.OPEN, 10, false, BusinessDay.of("2026-03-01"));
        offer("declined", Offer.State.DECLINED, 10, false, TODAY);
        offer("agreed", Offer.State.AGREED, 20, true, BusinessDay.of("2026-03-01"));
        offer("signed", Offer.State.LAPSED, 3, true, BusinessDay.of("2026-03-01"));
        TreeMap<String, Long> left = new TreeMap<>();
        caps().forEach(cap -> left.put(cap.id(), cap.limitFen()));
        assertThat(left)
                .containsEntry(quota.value(), 67L)
                .containsEntry(quota + ".bio", 90L)
                .containsEntry(own.value(), 27L);
        offer("much", Offer.State.ACCEPTED, Json.MAX_NUMBER, false, TODAY);
        assertThat(caps())
                .filteredOn(cap -> !cap.id().endsWith("bio"))
                .extracting(CapNode::limitFen)
                .containsOnly(0L);
    }

    @Test
    void a_group_is_its_head_and_who_names_it_and_what_cannot_bind_is_left_out() {
        RecordId group = quota("g", head, "firm-head", enterprise(100, null, new Group(150, List.of(member))));
        assertThat(caps()).as("the head's 100 are no more than it asks for").isEmpty();
        quota("m", member, "firm-member", enterprise(99, head, null));
        List<CapNode> caps = caps();
        assertThat(caps).extracting(CapNode::id).containsExactlyInAnyOrder(group + ".group", id("m").value());
        assertThat(caps)
                .filteredOn(cap -> cap.limitFen() == 150)
                .allSatisfy(cap -> assertThat(cap.selectors().enterprises())
                        .containsExactly("Platform/firm-head", "Platform/firm-member"));
        quota("m", member, "firm-member", enterprise(99, other, null));
        assertThat(caps()).extracting(CapNode::id).containsExactly(id("m").value());
    }
}
