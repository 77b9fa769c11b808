package io.aval.rules.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Schema;
import io.aval.rules.encumbrance.EncumbranceActs;
import io.aval.rules.ip.IpActs;
import io.aval.rules.ip.Right;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import io.aval.rules.scene.Valued;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every ground refuses what it must, and nothing else. */
class PrecheckTest {

    /** An application against which nothing stands, as JSON, so that a test changes one fact. */
    private static final String CLEAN = """
            {"day":"2026-03-02","kind":"UTILITY_MODEL","pledgorOwns":"YES","inForce":"YES","granted":"YES",\
            "expires":"2030-01-01","annuityPaidUntil":"2026-12-31","suspended":"NO","debtEnds":"2028-01-01",\
            "contract":["PARTIES","DEBT","TERM","RIGHTS","SCOPE"],"coOwned":"YES","coOwnersConsent":"YES",\
            "pledged":"NO","twin":"YES","twinConfirmed":"YES","invalidation":"YES","invalidationConfirmed":"YES",\
            "otherGround":"NO","forfeiture":"NO"}""";

    private static PledgeFacts facts(String... changes) {
        TreeMap<String, Json> members = new TreeMap<>(((Json.Obj) JsonReader.read(CLEAN)).members());
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1].isEmpty()) {
                members.remove(changes[i]);
            } else {
                members.put(changes[i], JsonReader.read(changes[i + 1]));
            }
        }
        return Schema.of(PledgeFacts.class).decode(new Json.Obj(members));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(Ground.NOT_OWNER, "pledgorOwns", "\"NO\""),
                Arguments.of(Ground.NOT_IN_FORCE, "inForce", "\"NO\""),
                Arguments.of(Ground.NOT_GRANTED, "granted", "\"NO\""),
                Arguments.of(Ground.ANNUITY, "annuityPaidUntil", "\"2026-03-01\""),
                Arguments.of(Ground.SUSPENDED, "suspended", "\"YES\""),
                Arguments.of(Ground.DEBT_BEYOND_RIGHT, "debtEnds", "\"2030-01-02\""),
                Arguments.of(Ground.CONTRACT_GAP, "contract", "[\"PARTIES\",\"DEBT\",\"TERM\",\"RIGHTS\"]"),
                Arguments.of(Ground.CO_OWNER, "coOwnersConsent", "\"NO\""),
                Arguments.of(Ground.ALREADY_PLEDGED, "pledged", "\"YES\""),
                Arguments.of(Ground.TWIN, "twinConfirmed", "\"NO\""),
                Arguments.of(Ground.INVALIDATION, "invalidationConfirmed", "\"NO\""),
                Arguments.of(Ground.OTHER, "otherGround", "\"YES\""),
                Arguments.of(Ground.FORFEITURE, "forfeiture", "\"YES\""));
    }

    @Test
    void a_clean_application_passes_every_ground() {
        Precheck precheck = Precheck.of(facts());
        assertThat(precheck.findings()).hasSize(Ground.values().length).allMatch(f -> f.stands() == Answer.NO);
        precheck.requireNone();
    }

    @Test
    void each_ground_has_its_red_case() {
        assertThat(refused().map(arguments -> arguments.get()[0])).containsExactly((Object[]) Ground.values());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void one_wrong_fact_is_refused_on_its_ground_alone(Ground ground, String fact, String value) {
        Precheck precheck = Precheck.of(facts(fact, value));
        assertThat(precheck.refusing()).containsExactly(ground);
        assertThat(precheck.open()).isEmpty();
        assertThat(ground.reads()).contains(fact);
        assertThatThrownBy(() -> precheck.requireNone("id", "x"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal()).isEqualTo(ground.code().refusal("id", "x")));
    }

    @ParameterizedTest
    @EnumSource(Ground.class)
    void what_nobody_has_shown_is_no_refusal_and_says_what_would_settle_it(Ground ground) {
        List<String> optional = List.of("expires", "annuityPaidUntil", "debtEnds", "contract");
        String[] changes = ground.reads().stream()
                .filter(fact -> !fact.equals("kind"))
                .flatMap(fact -> Stream.of(fact, optional.contains(fact) ? "" : "\"UNKNOWN\""))
                .toArray(String[]::new);
        Precheck precheck = Precheck.of(facts(changes));
        assertThat(precheck.open()).contains(ground);
        assertThat(precheck.refusing()).isEmpty();
        assertThat(ground.settledBy()).isNotEmpty();
        precheck.requireNone();
    }

    @Test
    void a_day_on_the_edge_is_not_over_it() {
        assertThat(Ground.NOT_IN_FORCE.in(facts("expires", "\"2026-03-02\""))).isEqualTo(Answer.NO);
        assertThat(Ground.NOT_IN_FORCE.in(facts("expires", "\"2026-03-01\""))).isEqualTo(Answer.YES);
        assertThat(Ground.ANNUITY.in(facts("annuityPaidUntil", "\"2026-03-02\"")))
                .isEqualTo(Answer.NO);
        assertThat(Ground.DEBT_BEYOND_RIGHT.in(facts("debtEnds", "\"2030-01-01\"")))
                .isEqualTo(Answer.NO);
    }

    @Test
    void only_patents_owe_annual_fees_and_only_utility_models_have_twins() {
        assertThat(Ground.ANNUITY.in(facts("kind", "\"TRADEMARK\"", "annuityPaidUntil", "\"2020-01-01\"")))
                .isEqualTo(Answer.NO);
        assertThat(Ground.TWIN.in(facts("kind", "\"INVENTION\"", "twinConfirmed", "\"NO\"")))
                .isEqualTo(Answer.NO);
    }

    @Test
    void grounds_are_told_apart_by_their_codes() {
        assertThat(Arrays.stream(Ground.values()).map(Ground::code)).doesNotHaveDuplicates();
    }

    @Test
    void the_ledger_knows_owner_term_and_encumbrance_and_nothing_else() {
        Town town = new Town();
        RecordId id = town.right();
        Right right = town.scene.body(id, Right.class);
        BusinessDay due = Scene.START.plusDays(180);
        Precheck free = Precheck.of(PledgeFacts.ofLedger(right, town.owner.account(), null, Scene.START, due));
        assertThat(free.refusing()).isEmpty();
        assertThat(free.open())
                .doesNotContain(Ground.NOT_OWNER, Ground.DEBT_BEYOND_RIGHT, Ground.ALREADY_PLEDGED)
                .contains(Ground.NOT_IN_FORCE, Ground.ANNUITY, Ground.CONTRACT_GAP);
        town.scene.grant(
                town.owner,
                new EncumbranceActs.Reserve(
                        town.party(town.owner), id, town.counterparty(town.bankA), Scene.START.plusDays(5)));
        Right reserved = town.scene.body(id, Right.class);
        assertThat(Precheck.of(PledgeFacts.ofLedger(
                                reserved, town.stranger.account(), town.bankB.account(), Scene.START, due))
                        .refusing())
                .containsExactly(Ground.NOT_OWNER, Ground.ALREADY_PLEDGED);
        assertThat(Precheck.of(PledgeFacts.ofLedger(
                                reserved, town.owner.account(), town.bankA.account(), Scene.START, due))
                        .refusing())
                .isEmpty();
    }

    @Test
    void a_demand_for_longer_than_the_right_lasts_is_refused_before_anybody_is_asked() {
        Town town = new Town();
        RecordId id = town.right();
        town.scene.setDay(town.scene.body(id, Right.class).expires().plusDays(-180));
        IpActs.Certify certify = town.certify(id, Valued.at(10_000_000, 2));
        RecordId fresh = town.scene.create(
                town.valuer,
                new IpActs.Certify(
                        certify.as(),
                        id,
                        certify.evaluation(),
                        town.scene.body(id, Right.class).expires()));
        town.scene.grant(town.owner, town.postDemand(id, fresh));
        town.scene.setDay(town.scene.body(id, Right.class).expires().plusDays(-179));
        assertThat(town.scene.refused(town.owner, town.postDemand(id, fresh)))
                .isEqualTo(Code.DEBT_BEYOND_RIGHT.refusal("id", id.value(), "command", "0"));
    }
}
