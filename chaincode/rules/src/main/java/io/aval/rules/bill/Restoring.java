package io.aval.rules.bill;

import io.aval.rules.act.Docket;
import io.aval.rules.cap.Allotment;
import io.aval.rules.cap.Allotments;
import io.aval.rules.cap.Measure;
import io.aval.rules.money.LumpSum;
import io.aval.rules.party.Standing;
import io.aval.rules.record.Account;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.trade.Trade;
import io.aval.rules.trade.Trades;

/**
 * Giving back what a bill took when it was issued or accepted, once it has ended: the acceptor its caps, the drawer of an
 * unused bill its trade background. Each range gives back its own part, once.
 */
final class Restoring {

    private Restoring() {}

    static void cap(BillActs.RestoreCap command, Docket docket) {
        Account acceptor = Standing.of(command.as(), docket);
        command.undertaking().reads().forEach(id -> docket.need(id, Allotment.class));
        Bill bill = ended(command.bill(), docket);
        Undertaking undertaking = bill.undertaking();
        boolean own = acceptor.equals(bill.terms().acceptor())
                && command.undertaking().equals(undertaking);
        if (!own || undertaking == null || undertaking.acceptance() == null) {
            throw Code.BILL_NOTHING_TO_RESTORE.refuse("id", command.bill().value());
        }
        docket.claim("restored", "cap/" + command.bill());
        Allotments.restore(undertaking.acceptance(), Measure.ACCEPTANCE, acceptor, bill.amountFen(), docket);
        if (undertaking.margin() != null) {
            Interval whole = Tiling.whole(bill.terms());
            LumpSum margin = new LumpSum(whole.from(), whole.to(), undertaking.marginFen());
            long part = margin.between(bill.range().from(), bill.range().to());
            Allotments.restore(undertaking.margin(), Measure.MARGIN, acceptor, part, docket);
        }
    }

    static void trade(BillActs.RestoreTrade command, Docket docket) {
        Account drawer = Standing.of(command.as(), docket);
        docket.need(command.trade(), Trade.class);
        Bill bill = ended(command.bill(), docket);
        RecordId trade = bill.terms().trade();
        boolean unused =
                bill.status() == Status.CS05 && drawer.equals(bill.terms().drawer());
        if (!unused || trade == null || !trade.equals(command.trade())) {
            throw Code.BILL_NOTHING_TO_RESTORE.refuse("id", command.bill().value());
        }
        docket.claim("restored", "trade/" + command.bill());
        Trades.restore(trade, bill.amountFen(), drawer, docket);
    }

    private static Bill ended(RecordId id, Docket docket) {
        Bill bill = docket.need(id, Bill.class).body();
        Code.BILL_NOTHING_TO_RESTORE.unless(bill.ended() && bill.into() == null, "id", id.value());
        return bill;
    }
}
