package io.aval.rules.bill;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Ruling;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.law.Law;
import io.aval.rules.record.Opening;
import io.aval.rules.refusal.Code;
import io.aval.rules.scene.Town;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A number that this ledger gives out has the check digit that its rule asks for. */
class NumberCheckTest {

    private final Town town = new Town();

    @Test
    void a_bill_is_not_issued_under_a_number_whose_check_digit_fails() {
        BillActs.Issue issue = town.issue(BillType.AC02);
        String number = issue.number().value();
        char check = number.charAt(number.length() - 1);
        Json.Obj good = Law.json(issue);
        List<Opening> brought =
                Law.reads(good).stream().map(town.scene::opening).toList();
        for (char wrong = '0'; wrong <= '9'; wrong++) {
            String altered = number.substring(0, number.length() - 1) + wrong;
            Json.Obj command = (Json.Obj) JsonReader.read(good.canonical().replace(number, altered));
            Ruling ruling = town.scene.judge(town.drawer, List.of(command), brought);
            if (wrong == check) {
                assertThat(ruling).isInstanceOf(Ruling.Granted.class);
            } else {
                assertThat(ruling)
                        .isEqualTo(new Ruling.Refused(Code.CHECK_DIGIT.refusal("field", "/number", "command", "0")));
            }
        }
    }
}
