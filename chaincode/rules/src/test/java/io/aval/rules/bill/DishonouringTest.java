package io.aval.rules.bill;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Ruling;
import io.aval.rules.record.Account;
import io.aval.rules.record.Hop;
import io.aval.rules.record.RecordId;
import io.aval.rules.scene.Town;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told that a bill was presented and not paid (拒付通知). */
class DishonouringTest {

    private final Walk walk = new Walk();
    private final Town town = walk.town;

    /** The payee's acceptance is guaranteed; payee and second endorse; the third holds it. */
    @BeforeEach
    void endorse() {
        town.scene.grant(
                walk.first, walk.propose(walk.first, walk.bill, Operation.GUARANTEE, town.stranger, null, null));
        town.scene.grant(town.stranger, town.yes(town.stranger, walk.bill));
        walk.endorse(walk.first, walk.second, walk.bill);
        walk.endorse(walk.second, walk.third, walk.bill);
    }

    private List<Ruling.Notice> notices() {
        return town.scene.told().stream()
                .filter(notice -> notice.hop().act().equals(Dishonour.NOTICE))
                .toList();
    }

    private List<Account> told() {
        return notices().stream().map(notice -> notice.hop().to()).toList();
    }

    private static Account[] accounts(Actor... actors) {
        return Stream.of(actors).map(Actor::account).toArray(Account[]::new);
    }

    private void due() {
        town.scene.setDay(walk.due(walk.bill));
        town.scene.grant(walk.clerkOf(walk.bill), new BillActs.Close(walk.bill, town.path(walk.bill)));
    }

    private BillActs.Answer no(List<Hop> path) {
        return new BillActs.Answer(town.party(town.acceptor), walk.bill, false, Reason.DC08, null, null, path);
    }

    @Test
    void a_refusal_is_told_to_everybody_who_signed_each_through_its_own_organisation() {
        due();
        assertThat(told()).isEmpty();
        List<Hop> path = town.path(walk.bill);
        town.scene.grant(town.acceptor, no(path));
        assertThat(told())
                .containsExactly(accounts(town.drawer, town.acceptor, walk.first, town.stranger, walk.second));
        for (Ruling.Notice notice : notices()) {
            assertThat(notice.organisations()).containsExactly(notice.hop().to().organisation());
            assertThat(notice.hop().from()).isEqualTo(walk.third.account());
            assertThat(notice.hop().day()).isEqualTo(town.scene.day());
            assertThat(notice.hop().previous()).isEqualTo(path.getLast().digest());
        }
        assertThat(town.path(walk.bill)).isEqualTo(path);
    }

    @Test
    void without_the_chain_the_endorsers_are_not_known() {
        due();
        town.scene.grant(town.acceptor, no(List.of()));
        assertThat(told()).containsExactly(accounts(town.drawer, town.acceptor, walk.first, town.stranger));
    }

    @Test
    void silence_is_told_when_the_day_is_closed_and_once_only() {
        due();
        town.scene.setDay(town.scene.day().plusDays(1));
        town.scene.grant(town.clerkA, new BillActs.Close(walk.bill, town.path(walk.bill)));
        assertThat(told()).hasSize(5).contains(accounts(walk.second));
        town.scene.grant(walk.third, walk.pursue(walk.third, walk.bill, walk.second));
        assertThat(told()).hasSize(5);
    }

    @Test
    void whatever_act_writes_a_refusal_down_tells_it() {
        due();
        town.scene.setDay(town.scene.day().plusDays(1));
        town.scene.grant(walk.third, walk.pursue(walk.third, walk.bill, walk.second));
        assertThat(told()).hasSize(5);
    }

    @Test
    void an_act_on_a_part_tells_it_of_the_whole() {
        town.scene.grant(walk.third, walk.propose(walk.third, walk.bill, Operation.PRESENT, null));
        town.scene.setDay(town.scene.day().plusDays(1));
        RecordId part = walk.endorse(walk.third, walk.first, walk.bill, new Interval(1, 400_000), null, false);
        assertThat(town.bill(part).presentments().early()).isNotNull();
        assertThat(told()).hasSize(5);
        assertThat(notices())
                .allSatisfy(notice -> assertThat(notice.hop().record()).isEqualTo(walk.bill));
    }

    @Test
    void a_second_refusal_is_told_again_and_a_refused_endorsement_never() {
        town.scene.grant(walk.third, town.endorse(walk.third, walk.bill, walk.first));
        town.scene.grant(walk.first, town.no(walk.first, walk.bill, Reason.DC00));
        assertThat(told()).isEmpty();
        due();
        town.scene.grant(town.acceptor, no(town.path(walk.bill)));
        town.scene.setDay(town.scene.day().plusDays(1));
        town.scene.grant(walk.third, walk.propose(walk.third, walk.bill, Operation.PRESENT, null));
        town.scene.grant(town.acceptor, no(town.path(walk.bill)));
        assertThat(told()).hasSize(10);
        assertThat(notices().stream().map(notice -> notice.hop().digest())).doesNotHaveDuplicates();
    }
}
