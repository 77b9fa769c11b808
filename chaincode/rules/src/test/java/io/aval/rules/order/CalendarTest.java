package io.aval.rules.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Freeze;
import io.aval.rules.act.Role;
import io.aval.rules.act.Ruling;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.scene.Markets;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Working days and conventions as the witness sets them, and the day of an order. */
class CalendarTest {

    private static final OrderActs.SetConventions SET = new OrderActs.SetConventions(Markets.OF_2026);
    private static final OrderActs.Advance SATURDAY = new OrderActs.Advance(BusinessDay.of("2026-03-07"));

    private final Town town = new Town();
    private final Scene scene = town.scene;

    @Test
    void a_ledger_without_conventions_may_move_to_any_day() {
        scene.grant(Scene.REGULATOR, SATURDAY);
        assertThat(scene.day()).isEqualTo(SATURDAY.day());
        assertThat(scene.conventions()).isNull();
    }

    @Test
    void the_day_moves_to_working_days_only_once_there_is_a_calendar() {
        scene.grant(Scene.REGULATOR, SET);
        assertThat(scene.refused(Scene.REGULATOR, SATURDAY))
                .isEqualTo(Code.DAY_NOT_WORKING.refusal("day", "2026-03-09", "command", "0"));
        scene.grant(Scene.REGULATOR, new OrderActs.Advance(BusinessDay.of("2026-03-09")));
    }

    @Test
    void setting_conventions_keeps_the_day_and_moving_the_day_keeps_the_conventions() {
        scene.grant(Scene.REGULATOR, SET);
        assertThat(scene.day()).isEqualTo(Scene.START);
        scene.grant(Scene.REGULATOR, new OrderActs.Advance(Scene.START.plusDays(1)));
        assertThat(scene.conventions()).isEqualTo(Markets.OF_2026);
    }

    @Test
    void conventions_are_replaced_whole_and_hold_for_the_next_command() {
        scene.grant(Scene.REGULATOR, SET);
        Conventions works = Markets.with(List.of(), List.of(SATURDAY.day()));
        scene.grant(Scene.REGULATOR, new OrderActs.SetConventions(works), SATURDAY);
        assertThat(scene.conventions()).isEqualTo(works);
        assertThat(scene.day()).isEqualTo(SATURDAY.day());
        assertThat(scene.refused(Scene.REGULATOR, SET, new OrderActs.Advance(BusinessDay.of("2026-03-08")))
                        .code())
                .isEqualTo(Code.DAY_NOT_WORKING);
    }

    @Test
    void only_a_witness_sets_conventions() {
        Actor pretender = Scene.actor(Scene.BANK_A, "regulator-a", Role.REGULATOR);
        assertThat(scene.refused(pretender, SET).code()).isEqualTo(Code.WRONG_ORGANISATION);
    }

    @Test
    void conventions_are_set_on_a_founded_ledger_only() {
        assertThat(new Scene().refused(Scene.REGULATOR, SET).code()).isEqualTo(Code.NOT_FOUNDED);
        OrderActs.Found found = new OrderActs.Found(Scene.CHARTER, Scene.START, Town.SOME);
        Scene fresh = new Scene();
        fresh.grant(Scene.REGULATOR, found, SET);
        assertThat(fresh.conventions()).isEqualTo(Markets.OF_2026);
        assertThat(fresh.day()).isEqualTo(Scene.START);
    }

    @Test
    void whatever_leaves_the_day_alone_leaves_its_entry_alone() {
        scene.grant(Scene.REGULATOR, SET);
        Ruling.Granted granted = (Ruling.Granted)
                scene.judge(Scene.REGULATOR, new OrderActs.Freeze(town.issued(), "Court", "1", Town.SOME));
        assertThat(granted.day()).isNull();
        assertThat(granted.conventions()).isNull();
    }

    @Test
    void an_order_says_on_which_day_it_was_given() {
        RecordId bill = town.issued();
        assertThat(scene.freeze(bill)).isEqualTo(Freeze.NONE);
        OrderActs.Freeze freeze = new OrderActs.Freeze(bill, "Court", "1", Town.SOME);
        OrderActs.Lift lift = new OrderActs.Lift(bill, "Court", "2", Town.SOME);
        OrderActs.Advance next = new OrderActs.Advance(Scene.START.plusDays(1));
        scene.grant(Scene.REGULATOR, freeze, next);
        assertThat(scene.freeze(bill)).isEqualTo(new Freeze(true, Scene.START));
        scene.grant(Scene.REGULATOR, lift);
        assertThat(scene.freeze(bill)).isEqualTo(new Freeze(false, Scene.START.plusDays(1)));
        assertThat(scene.refused(Scene.REGULATOR, lift).code()).isEqualTo(Code.NOT_FROZEN);
    }
}
