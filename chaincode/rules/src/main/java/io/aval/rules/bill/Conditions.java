package io.aval.rules.bill;

import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.disclosure.Disclosures;
import io.aval.rules.money.Interest;
import io.aval.rules.record.Account;
import io.aval.rules.record.Hop;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.trade.Trades;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What an operation needs besides its place in the state table. */
final class Conditions {

    private static final Set<Effect> ENDORSEMENTS = Set.of(
            Effect.TITLE, Effect.DISCOUNT, Effect.REPO, Effect.RESALE, Effect.RESELL, Effect.BROKER, Effect.DELIVER);

    private Conditions() {}

    /** Refuses unless the command carries exactly what its row asks for. */
    static void requireTerms(Lifecycle.Row row, Particulars terms) {
        TreeSet<String> present = new TreeSet<>();
        if (terms.deal() != null) {
            present.add(terms.deal().until() == null ? "deal" : "repo");
        }
        add(present, "payment", terms.payment());
        add(present, "notice", terms.notice());
        add(present, "backing", terms.backing());
        add(present, "support", terms.support());
        add(present, "lock", terms.lock());
        String wanted = row.terms();
        boolean fits = wanted.endsWith("?")
                ? Set.of(wanted.substring(0, wanted.length() - 1)).containsAll(present)
                : present.equals(wanted.equals("-") ? Set.of() : Set.of(wanted));
        Code.BILL_TERMS.unless(fits, "field", "/particulars", "reason", wanted);
        boolean waives =
                terms.waiver() == null || row.operation() != Operation.RECEIVE && ENDORSEMENTS.contains(row.effect());
        Code.BILL_TERMS.unless(waives, "field", "/particulars/waiver");
        boolean explains = terms.explanation() == null || row.effect() == Effect.PAY;
        Code.BILL_TERMS.unless(explains, "field", "/particulars/explanation");
    }

    /** Refuses what the state table cannot say: amounts, days, kinds of party, what was agreed before. */
    static void require(Lifecycle.Row row, Bill bill, Account responder, BillActs.Propose command, Docket docket) {
        Particulars terms = command.terms();
        if (terms.deal() != null && terms.deal().until() != null) {
            BusinessDay until = terms.deal().until();
            boolean within = until.isAfter(docket.day()) && until.isBefore(bill.due(docket.conventions()));
            Code.BILL_REPO_WINDOW.unless(within, "today", docket.day().toString());
        }
        if (terms.deal() != null) {
            int days = docket.day().daysUntil(bill.due(docket.conventions()));
            Interest interest = new Interest(
                    terms.deal().ratePpm(), days, docket.conventions().basis());
            Code.OUT_OF_RANGE.unless(!interest.exceedsPrincipal(), "field", "/particulars/deal/ratePpm");
        }
        switch (row.effect()) {
            case RESALE, RESELL, LEND -> Code.BILL_NOT_DISCOUNTED.unless(bill.discounted() != null);
            case BACK -> requireGuarantor(bill, responder);
            case BROKER -> requireLock(bill, Operation.DELEGATE);
            case DELIVER -> requireLock(bill, Operation.ESCROW);
            case LOCK -> requireLocking(row.operation(), Objects.requireNonNull(terms.lock()), docket);
            case SUPPORT ->
                requireFuture(Objects.requireNonNull(terms.support()).until(), docket);
            case PAY -> {
                boolean late = docket.day().isAfter(Course.windowEnd(bill.terms(), docket.conventions()));
                Code.BILL_LATE_REASON.unless(!late || terms.explanation() != null, "field", "/particulars/explanation");
            }
            case PURSUE -> requireReach(row.operation(), bill, responder, command, docket);
            case CONSENT -> requirePayment(bill, Objects.requireNonNull(terms.payment()), docket);
            default -> {}
        }
    }

