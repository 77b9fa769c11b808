package io.aval.desk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.rules.appraisal.Model;
import io.aval.rules.appraisal.house.HouseModels;
import io.aval.rules.appraisal.sheet.Outcome;
import io.aval.rules.bill.BillType;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.evaluation.Appraisal;
import io.aval.rules.finance.DemandTerms;
import io.aval.rules.identifier.RightNumber;
import java.util.Arrays;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoPlanTest {

    private static final DemoPlan FULL = new DemoPlan(DemoScale.FULL);

    @Test
    void holds_what_the_mission_names() {
        assertThat(FULL.enterprises()).hasSize(3_000);
        assertThat(FULL.financiers()).hasSize(50);
        assertThat(FULL.bills()).hasSize(2_000);
        assertThat(FULL.rights()).hasSize(3_000);
        assertThat(FULL.enterprises()).extracting(Enterprise::industry).doesNotContainNull();
        assertThat(FULL.enterprises().stream().map(Enterprise::industry).distinct())
                .hasSize(3);
        assertThat(FULL.financiers().stream()
                        .filter(financier -> financier.bank().equals(Demo.BANK_A)))
                .hasSize(25);
        assertThat(FULL.rights().stream().filter(PlannedRight::offered)).hasSizeGreaterThanOrEqualTo(1_000);
        assertThat(FULL.bills().stream().map(PlannedBill::demand).filter(Objects::nonNull))
                .hasSizeGreaterThanOrEqualTo(500);
    }

    @Test
    void no_debt_outlives_its_right() {
        assertThat(FULL.rights().stream().filter(PlannedRight::offered)).allSatisfy(right -> {
            BusinessDay ends =
                    Demo.DAY.plusDays(PlannedRights.demand(right, 1_000_000, 5).tenorDays());
            assertThat(ends).isLessThanOrEqualTo(Demo.DAY.plusMonths(12 * right.yearsLeft()));
        });
    }

    @Test
    void is_the_same_each_time() {
        DemoPlan again = new DemoPlan(DemoScale.FULL);
        assertThat(again.enterprises()).isEqualTo(FULL.enterprises());
        assertThat(again.bills()).isEqualTo(FULL.bills());
        assertThat(again.rights()).isEqualTo(FULL.rights());
        assertThat(again.financiers()).isEqualTo(FULL.financiers());
    }

    @Test
    void every_number_is_well_formed_and_given_once() {
        assertThat(FULL.enterprises()).allMatch(enterprise -> enterprise.uscc().checkDigitHolds());
        assertThat(FULL.financiers()).allMatch(financier -> financier.uscc().checkDigitHolds());
        assertThat(FULL.enterprises().stream().map(Enterprise::uscc).distinct()).hasSize(3_000);
        assertThat(FULL.financiers().stream().map(Financier::cnaps).distinct()).hasSize(50);
        assertThat(FULL.bills().stream().map(PlannedBill::number).distinct()).hasSize(2_000);
        assertThat(FULL.rights().stream()
                        .map(right -> RightNumber.parse(right.kind(), right.number()))
                        .distinct())
                .hasSize(3_000);
    }

    @Test
    void bills_stand_in_every_stage_and_cross_between_the_banks() {
        assertThat(FULL.bills().stream().map(PlannedBill::stage).distinct()).hasSize(Stage.values().length);
        assertThat(FULL.bills().stream().map(PlannedBill::type).distinct())
                .containsExactlyInAnyOrder(BillType.values());
        assertThat(FULL.bills().stream()
                        .filter(bill -> !bill.drawer()
                                .organisation()
                                .equals(bill.payee().organisation())))
                .hasSizeGreaterThan(500);
        assertThat(FULL.bills())
                .noneMatch(bill ->
                        bill.payee().equals(bill.first()) || bill.first().equals(bill.second()));
        assertThat(FULL.bills())
                .allMatch(bill -> bill.demand() == null || bill.stage().circulates());
    }

    @Test
    void the_shares_of_the_stages_add_up() {
        assertThat(Arrays.stream(Stage.values()).mapToInt(Stage::share).sum()).isEqualTo(Stage.OF);
        assertThat(IntStream.range(0, Stage.OF).mapToObj(Stage::of).filter(Stage.RECEIVED::equals))
                .hasSize(Stage.RECEIVED.share());
    }

    @Test
    void nobody_asks_for_more_than_the_thing_is_worth() {
        for (PlannedBill bill : FULL.bills()) {
            DemandTerms terms = bill.demand();
            assertThat(terms == null || terms.amountFen() <= Math.max(bill.amountFen(), 1_000_000))
                    .as("bill " + bill.index())
                    .isTrue();
        }
    }

    @Test
    void every_right_has_a_value_from_which_its_demand_follows_and_grades_differ() {
        Model model = HouseModels.ipValueQuick();
        TreeSet<Integer> grades = new TreeSet<>();
        for (PlannedRight right : FULL.rights().subList(0, 500)) {
            Outcome outcome = Appraisal.evaluate(right.sheet(), model, right.index());
            assertThat(outcome.find("value.p50.fen"))
                    .as(right.kind() + " " + outcome.find("not-valued") + outcome.remarks())
                    .isPresent();
            long value = outcome.whole("value.p50.fen");
            int grade = Math.toIntExact(outcome.whole("grade"));
            grades.add(grade);
            assertThat(PlannedRights.demand(right, value, grade).amountFen())
                    .as("right " + right.index() + ", " + right.kind())
                    .isLessThanOrEqualTo(Math.max(value, 1_000_000));
        }
        assertThat(grades).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void a_party_that_does_nothing_needs_no_key() {
        long banking = FULL.enterprises().stream().filter(Enterprise::banks).count();
        long inventing = FULL.enterprises().stream().filter(Enterprise::invents).count();
        assertThat(FULL.seats()).hasSize((int) (banking + inventing) + 50 + 5);
    }

    @ParameterizedTest
    @CsvSource({"19,2,20,10", "20,1,20,10", "20,2,19,10", "20,2,20,9", "80001,2,20,10", "20,51,20,10"})
    void refuses_a_size_that_cannot_hold_one_of_each(int enterprises, int financiers, int bills, int rights) {
        assertThatThrownBy(() -> new DemoScale(enterprises, financiers, bills, rights))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
