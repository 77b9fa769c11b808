package io.aval.rules.bill;

import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.refusal.Code;

/** The rule of {@code bill.close}: writes down what time has done to a bill, so that all who must act on it get it. */
final class DayClosing {

    private DayClosing() {}

    static void close(BillActs.Close command, Docket docket) {
        Held<Bill> stored = docket.need(command.bill(), Bill.class);
        boolean keeps = stored.custodians().contains(docket.caller().organisation())
                || docket.charter().witnesses().contains(docket.caller().organisation());
        Code.NOT_CUSTODIAN.unless(keeps, "id", command.bill().value());
        Held<Bill> today = Gate.today(command.bill(), docket);
        Code.BILL_UP_TO_DATE.unless(
                !today.body().equals(stored.body()), "id", command.bill().value());
        Chain.write(today, today.body(), command.chain(), docket);
    }
}
