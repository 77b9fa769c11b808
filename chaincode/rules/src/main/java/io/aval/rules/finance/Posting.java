package io.aval.rules.finance;

import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.bill.Bill;
import io.aval.rules.bill.BillType;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.encumbrance.Encumbered;
import io.aval.rules.encumbrance.Pledge;
import io.aval.rules.ip.Certificate;
import io.aval.rules.ip.Right;
import io.aval.rules.limit.Limits;
import io.aval.rules.party.Standing;
import io.aval.rules.pledge.PledgeFacts;
import io.aval.rules.pledge.Precheck;
import io.aval.rules.record.Account;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.List;

/** The rules of posting products and demands. */
final class Posting {

    /** Grades of bills by who accepted them, until credit grades of acceptors are assessed. */
    private static final int BANK_ACCEPTED = 1;

    private static final int TRADE_ACCEPTED = 4;

    private Posting() {}

    static void product(FinanceActs.PostProduct command, Docket docket) {
        Account financier = Standing.of(command.as(), docket);
        docket.requireOperator(command.addressee());
        command.terms().requireSound();
        Product product = new Product(financier, command.terms(), 0, command.addressee(), null);
        docket.create(product, List.of(financier.organisation(), command.addressee()));
    }

    static void demand(FinanceActs.PostDemand command, Docket docket) {
        Account borrower = Standing.of(command.as(), docket);
        Limits.require(command.as(), docket.act(), null, command.terms().amountFen(), docket);
        docket.requireOperator(command.addressee());
        command.terms().requireSound();
        Held<Encumbered> object = Pledge.today(command.object(), docket);
        Pledge.requireFreeAndOwn(object, docket);
        if (object.body() instanceof Right right) {
            BusinessDay debtEnds = docket.day().plusDays(command.terms().tenorDays());
            Precheck.of(PledgeFacts.ofLedger(right, borrower, null, docket.day(), debtEnds))
                    .requireNone("id", object.id().value());
        }
        Demand demand = valued(command, borrower, object, docket);
        docket.create(demand, List.of(borrower.organisation(), command.addressee()));
    }

    private static Demand valued(
            FinanceActs.PostDemand command, Account borrower, Held<Encumbered> object, Docket docket) {
        RecordId certificate = command.certificate();
        boolean discount = command.terms().kind() == FinanceKind.DISCOUNT;
        if (object.body() instanceof Bill bill && discount && certificate == null) {
            int days = docket.day().daysUntil(bill.terms().dueDay());
            Code.DISCOUNT_TENOR.unless(command.terms().tenorDays() >= days, "field", "/terms/tenorDays");
            int grade = bill.terms().type() == BillType.AC01 ? BANK_ACCEPTED : TRADE_ACCEPTED;
            return posted(command, borrower, bill.amountFen(), grade);
        }
        boolean fits = !(object.body() instanceof Bill) && !discount;
        if (!fits || certificate == null) {
            throw Code.DEMAND_OBJECT.refuse("kind", command.terms().kind().name());
        }
        Certificate proof = docket.need(certificate, Certificate.class).body();
        Code.CERTIFICATE_OTHER_RIGHT.unless(proof.right().equals(object.id()), "id", certificate.value());
        Code.CERTIFICATE_NOT_VALID.unless(proof.valid(docket.day()), "id", certificate.value());
        return posted(
                command,
                borrower,
                proof.valuation().valueFen(),
                proof.valuation().grade());
    }

    private static Demand posted(FinanceActs.PostDemand command, Account borrower, long valueFen, int grade) {
        return new Demand(
                borrower,
                command.terms(),
                command.object(),
                valueFen,
                grade,
                command.addressee(),
                Demand.State.OPEN,
                command.certificate());
    }
}
