package io.aval.rules.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.rules.act.Role;
import io.aval.rules.act.Ruling;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Month;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import io.aval.rules.scene.Workshop;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When an acceptor is overdue, and what that means for it. */
class OverdueTest {

    private static final Month FEBRUARY = new Month("2026-02");

    private final Town town = new Town();
    private final RecordId acceptor = town.party(town.acceptor);

    /** Events as {@code day} or {@code day>settled}, parted by blanks, at the end of June 2026. */
    @ParameterizedTest
    @CsvSource({
        "'', NONE",
        // One event: in the month, before it, unpaid, paid on the last day, paid a day later
        "2026-06-01>2026-06-01, OVERDUE",
        "2026-06-30>2026-06-30, OVERDUE",
        "2026-06-30, OVERDUE",
        "2026-05-31, OVERDUE",
        "2026-05-31>2026-06-30, NONE",
        "2026-05-31>2026-07-01, OVERDUE",
        "2020-01-15, OVERDUE",
        "2026-07-01, NONE",
        // Three events, but the month is clean
        "2026-03-02>2026-03-05 2026-04-02>2026-04-05 2026-05-02>2026-06-30, NONE",
        // Two events are not three
        "2026-05-02>2026-05-05 2026-06-02>2026-06-03, OVERDUE",
        // The third lies in the month
        "2026-04-02>2026-04-05 2026-05-02>2026-05-05 2026-06-02>2026-06-03, PERSISTENT",
        // The third lies before it, and something is unpaid
        "2026-03-02>2026-03-05 2026-04-02>2026-04-05 2026-05-02, PERSISTENT",
        // The first day of the look-back, and the day before
        "2026-01-01>2026-01-02 2026-05-02>2026-05-05 2026-06-02>2026-06-03, PERSISTENT",
        "2025-12-31>2026-01-02 2026-05-02>2026-05-05 2026-06-02>2026-06-03, OVERDUE",
        // Old and unpaid counts for the balance, not among the three
        "2025-12-31 2026-05-02>2026-05-05 2026-05-03>2026-05-05, OVERDUE",
        "2025-12-31 2026-05-02>2026-05-05 2026-05-03>2026-05-05 2026-05-04>2026-05-05, PERSISTENT",
        // Three on one day are three; what comes after the month is none
        "2026-06-02>2026-06-03 2026-06-02>2026-06-03 2026-06-02>2026-06-03, PERSISTENT",
        "2026-05-02>2026-05-05 2026-06-02>2026-06-03 2026-07-01, OVERDUE",
    })
    void the_level_follows_from_the_events(String events, OverdueLevel level) {
        List<OverdueEvent> parsed = Arrays.stream(events.split(" "))
                .filter(event -> !event.isEmpty())
                .map(OverdueTest::event)
                .toList();
        assertThat(OverdueRule.level(parsed, new Month("2026-06"))).isEqualTo(level);
        assertThat(OverdueRule.level(parsed.reversed(), new Month("2026-06"))).isEqualTo(level);
    }

    private static OverdueEvent event(String text) {
        int mark = text.indexOf('>');
        String day = mark < 0 ? text : text.substring(0, mark);
        return new OverdueEvent(BusinessDay.of(day), 100, mark < 0 ? null : BusinessDay.of(text.substring(mark + 1)));
    }

    @Test
    void at_the_ledgers_first_months_there_is_less_to_look_back_on() {
        List<OverdueEvent> three = List.of(event("2000-01-01"), event("2000-01-02"), event("2000-01-03"));
        assertThat(OverdueRule.level(three, new Month("2000-01"))).isEqualTo(OverdueLevel.PERSISTENT);
        assertThat(OverdueRule.level(three, new Month("2199-12"))).isEqualTo(OverdueLevel.OVERDUE);
    }

    @Test
    void nothing_is_settled_before_it_was_overdue() {
        assertThatThrownBy(() -> event("2026-06-02>2026-06-01")).isInstanceOf(IllegalArgumentException.class);
    }

    private OverdueList.Enter enter(OverdueLevel level, String month) {
        return new OverdueList.Enter(acceptor, level, new Month(month), Town.SOME);
    }

    @Test
    void the_witness_enters_level_month_and_evidence_into_the_registry() {
        town.scene.grant(Scene.REGULATOR, enter(OverdueLevel.OVERDUE, "2026-02"));
        assertThat(town.scene.body(acceptor, Party.class).overdue())
                .isEqualTo(new Overdue(OverdueLevel.OVERDUE, FEBRUARY, Town.SOME));
        assertThat(town.scene.opening(acceptor).custodians()).isEmpty();
        assertThat(town.scene.body(acceptor, Party.class).accounts()).hasSize(1);
    }

    @Test
    void nobody_else_does() {
        assertThat(town.scene
                        .refused(
                                Scene.actor(Scene.BANK_B, "regulator-b", Role.REGULATOR),
                                enter(OverdueLevel.OVERDUE, "2026-02"))
                        .code())
                .isEqualTo(Code.WRONG_ORGANISATION);
        assertThat(town.scene
                        .refused(town.clerkB, enter(OverdueLevel.NONE, "2026-02"))
                        .code())
                .isEqualTo(Code.WRONG_ROLE);
    }

    @Test
    void a_list_is_of_a_month_that_has_ended_and_no_list_is_undone_by_an_older_one() {
        assertThat(town.scene.refused(Scene.REGULATOR, enter(OverdueLevel.OVERDUE, "2026-03")))
                .isEqualTo(Code.OVERDUE_MONTH.refusal("field", "/month", "today", "2026-03-02", "command", "0"));
        town.scene.grant(Scene.REGULATOR, enter(OverdueLevel.PERSISTENT, "2026-02"));
        assertThat(town.scene
                        .refused(Scene.REGULATOR, enter(OverdueLevel.NONE, "2026-01"))
                        .code())
                .isEqualTo(Code.OVERDUE_MONTH);
        town.scene.grant(Scene.REGULATOR, enter(OverdueLevel.NONE, "2026-02"));
        assertThat(town.scene
                        .refused(Scene.REGULATOR, enter(OverdueLevel.PERSISTENT, "2026-01"))
                        .code())
                .isEqualTo(Code.OVERDUE_MONTH);
    }

    @ParameterizedTest
    @EnumSource
    void only_a_persistently_overdue_acceptor_is_refused(OverdueLevel level) {
        town.scene.grant(Scene.REGULATOR, enter(level, "2026-02"));
        Ruling ruling = Workshop.judge(
                town,
                town.drawer,
                docket -> OverdueList.requireServiceable(acceptor, docket),
                List.of(town.scene.opening(acceptor)));
        if (level == OverdueLevel.PERSISTENT) {
            assertThat(ruling).isEqualTo(new Ruling.Refused(Code.ACCEPTOR_OVERDUE.refusal("party", acceptor.value())));
        } else {
            assertThat(ruling).isInstanceOf(Ruling.Granted.class);
        }
    }

    @Test
    void who_was_never_looked_at_is_serviceable() {
        Workshop.run(town, town.drawer, docket -> OverdueList.requireServiceable(acceptor, docket), acceptor);
    }
}
