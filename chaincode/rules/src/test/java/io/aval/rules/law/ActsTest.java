package io.aval.rules.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Act;
import io.aval.rules.act.Actor;
import io.aval.rules.act.Role;
import io.aval.rules.act.Ruling;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.BillOrders;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.cap.CapActs;
import io.aval.rules.disclosure.DisclosureActs;
import io.aval.rules.encumbrance.EncumbranceActs;
import io.aval.rules.evaluation.ModelActs;
import io.aval.rules.finance.BudgetActs;
import io.aval.rules.finance.DiscountActs;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.finance.Product;
import io.aval.rules.finance.QuotaActs;
import io.aval.rules.ip.IpActs;
import io.aval.rules.ip.Right;
import io.aval.rules.limit.LimitActs;
import io.aval.rules.margin.MarginActs;
import io.aval.rules.order.OrderActs;
import io.aval.rules.party.PartyActs;
import io.aval.rules.rating.RatingActs;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import io.aval.rules.scene.Samples;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import io.aval.rules.sharing.SharingActs;
import io.aval.rules.trade.TradeActs;
import io.aval.rules.verification.VerdictActs;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every act of the table. */
class ActsTest {

    static Stream<String> acts() {
        return Law.ACTS.keySet().stream();
    }

    @Test
    void every_act_has_its_own_name_and_a_sample() {
        List<Act<?>> rows = Stream.of(
                        OrderActs.ACTS,
                        PartyActs.ACTS,
                        BillActs.ACTS,
                        BillOrders.ACTS,
                        ModelActs.ACTS,
                        IpActs.ACTS,
                        RatingActs.ACTS,
                        EncumbranceActs.ACTS,
                        FinanceActs.ACTS,
                        BudgetActs.ACTS,
                        DiscountActs.ACTS,
                        QuotaActs.ACTS,
                        TradeActs.ACTS,
                        LimitActs.ACTS,
                        DisclosureActs.ACTS,
                        CapActs.ACTS,
                        MarginActs.ACTS,
                        SharingActs.ACTS,
                        VerdictActs.ACTS)
                .<Act<?>>flatMap(List::stream)
                .toList();
        assertThat(rows.stream().map(Act::name)).doesNotHaveDuplicates();
        assertThat(rows.stream().map(Act::command)).doesNotHaveDuplicates();
        assertThat(Law.ACTS).hasSameSizeAs(rows);
        assertThat(Samples.names()).isEqualTo(Law.ACTS.keySet());
    }

    @ParameterizedTest
    @MethodSource("acts")
    void is_granted_with_exactly_the_openings_that_it_says_it_reads(String name) {
        Samples.Sample sample = Samples.of(name);
        assertThat(sample.scene().judge(sample.actor(), sample.command())).isInstanceOf(Ruling.Granted.class);
    }

    @ParameterizedTest
    @MethodSource("acts")
    void misses_any_opening_that_is_left_out(String name) {
        Samples.Sample sample = Samples.of(name);
        Json.Obj command = Law.json(sample.command());
        for (RecordId missing : Law.reads(command)) {
            List<Opening> others = openings(sample, command).stream()
                    .filter(opening -> !opening.id().equals(missing))
                    .toList();
            assertThat(sample.scene().judge(sample.actor(), List.of(command), others))
                    .as("without %s", missing)
                    .isEqualTo(new Ruling.Refused(Code.OPENING_MISSING.refusal("id", missing.value(), "command", "0")));
        }
    }

