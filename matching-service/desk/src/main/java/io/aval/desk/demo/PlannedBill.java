package io.aval.desk.demo;

import io.aval.rules.bill.BillType;
import io.aval.rules.finance.DemandTerms;
import io.aval.rules.identifier.BillNumber;
import org.jspecify.annotations.Nullable;

/**
 * A planned bill and how far it has come.
 *
 * @param acceptor a financier's seat for a bank bill, the drawer's own for a trade bill
 * @param first to whom the payee endorses
 * @param second to whom that one endorses
 * @param demand what its holder asks for it; absent for seven in ten
 */
record PlannedBill(
        int index,
        BillNumber number,
        BillType type,
        long amountFen,
        int months,
        Seat drawer,
        Seat acceptor,
        Seat payee,
        Seat first,
        Seat second,
        Stage stage,
        @Nullable DemandTerms demand) {

    /** Who takes that step. */
    Seat actor(Step step) {
        return switch (step) {
            case ISSUE, ASK_ACCEPTANCE, ASK_RECEIPT, WITHDRAW_RECEIPT -> drawer;
            case ACCEPT, REFUSE_ACCEPTANCE -> acceptor;
            case RECEIVE, ENDORSE -> payee;
            case TAKE, ENDORSE_AGAIN -> first;
            case TAKE_AGAIN -> second;
        };
    }

    /** Who holds it once all its steps are done. */
    Seat holder() {
        return switch (stage) {
            case ISSUED, ACCEPTANCE_ASKED, ACCEPTANCE_REFUSED, ACCEPTED, RECEIPT_ASKED, RECEIPT_WITHDRAWN -> drawer;
            case RECEIVED, ENDORSEMENT_ASKED -> payee;
            case ENDORSED -> first;
            case ENDORSED_TWICE -> second;
        };
    }
}
