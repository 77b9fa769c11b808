package io.aval.rules.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Act;
import io.aval.rules.act.Actor;
import io.aval.rules.act.InNameOf;
import io.aval.rules.act.Role;
import io.aval.rules.act.Ruling;
import io.aval.rules.bill.BillType;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.encumbrance.EncumbranceActs;
import io.aval.rules.law.Law;
import io.aval.rules.party.Party;
import io.aval.rules.party.PartyActs;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import io.aval.rules.scene.Controls;
import io.aval.rules.scene.Samples;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import io.aval.rules.scene.Workshop;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What may be done in a party's name, and that no caller can leave the limits out. */
class LimitTest {

    private final Town town = new Town();
    private final Controls controls = new Controls(town);
    private final RecordId drawer = town.party(town.drawer);

    private RecordId limit() {
        return town.scene.body(drawer, Party.class).limitAt(Scene.BANK_A).orElseThrow();
    }

    static Stream<String> actsInAName() {
        return Law.ACTS.values().stream()
                .filter(act -> InNameOf.class.isAssignableFrom(act.command()))
                .<String>map(Act::name)
                .filter(name -> !name.equals(LimitActs.SET));
    }

    @ParameterizedTest
    @MethodSource("actsInAName")
    void every_act_in_a_name_can_be_forbidden_and_must_bring_the_limits(String name) {
        Samples.Sample sample = Samples.of(name);
        RecordId as = Objects.requireNonNull(((InNameOf) sample.command()).as());
        Actor actor = sample.actor();
        Actor party = new Actor(actor.account(), Role.ENTERPRISE);
        sample.scene().grant(party, new LimitActs.SetLimits(as, Controls.forbidding(name)));
        assertThat(sample.scene().refused(actor, sample.command()))
                .isEqualTo(Code.LIMIT_FORBIDS.refusal("party", as.value(), "command", "0"));
        sample.scene().grant(party, new LimitActs.SetLimits(as, Controls.OPEN));
        assertThat(sample.scene().judge(actor, sample.command())).isInstanceOf(Ruling.Granted.class);
        Json.Obj command = Law.json(sample.command());
        List<Opening> without = Law.reads(command).stream()
                .map(id -> sample.scene().opening(id))
                .toList();
        assertThat(refusal(sample.scene().judge(actor, List.of(command), without))
                        .code())
                .isEqualTo(Code.OPENING_MISSING);
    }

    private static Refusal refusal(Ruling ruling) {
        return ((Ruling.Refused) ruling).refusal();
    }

    @Test
    void every_command_with_a_party_is_in_its_name() {
        assertThat(Law.ACTS.values().stream()
                        .filter(act -> act.schema().shape().fields().stream()
                                .anyMatch(field -> field.name().equals("as")))
                        .filter(act -> !InNameOf.class.isAssignableFrom(act.command())))
                .isEmpty();
    }

    @Test
    void the_registry_says_that_there_are_limits_and_only_the_organisation_knows_which() {
        controls.limit(town.drawer, Controls.forbidding("bill.issue"));
        assertThat(town.scene.opening(limit()).custodians()).containsExactly(Scene.BANK_A);
        assertThat(town.scene.opening(drawer).json().canonical()).doesNotContain("bill.issue");
    }

    @Test
    void setting_them_again_replaces_them_and_leaves_the_registry_alone() {
        controls.limit(town.drawer, Controls.forbidding("bill.issue"));
        long version = town.scene.opening(drawer).version();
        RecordId first = limit();
        controls.limit(town.drawer, Controls.OPEN);
        assertThat(limit()).isEqualTo(first);
        assertThat(town.scene.opening(drawer).version()).isEqualTo(version);
        town.scene.grant(town.drawer, town.issue(BillType.AC02));
    }

    @Test
    void what_is_limited_at_one_organisation_is_not_limited_at_another() {
        town.scene.grant(town.clerkB, new PartyActs.Bind(drawer, new Handle("drawer-at-b")));
        controls.limit(town.drawer, Controls.forbidding("trade.register"));
        Actor atB = Scene.actor(Scene.BANK_B, "drawer-at-b", Role.ENTERPRISE);
        assertThat(town.scene
                        .refused(town.drawer, controls.register(town.drawer, controls.invoice(1)))
                        .code())
                .isEqualTo(Code.LIMIT_FORBIDS);
        town.scene.grant(atB, controls.register(town.drawer, controls.invoice(1)));
        town.scene.grant(atB, new LimitActs.SetLimits(drawer, Controls.forbidding("bill.answer")));
        assertThat(town.scene.body(drawer, Party.class).limits()).hasSize(2);
    }

    @Test
    void they_lapse_when_their_last_day_is_over() {
        LimitTerms terms = new LimitTerms(
                List.of("bill.issue"), List.of(), 1, town.scene.day().plusDays(3));
        controls.limit(town.drawer, terms);
        town.scene.setDay(town.scene.day().plusDays(3));
        assertThat(town.scene.refused(town.drawer, town.issue(BillType.AC02)).code())
                .isEqualTo(Code.LIMIT_FORBIDS);
        town.scene.setDay(town.scene.day().plusDays(1));
        town.scene.grant(town.drawer, town.issue(BillType.AC02));
        assertThat(required("ISSUE", null, 99)).isEmpty();
    }

    @Test
    void a_day_that_has_passed_is_refused() {
        LimitTerms terms =
                new LimitTerms(List.of(), List.of(), 1, town.scene.day().plusDays(-1));
        assertThat(town.scene
                        .refused(town.drawer, new LimitActs.SetLimits(drawer, terms))
                        .code())
                .isEqualTo(Code.DAY_IN_PAST);
    }