    @ParameterizedTest
    @MethodSource("acts")
    void refuses_an_opening_that_nobody_needs(String name) {
        Samples.Sample sample = Samples.of(name);
        Json.Obj command = Law.json(sample.command());
        Town town = new Town();
        RecordId idle = sample.scene().put(town.scene.body(town.right(), Right.class), Scene.PLATFORM);
        List<Opening> more = Stream.concat(
                        openings(sample, command).stream(),
                        Stream.of(sample.scene().opening(idle)))
                .toList();
        assertThat(sample.scene().judge(sample.actor(), List.of(command), more))
                .isEqualTo(new Ruling.Refused(Code.OPENING_UNUSED.refusal("id", idle.value())));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void refuses_a_record_of_another_kind_wherever_one_is_read(String name) {
        Samples.Sample sample = Samples.of(name);
        Json.Obj command = Law.json(sample.command());
        Town town = new Town();
        Product product = town.scene.body(town.product(town.bankA), Product.class);
        RecordId other = sample.scene().put(product, Scene.BANK_A);
        for (RecordId replaced : Law.reads(command)) {
            boolean fits = sample.scene().opening(replaced).kind() == Kind.PRODUCT;
            if (name.startsWith("order.") || fits) {
                continue;
            }
            Json.Obj changed = (Json.Obj) JsonReader.read(command.canonical().replace(replaced.value(), other.value()));
            List<Opening> brought = Law.reads(changed).stream()
                    .map(id -> sample.scene().opening(id))
                    .toList();
            Ruling ruling = sample.scene().judge(sample.actor(), List.of(changed), brought);
            assertThat(((Ruling.Refused) ruling).refusal().code())
                    .as("instead of %s", replaced)
                    .isIn(Code.WRONG_KIND, Code.DEMAND_OBJECT);
        }
    }

    @ParameterizedTest
    @MethodSource("acts")
    void refuses_every_role_that_is_not_in_its_row(String name) {
        Act<?> act = Objects.requireNonNull(Law.ACTS.get(name));
        Samples.Sample sample = Samples.of(name);
        for (Role role : Role.values()) {
            if (!act.roles().contains(role)) {
                Actor other = new Actor(sample.actor().account(), role);
                assertThat(sample.scene().refused(other, sample.command()).code())
                        .isEqualTo(Code.WRONG_ROLE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("acts")
    void refuses_the_same_role_of_a_stranger_unless_anybody_may(String name) {
        Samples.Sample sample = Samples.of(name);
        Actor stranger = Scene.actor(Scene.BANK_A, "nobody-99", sample.actor().role());
        Ruling ruling = sample.scene().judge(stranger, sample.command());
        boolean open = List.of(
                        "party.register",
                        "model.publish",
                        "finance.import",
                        "finance.run",
                        "party.suspend",
                        "party.reinstate",
                        "order.approve")
                .contains(name);
        assertThat(ruling instanceof Ruling.Granted).isEqualTo(open);
    }

    @ParameterizedTest
    @MethodSource("acts")
    void changes_only_what_the_callers_organisation_may_endorse(String name) {
        Samples.Sample sample = Samples.of(name);
        Map<RecordId, Opening> before = new TreeMap<>();
        sample.scene().openings().forEach(opening -> before.put(opening.id(), opening));
        Ruling.Granted granted = (Ruling.Granted) sample.scene().judge(sample.actor(), sample.command());
        for (Ruling.Write write : granted.writes()) {
            Opening old = before.get(write.opening().id());
            if (old != null && !old.custodians().isEmpty()) {
                // A witness names a custodian as its fellow endorser
                boolean witness = sample.actor().role() == Role.REGULATOR;
                assertThat(witness
                                || old.custodians()
                                        .contains(sample.actor().account().organisation()))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("acts")
    void writes_nothing_that_today_could_not_be_read_again(String name) {
        Samples.Sample sample = Samples.of(name);
        Ruling.Granted granted = (Ruling.Granted) sample.scene().judge(sample.actor(), sample.command());
        for (Ruling.Write write : granted.writes()) {
            assertThat(Kinds.ALL.encode(Kinds.ALL.body(write.opening())))
                    .isEqualTo(write.opening().body());
        }
    }

    @ParameterizedTest
    @MethodSource("acts")
    void refuses_before_the_founding(String name) {
        Samples.Sample sample = Samples.of(name);
        Json.Obj command = Law.json(sample.command());
        if (!Law.reads(command).isEmpty()) {
            // Nobody can bring a record of a ledger that has none
            return;
        }
        Ruling ruling = new Scene().judge(sample.actor(), List.of(command), List.of());
        if (name.equals("ledger.found")) {
            assertThat(ruling).isInstanceOf(Ruling.Granted.class);
        } else {
            assertThat(((Ruling.Refused) ruling).refusal().code()).isEqualTo(Code.NOT_FOUNDED);
        }
    }

    @Test
    void an_unknown_act_is_refused_by_name() {
        Town town = new Town();
        for (String text : List.of("{}", "{\"act\":7}", "{\"act\":\"bill.burn\"}")) {
            Json.Obj command = (Json.Obj) JsonReader.read(text);
            Refusal refusal = ((Ruling.Refused) town.scene.judge(town.drawer, List.of(command), List.of())).refusal();
            assertThat(refusal.code()).isIn(Code.MISSING_FIELD, Code.WRONG_TYPE, Code.UNKNOWN_ACT);
            assertThat(refusal.details()).containsEntry("field", "/act").containsEntry("command", "0");
        }
    }

    private static List<Opening> openings(Samples.Sample sample, Json.Obj command) {
        return Law.reads(command).stream().map(id -> sample.scene().opening(id)).toList();
    }
}
