package io.aval.engine.bill;

import io.aval.rules.act.Role;
import io.aval.rules.bill.Bill;
import io.aval.rules.bill.Closing;
import io.aval.rules.bill.Gate;
import io.aval.rules.bill.Leg;
import io.aval.rules.bill.Lifecycle;
import io.aval.rules.bill.Operation;
import io.aval.rules.bill.Request;
import io.aval.rules.record.Account;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do to a bill today, asked of the state table and in the order of the rules. What only a rule can tell,
 * such as an amount within its limit, is left to the act.
 */
public final class NextSteps {

    private static final String NO_TERMS = "-";

    private final BillBook book;
    private final BillToday today;
    private final Bill bill;
    private final Reader reader;

    private NextSteps(BillBook book, BillToday today, Reader reader) {
        this.book = book;
        this.today = today;
        this.bill = today.bill();
        this.reader = reader;
    }

    /** Every act there is, those that are allowed first. */
    public static List<Step> of(BillBook book, BillToday bill, Reader reader) {
        NextSteps steps = new NextSteps(book, bill, reader);
        List<Step> all = new ArrayList<>(steps.others());
        for (Operation operation : Operation.values()) {
            all.add(steps.propose(operation));
        }
        all.sort(Comparator.comparing(step -> !step.allowed()));
        return all;
    }

    private Step propose(Operation operation) {
        Lifecycle.Row row = Lifecycle.row(operation, bill.state()).orElse(today.row(operation));
        return step("bill.propose", operation, operation.chinese(), operation.english(), mayPropose(operation), row);
    }

    private @Nullable Code mayPropose(Operation operation) {
        Account account = reader.account();
        if (account == null || !isParty()) {
            return Code.WRONG_ROLE;
        }
        if (today.freeze().frozen()) {
            return Code.FROZEN;
        }
        Gate.Caller caller = new Gate.Caller(account, reader.role(), book.day(), book.conventions());
        Refusal refusal = Gate.refusal(operation, bill, caller);
        return refusal == null ? null : refusal.code();
    }

    private List<Step> others() {
        return List.of(
                step("bill.answer", null, "应答", "answer the open request", party(answers()), null),
                step("bill.withdraw", null, "撤回", "take the request back, or the notices", party(withdraws()), null),
                step("bill.confirm", null, "确认资金到账", "confirm that the payment came", bank(confirms()), null),
                step("bill.merge", null, "合并", "merge with neighbouring ranges", party(merges()), null),
                step("bill.close", null, "日终处理", "write down what the day has done", closes(), null));
    }

    private @Nullable Code answers() {
        Request request = bill.request();
        if (request == null) {
            return Code.BILL_NO_REQUEST;
        }
        boolean proxy = request.operation() == Operation.PRESENT
                && reader.isBankOf(request.responder().organisation());
        if (!proxy && !request.responder().equals(reader.account())) {
            return Code.BILL_NOT_RESPONDER;
        }
        return request.leg() == null ? null : Code.BILL_SETTLING;
    }

    private @Nullable Code withdraws() {
        Request request = bill.request();
        if (request == null) {
            boolean pursues = bill.recourse() != null && !bill.ended();
            boolean holds = bill.holder().equals(reader.account());
            return pursues ? (holds ? null : Code.BILL_NOT_HOLDER) : Code.BILL_NO_REQUEST;
        }
        if (!request.proposer().equals(reader.account())) {
            return Code.BILL_NOT_PROPOSER;
        }
        return request.leg() == null ? null : Code.BILL_SETTLING;
    }

    /** What came too late can still be put on record. */
    private @Nullable Code confirms() {
        Request request = bill.request();
        Closing last = bill.last();
        Leg leg = request != null ? request.leg() : null;
        if (request == null && last != null && last.result() == Closing.Result.UNSETTLED) {
            leg = last.leg();
        }
        if (leg == null) {
            return Code.BILL_NOTHING_TO_SETTLE;
        }
        return reader.isBankOf(leg.payee().organisation()) ? null : Code.BILL_NOT_PAYEES_BANK;
    }

    private @Nullable Code merges() {
        if (!bill.holder().equals(reader.account())) {
            return Code.BILL_NOT_HOLDER;
        }
        return bill.part() == null || bill.request() != null || bill.ended() ? Code.BILL_MERGE : null;
    }

    private @Nullable Code closes() {
        if (reader.role() != Role.OPERATOR && reader.role() != Role.REGULATOR) {
            return Code.WRONG_ROLE;
        }
        if (today.freeze().frozen()) {
            return Code.FROZEN;
        }
        return today.moved() ? null : Code.BILL_UP_TO_DATE;
    }

    private @Nullable Code party(@Nullable Code code) {
        if (!isParty()) {
            return Code.WRONG_ROLE;
        }
        return today.freeze().frozen() ? Code.FROZEN : code;
    }

    private @Nullable Code bank(@Nullable Code code) {
        return reader.role() == Role.BANK ? party(code) : Code.WRONG_ROLE;
    }

    private boolean isParty() {
        return reader.role() == Role.ENTERPRISE || reader.role() == Role.BANK;
    }

    private static Step step(
            String act,
            @Nullable Operation operation,
            String chinese,
            String english,
            @Nullable Code code,
            Lifecycle.@Nullable Row row) {
        return new Step(
                act,
                operation == null ? null : operation.name(),
                chinese,
                english,
                code == null,
                code,
                row == null ? null : row.responder(),
                row == null || row.terms().equals(NO_TERMS) ? null : row.terms(),
                row != null && row.part());
    }
}