    @Test
    void a_name_that_is_not_published_is_refused_since_it_would_bind_nothing() {
        assertThat(town.scene.refused(
                        town.drawer, new LimitActs.SetLimits(drawer, Controls.forbidding("ENDORSE", "bill.isue"))))
                .isEqualTo(Code.UNKNOWN_ACT.refusal("field", "/terms/forbidden", "command", "0"));
    }

    @Test
    void nobody_locks_the_door_and_throws_the_key_away() {
        String good = Law.json(new LimitActs.SetLimits(drawer, Controls.forbidding("bill.issue")))
                .canonical();
        Json.Obj bad = (Json.Obj) JsonReader.read(good.replace("\"bill.issue\"", "\"limit.set\""));
        Ruling ruling = town.scene.judge(town.drawer, List.of(bad), List.of(town.scene.opening(drawer)));
        assertThat(refusal(ruling).code()).isEqualTo(Code.BAD_FORMAT);
    }

    @Test
    void nobody_sets_another_partys_limits() {
        assertThat(town.scene
                        .refused(town.stranger, new LimitActs.SetLimits(drawer, Controls.OPEN))
                        .code())
                .isEqualTo(Code.NOT_OWN_PARTY);
    }

    @ParameterizedTest
    @CsvSource({
        "ENDORSE, payee, 100, ",
        "ENDORSE, , 100, ",
        "ENDORSE, payee, 101, LIMIT_AMOUNT",
        "ENDORSE, stranger, 100, LIMIT_COUNTERPARTY",
        "PLEDGE, payee, 100, ",
        "ACCEPT, payee, 100, LIMIT_FORBIDS",
        "ACCEPT, stranger, 101, LIMIT_FORBIDS",
    })
    void an_act_is_held_against_each_limit(
            String operation, @Nullable String counterparty, long amountFen, @Nullable Code refused) {
        controls.limit(town.drawer, new LimitTerms(List.of("ACCEPT"), List.of(town.party(town.payee)), 100, null));
        RecordId other =
                counterparty == null ? null : town.party(counterparty.equals("payee") ? town.payee : town.stranger);
        assertThat(required(operation, other, amountFen).map(Refusal::code)).isEqualTo(Optional.ofNullable(refused));
    }

    @Test
    void without_limits_nothing_is_limited() {
        Ruling ruling = Workshop.judge(
                town,
                town.drawer,
                docket -> Limits.require(drawer, "ENDORSE", town.party(town.stranger), Long.MAX_VALUE, docket),
                List.of(town.scene.opening(drawer)));
        assertThat(ruling).isInstanceOf(Ruling.Granted.class);
    }

    private Optional<Refusal> required(String operation, @Nullable RecordId counterparty, long amountFen) {
        Ruling ruling = Workshop.judge(
                town,
                town.drawer,
                docket -> Limits.require(drawer, operation, counterparty, amountFen, docket),
                List.of(town.scene.opening(drawer), town.scene.opening(limit())));
        return ruling instanceof Ruling.Refused(Refusal refusal) ? Optional.of(refusal) : Optional.empty();
    }

    @Test
    void a_pledge_goes_to_allowed_counterparties_only() {
        RecordId right = town.right();
        RecordId owner = town.party(town.owner);
        controls.limit(town.owner, new LimitTerms(List.of(), List.of(town.party(town.bankB)), Json.MAX_NUMBER, null));
        EncumbranceActs.Reserve reserve = new EncumbranceActs.Reserve(
                owner, right, town.counterparty(town.bankA), town.scene.day().plusDays(5));
        assertThat(town.scene.refused(town.owner, reserve).code()).isEqualTo(Code.LIMIT_COUNTERPARTY);
        town.scene.grant(
                town.owner,
                new EncumbranceActs.Reserve(
                        owner,
                        right,
                        town.counterparty(town.bankB),
                        town.scene.day().plusDays(5)));
    }

    @Test
    void a_demand_stays_within_the_largest_amount() {
        RecordId right = town.right();
        RecordId certificate = town.certificate(right);
        controls.limit(town.owner, new LimitTerms(List.of(), List.of(), 3_999_999, null));
        assertThat(town.scene
                        .refused(town.owner, town.postDemand(right, certificate))
                        .code())
                .isEqualTo(Code.LIMIT_AMOUNT);
        controls.limit(town.owner, new LimitTerms(List.of(), List.of(), 4_000_000, null));
        town.scene.grant(town.owner, town.postDemand(right, certificate));
    }

    @Test
    void limits_set_in_an_envelope_bind_the_commands_after_them() {
        assertThat(town.scene.refused(
                        town.drawer,
                        new LimitActs.SetLimits(drawer, Controls.forbidding("trade.register")),
                        controls.register(town.drawer, controls.invoice(1))))
                .isEqualTo(Code.LIMIT_FORBIDS.refusal("party", drawer.value(), "command", "1"));
    }

    @Test
    void a_client_learns_which_limits_to_bring() {
        Json.Obj command = Law.json(controls.register(town.drawer, controls.invoice(1)));
        assertThat(Law.alongside(command, Scene.BANK_A, this::current)).isEmpty();
        controls.limit(town.drawer, Controls.OPEN);
        assertThat(Law.alongside(command, Scene.BANK_A, this::current)).containsExactly(limit());
        assertThat(Law.alongside(command, Scene.BANK_B, this::current)).isEmpty();
        assertThat(Law.alongside(command, Scene.BANK_A, id -> Optional.empty())).isEmpty();
        Json.Obj inNoName = Law.json(new PartyActs.Suspend(drawer, "why"));
        assertThat(Law.alongside(inNoName, Scene.BANK_A, this::current)).isEmpty();
    }

    private Optional<Opening> current(RecordId id) {
        return Optional.of(town.scene.opening(id));
    }
}