    /** A bill is discounted only on the acceptor's own disclosure and on proof of trade (令〔2022〕第4号 art. 14 and 28). */
    static void requireProofs(Lifecycle.Row row, Held<Bill> held, BillActs.Propose command, Docket docket) {
        Deal deal = command.terms().deal();
        boolean discount =
                row.effect() == Effect.DISCOUNT || row.effect() == Effect.REPO || row.effect() == Effect.BROKER;
        if (deal == null) {
            return;
        }
        Bill bill = held.body();
        Code.BILL_TERMS.unless(discount || deal.disclosure() == null, "field", "/particulars/deal/disclosure");
        Code.BILL_TERMS.unless(discount || deal.trade() == null, "field", "/particulars/deal/trade");
        if (deal.disclosure() != null || discount && docket.conventions().disclosureRequired()) {
            RecordId origin = bill.origin(held.id());
            Terms terms = bill.terms();
            Disclosures.requireMatch(deal.disclosure(), origin, terms.acceptor(), terms.elements(), docket);
        }
        Code.TRADE_MISSING.unless(
                deal.trade() != null || !discount || !docket.conventions().tradeRequired(),
                "field",
                "/particulars/deal/trade");
        if (deal.trade() != null) {
            Trades.cover(deal.trade(), bill.amountFen(), docket.caller(), docket);
        }
    }

    private static void add(Set<String> present, String name, @Nullable Object value) {
        if (value != null) {
            present.add(name);
        }
    }

    /** A guarantor is a third party (art. 45). */
    private static void requireGuarantor(Bill bill, Account guarantor) {
        boolean third = !guarantor.equals(bill.terms().drawer())
                && !guarantor.equals(bill.terms().acceptor())
                && !bill.backers().contains(guarantor);
        Code.BILL_GUARANTOR.unless(third, "field", "/responder");
        Code.BILL_TOO_MANY.unless(bill.backers().size() < Bill.MOST_GUARANTORS, "field", "/responder");
    }

    private static void requireLock(Bill bill, Operation operation) {
        Code.BILL_OTHER_LOCK.unless(bill.lock() != null && bill.lock().operation() == operation);
    }

    private static void requireLocking(Operation operation, Particulars.Locking lock, Docket docket) {
        boolean escrow = operation == Operation.ESCROW;
        Code.BILL_TERMS.unless(escrow == (lock.beneficiary() != null), "field", "/particulars/lock/beneficiary");
        requireFuture(lock.until(), docket);
    }

    private static void requireFuture(@Nullable BusinessDay until, Docket docket) {
        Code.DAY_IN_PAST.unless(
                until == null || !until.isBefore(docket.day()),
                "today",
                docket.day().toString());
    }

    /** Recourse reaches whom the law lets it reach, and for as long. */
    private static void requireReach(
            Operation operation, Bill bill, Account party, BillActs.Propose command, Docket docket) {
        Notice notice = Objects.requireNonNull(command.terms().notice());
        boolean refused = operation == Operation.RECOURSE;
        Code.BILL_TERMS.unless(refused == (notice.ground() == null), "field", "/particulars/notice/ground");
        Recourse before = bill.recourse();
        boolean paid = before != null && before.paid() != null;
        Presentments.Reach reach = refused && !paid ? bill.presentments().reach() : Presentments.Reach.ALL;
        Code.BILL_NOT_REFUSED.unless(reach != Presentments.Reach.NOBODY);
        if (before != null) {
            Code.BILL_PURSUED_ALREADY.unless(!before.pursued().contains(party), "field", "/responder");
            Code.BILL_TOO_MANY.unless(before.pursued().size() < Recourse.MOST, "field", "/responder");
        }
        List<Hop> path = command.chain();
        Obligors.Obligor obligor = Obligors.find(Obligors.of(bill, path), party)
                .filter(one -> reach == Presentments.Reach.ALL || one.principal())
                .orElseThrow(() -> Code.BILL_OUT_OF_REACH.refuse("field", "/responder"));
        BusinessDay last = Obligors.lastDay(bill, obligor);
        Code.BILL_LIMITATION.unless(!docket.day().isAfter(last), "day", last.toString());
    }

    private static void requirePayment(Bill bill, Payment payment, Docket docket) {
        long claim = Objects.requireNonNull(bill.recourse()).claimFen(bill.range(), docket.day(), docket.conventions());
        boolean fits =
                payment.amountFen() <= claim && (payment.amountFen() > 0 || payment.settlement() == Settlement.ST02);
        Code.BILL_PAYMENT.unless(fits, "field", "/particulars/payment/amountFen");
    }
}
