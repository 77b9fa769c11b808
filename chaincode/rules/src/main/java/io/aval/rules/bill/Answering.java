package io.aval.rules.bill;

import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.act.Role;
import io.aval.rules.cap.Allotments;
import io.aval.rules.cap.Measure;
import io.aval.rules.limit.Limits;
import io.aval.rules.party.OverdueList;
import io.aval.rules.party.Standing;
import io.aval.rules.record.Account;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of {@code bill.answer} and {@code bill.withdraw}. */
final class Answering {

    private Answering() {}

    static void answer(BillActs.Answer command, Docket docket) {
        Account caller = Standing.of(command.as(), docket);
        Held<Bill> held = Gate.today(command.bill(), docket);
        Request request = open(held);
        Lifecycle.Row row = Course.row(held.body(), request);
        boolean own = caller.equals(request.responder());
        boolean proxy = !own && row.effect() == Effect.PAY && isBankOf(request.responder(), docket);
        Code.BILL_NOT_RESPONDER.unless(own || proxy, "id", command.bill().value());
        Code.BILL_SETTLING.unless(request.leg() == null, "id", command.bill().value());
        boolean reasoned = command.agrees() == (command.reason() == null)
                && (command.reason() == Reason.DC09) == (command.remark() != null);
        Code.BILL_REFUSAL_REASON.unless(reasoned, "field", "/reason");
        Account by = proxy ? caller : null;
        boolean accepts = row.effect() == Effect.ACCEPT && command.agrees();
        Code.BILL_TERMS.unless(accepts || command.undertaking() == null, "field", "/undertaking");
        if (command.agrees()) {
            Limits.require(
                    command.as(), request.operation().name(), null, held.body().amountFen(), docket);
            if (accepts) {
                undertake(command, held.body(), docket);
            }
            agree(held, request, row, by, command, docket);
        } else {
            refuse(held, request, by, command, docket);
        }
    }

    static void withdraw(BillActs.Withdraw command, Docket docket) {
        Account caller = Standing.of(command.as(), docket);
        Held<Bill> held = Gate.today(command.bill(), docket);
        Bill bill = held.body();
        if (bill.request() == null && bill.recourse() != null && !bill.ended()) {
            Code.BILL_NOT_HOLDER.unless(
                    caller.equals(bill.holder()), "id", command.bill().value());
            forgo(held, bill.recourse(), docket);
            return;
        }
        Request request = open(held);
        Code.BILL_NOT_PROPOSER.unless(
                caller.equals(request.proposer()), "id", command.bill().value());
        Code.BILL_SETTLING.unless(request.leg() == null, "id", command.bill().value());
        boolean may = Course.row(bill, request).withdraw();
        Code.BILL_NOT_WITHDRAWABLE.unless(may, "id", command.bill().value());
        BillDraft draft = bill.edit();
        draft.close(new Closing(request.operation(), Closing.Result.WITHDRAWN, null, docket.day()));
        Chain.write(held, draft.build(), List.of(), docket);
    }

    /** An acceptor that is persistently overdue accepts nothing, and an institution only within its caps. */
    private static void undertake(BillActs.Answer command, Bill bill, Docket docket) {
        OverdueList.requireServiceable(command.as(), docket);
        if (bill.terms().type() != BillType.AC01) {
            Code.BILL_TERMS.unless(command.undertaking() == null, "field", "/undertaking");
            return;
        }
        Undertaking undertaking =
                command.undertaking() == null ? new Undertaking(null, 0, null) : command.undertaking();
        RecordId bank = command.as();
        Allotments.consume(undertaking.acceptance(), Measure.ACCEPTANCE, bank, bill.amountFen(), docket);
        Allotments.consume(undertaking.margin(), Measure.MARGIN, bank, undertaking.marginFen(), docket);
    }

    /** The request that is open today, agreed or not. */
    static Request open(Held<Bill> held) {
        Request request = held.body().request();
        if (request == null) {
            Closing last = held.body().last();
            throw last == null
                    ? Code.BILL_NO_REQUEST.refuse("id", held.id().value())
                    : Code.BILL_NO_REQUEST.refuse(
                            "id", held.id().value(), "reason", last.result().name());
        }
        return request;
    }

    private static void agree(
            Held<Bill> held,
            Request request,
            Lifecycle.Row row,
            @Nullable Account proxy,
            BillActs.Answer command,
            Docket docket) {
        Leg leg = Legs.of(held.body(), request, row, docket);
        if (leg == null) {
            new Completion(held, request, row, command.chain(), docket).by(proxy, command.undertaking());
            return;
        }
        BillDraft draft = held.body().edit();
        draft.request = request.settling(leg);
        Chain.write(held, draft.build(), command.chain(), docket);
    }

    private static void refuse(
            Held<Bill> held, Request request, @Nullable Account proxy, BillActs.Answer command, Docket docket) {
        Bill bill = held.body();
        Reason reason = command.reason();
        BillDraft draft = bill.edit();
        draft.close(new Closing(request.operation(), Closing.Result.REFUSED, reason, docket.day(), null, proxy));
        if (request.operation() == Operation.PRESENT) {
            Dishonour dishonour = new Dishonour(request.day(), Dishonour.Cause.REFUSED, reason);
            draft.presented = Course.dishonoured(bill, dishonour, docket.conventions());
        }
        Chain.write(held, draft.build(), command.chain(), docket);
    }

    /** A holder may give its notices up again; what it paid itself it keeps claiming. */
    private static void forgo(Held<Bill> held, Recourse recourse, Docket docket) {
        BillDraft draft = held.body().edit();
        draft.recourse = recourse.paid() == null ? null : recourse.resting();
        Chain.write(held, draft.build(), List.of(), docket);
    }

    private static boolean isBankOf(Account client, Docket docket) {
        return docket.actor().role() == Role.BANK
                && docket.caller().organisation().equals(client.organisation());
    }
}
