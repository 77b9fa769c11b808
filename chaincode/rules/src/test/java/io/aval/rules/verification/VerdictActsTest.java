package io.aval.rules.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Command;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import io.aval.rules.scene.VerdictSamples;
import io.aval.rules.verification.Contest.Decision;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A verdict on the ledger: recorded, contested, resolved. */
class VerdictActsTest {

    private final Town town = new Town();

    private Recorded verdict(RecordId id) {
        return town.scene.body(id, Recorded.class);
    }

    private Code refusedAs(Actor actor, Command command) {
        return town.scene.refused(actor, command).code();
    }

    @Test
    void is_kept_by_the_verifier_and_by_whom_it_is_about() {
        RecordId bill = town.received();
        VerdictActs.RecordVerdict command =
                new VerdictActs.RecordVerdict(null, bill, VerdictSamples.statement(town.scene.day(), Outcome.YES));
        RecordId id = town.scene.create(town.clerkP, command);
        assertThat(town.scene.opening(id).custodians()).containsExactly(Scene.BANK_B, Scene.PLATFORM);
        assertThat(verdict(id).owner()).isEqualTo(town.payee.account());
        assertThat(verdict(id).office()).isTrue();
        assertThat(verdict(id).usable(town.scene.day().plusDays(30))).isTrue();
        assertThat(verdict(id).usable(town.scene.day().plusDays(31))).isFalse();
    }

    @Test
    void a_party_is_reached_where_it_has_its_account() {
        RecordId id = town.scene.create(
                town.clerkP,
                new VerdictActs.RecordVerdict(
                        null, town.party(town.drawer), VerdictSamples.statement(town.scene.day(), Outcome.NO)));
        assertThat(town.scene.opening(id).custodians()).containsExactly(Scene.BANK_A, Scene.PLATFORM);
        VerdictActs.ContestVerdict contest =
                new VerdictActs.ContestVerdict(town.party(town.drawer), id, Town.SOME, "the register was wrong");
        town.scene.grant(town.drawer, contest);
        assertThat(verdict(id).state()).isEqualTo(Recorded.State.CONTESTED);
    }

    @Test
    void a_contested_verdict_supports_nothing_until_it_is_resolved() {
        RecordId id = VerdictSamples.contested(town);
        Recorded contested = verdict(id);
        assertThat(contested.usable(town.scene.day())).isFalse();
        assertThat(contested.contests().getLast().due())
                .isEqualTo(town.scene.day().plusDays(20));
        assertThat(refusedAs(town.owner, VerdictSamples.contesting(town, id))).isEqualTo(Code.VERDICT_NOT_CONTESTABLE);
        town.scene.grant(town.valuer, VerdictSamples.resolving(town, id, Decision.UPHELD));
        assertThat(verdict(id).usable(town.scene.day())).isTrue();
        assertThat(verdict(id).statement()).isEqualTo(contested.statement());
    }

    @Test
    void a_replacement_takes_the_place_and_the_history_stays() {
        RecordId id = VerdictSamples.contested(town);
        town.scene.grant(town.valuer, VerdictSamples.resolving(town, id, Decision.REPLACED));
        town.scene.grant(town.owner, VerdictSamples.contesting(town, id));
        town.scene.grant(town.valuer, VerdictSamples.resolving(town, id, Decision.WITHDRAWN));
        Recorded verdict = verdict(id);
        assertThat(verdict.statement().outcome()).isEqualTo(Outcome.YES);
        assertThat(verdict.state()).isEqualTo(Recorded.State.WITHDRAWN);
        assertThat(verdict.contests())
                .extracting(contest -> contest.resolution() == null
                        ? null
                        : contest.resolution().decision())
                .containsExactly(Decision.REPLACED, Decision.WITHDRAWN);
        assertThat(refusedAs(town.owner, VerdictSamples.contesting(town, id))).isEqualTo(Code.VERDICT_NOT_CONTESTABLE);
    }

    @Test
    void only_whom_it_is_about_contests_and_only_who_recorded_it_resolves() {
        RecordId id = VerdictSamples.recorded(town);
        VerdictActs.ContestVerdict strange =
                new VerdictActs.ContestVerdict(town.party(town.endorsee), id, Town.SOME, "mine");
        assertThat(refusedAs(town.endorsee, strange)).isEqualTo(Code.VERDICT_NOT_SUBJECT);
        assertThat(refusedAs(town.valuer, VerdictSamples.resolving(town, id, Decision.UPHELD)))
                .isEqualTo(Code.VERDICT_NOT_CONTESTED);
        town.scene.grant(town.owner, VerdictSamples.contesting(town, id));
        VerdictActs.ResolveContest byClerk = new VerdictActs.ResolveContest(null, id, Decision.UPHELD, null);
        assertThat(refusedAs(town.clerkP, byClerk)).isEqualTo(Code.VERDICT_NOT_VERIFIER);
        assertThat(refusedAs(town.clerkA, byClerk)).isEqualTo(Code.VERDICT_NOT_VERIFIER);
        VerdictActs.ResolveContest nameless = new VerdictActs.ResolveContest(null, id, Decision.UPHELD, null);
        assertThat(refusedAs(town.valuer, nameless)).isEqualTo(Code.MISSING_FIELD);
    }

    @Test
    void the_witness_resolves_when_the_verifier_is_overdue_and_not_before() {
        RecordId id = VerdictSamples.contested(town);
        VerdictActs.ResolveContest command = new VerdictActs.ResolveContest(null, id, Decision.WITHDRAWN, null);
        town.scene.setDay(town.scene.day().plusDays(20));
        assertThat(refusedAs(Scene.REGULATOR, command)).isEqualTo(Code.VERDICT_NOT_OVERDUE);
        town.scene.setDay(town.scene.day().plusDays(1));
        town.scene.grant(Scene.REGULATOR, command);
        assertThat(verdict(id).contests().getLast().resolution())
                .isEqualTo(new Contest.Resolution(Decision.WITHDRAWN, town.scene.day(), true));
    }

    @Test
    void a_replacement_comes_with_its_decision_and_days_are_sound() {
        RecordId id = VerdictSamples.contested(town);
        Statement statement = VerdictSamples.statement(town.scene.day(), Outcome.YES);
        RecordId as = town.party(town.valuer);
        for (VerdictActs.ResolveContest wrong : List.of(
                new VerdictActs.ResolveContest(as, id, Decision.REPLACED, null),
                new VerdictActs.ResolveContest(as, id, Decision.UPHELD, statement))) {
            assertThat(refusedAs(town.valuer, wrong)).isEqualTo(Code.VERDICT_REPLACEMENT);
        }
        Statement ahead = VerdictSamples.statement(town.scene.day().plusDays(1), Outcome.YES);
        assertThat(refusedAs(town.valuer, new VerdictActs.ResolveContest(as, id, Decision.REPLACED, ahead)))
                .isEqualTo(Code.DAY_AHEAD);
        Statement over = VerdictSamples.statement(town.scene.day().plusDays(-31), Outcome.YES);
        assertThat(refusedAs(town.valuer, new VerdictActs.RecordVerdict(as, town.right(), over)))
                .isEqualTo(Code.DAY_IN_PAST);
        assertThat(Digest.of("evidence")).isEqualTo(statement.evidence());
    }
}
