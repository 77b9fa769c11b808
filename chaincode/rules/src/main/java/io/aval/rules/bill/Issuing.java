package io.aval.rules.bill;

import io.aval.rules.act.Docket;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.encumbrance.Encumbrance;
import io.aval.rules.identifier.BillNumber;
import io.aval.rules.limit.Limits;
import io.aval.rules.party.OverdueList;
import io.aval.rules.party.Party;
import io.aval.rules.party.PartyType;
import io.aval.rules.party.Standing;
import io.aval.rules.record.Account;
import io.aval.rules.record.Hop;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.trade.Trades;
import java.util.Set;

/** The rule of {@code bill.issue}. */
final class Issuing {

    private static final int LONGEST_MONTHS = 6;

    /** First digits of numbers of bank-accepted and of trade-accepted bills. */
    private static final Set<Integer> BANK_KINDS = Set.of(1, 5, 8);

    private static final Set<Integer> TRADE_KINDS = Set.of(2, 6, 7);

    private Issuing() {}

    static void issue(BillActs.Issue command, Docket docket) {
        Account drawer = Standing.of(command.as(), docket);
        BusinessDay today = docket.day();
        Code.BILL_TENOR.unless(isWithinTerm(today, command.dueDay()), "today", today.toString());
        requireFittingNumber(command, today);
        requireFittingAcceptor(command, docket);
        docket.claim("bill", command.number().value());
        Limits.require(command.as(), "ISSUE", command.payee().party(), command.amountFen(), docket);
        OverdueList.requireServiceable(command.acceptor().party(), docket);
        if (command.trade() != null) {
            Trades.consume(command.trade(), command.amountFen(), drawer, docket);
        }
        boolean proven = command.trade() != null || !docket.conventions().tradeRequired();
        Code.TRADE_MISSING.unless(proven, "field", "/trade");
        Terms terms = new Terms(
                command.number(),
                command.type(),
                command.amountFen(),
                command.splittable() ? 1 : 0,
                command.splittable() ? command.amountFen() : 0,
                today,
                command.dueDay(),
                drawer,
                command.acceptor().account(docket),
                command.payee().account(docket),
                command.transferable(),
                command.trade(),
                command.override());
        RecordId id = docket.nextId();
        Hop hop = new Hop(id, "ISSUE", drawer, drawer, today, Hop.START);
        Bill bill =
                new Bill(terms, drawer, Status.CS01, Circulation.TF0101, null, null, hop.digest(), Encumbrance.FREE);
        docket.create(bill, bill.keepers());
        docket.tell(hop, bill.keepers());
    }

    /** Counted on plain dates: the last day of a term may lie beyond the ledger's calendar. */
    private static boolean isWithinTerm(BusinessDay today, BusinessDay due) {
        return due.isAfter(today) && !due.date().isAfter(today.date().plusMonths(LONGEST_MONTHS));
    }

    private static void requireFittingAcceptor(BillActs.Issue command, Docket docket) {
        PartyType wanted = command.type() == BillType.AC01 ? PartyType.INSTITUTION : PartyType.ENTERPRISE;
        Party acceptor = docket.need(command.acceptor().party(), Party.class).body();
        Code.BILL_ACCEPTOR.unless(
                acceptor.type() == wanted,
                "field",
                "/acceptor",
                "type",
                command.type().name());
    }

    private static void requireFittingNumber(BillActs.Issue command, BusinessDay today) {
        BillNumber number = command.number();
        boolean vouched = number.checkDigitHolds() == (command.override() == null);
        Code.CHECK_DIGIT.unless(vouched, "field", number.checkDigitHolds() ? "/override" : "/number");
        Code.BILL_NUMBER_MISMATCH.unless(number.day().equals(today), "today", today.toString());
        Set<Integer> kinds = command.type() == BillType.AC01 ? BANK_KINDS : TRADE_KINDS;
        Code.BILL_NUMBER_MISMATCH.unless(
                kinds.contains(number.kind()), "type", command.type().name());
    }
}
