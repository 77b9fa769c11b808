package io.aval.client.load;

import io.aval.rules.bill.Bill;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.Deal;
import io.aval.rules.bill.Interval;
import io.aval.rules.bill.Operation;
import io.aval.rules.bill.Particulars;
import io.aval.rules.bill.Settlement;
import io.aval.rules.law.Kinds;
import io.aval.rules.money.InterestPayer;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The holder's proposals, on what its bank knows of the bills. */
final class Proposals {

    /** Units that a part takes, of a million. */
    private static final int UNITS = 10;

    private static final Deal DEAL = new Deal(18_000, Settlement.ST02, InterestPayer.SELLER, null, null, null);

    private final Street street;

    Proposals(Street street) {
        this.street = street;
    }

    /** Who answers. */
    Person addressee(Offer offer) {
        return switch (offer) {
            case WHOLE, PART -> street.endorsee();
            case NEAR -> street.neighbour();
            case DISCOUNT -> street.discounter();
        };
    }

    /** One for each bill. */
    List<BillActs.Propose> of(Offer offer, List<RecordId> bills) {
        return bills.stream()
                .map(bill -> switch (offer) {
                    case WHOLE, NEAR -> propose(offer, bill, null, null);
                    case PART -> propose(offer, bill, last(range(bill).to()), null);
                    case DISCOUNT -> propose(offer, bill, null, Particulars.of(DEAL));
                })
                .toList();
    }

    /** Proposals that split parts off the same bill, one after the other. */
    List<BillActs.Propose> parts(RecordId bill, int number) {
        long to = range(bill).to();
        List<BillActs.Propose> parts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            parts.add(propose(Offer.PART, bill, last(to - (long) i * UNITS), null));
        }
        return parts;
    }

    private static Interval last(long to) {
        return new Interval(to - UNITS + 1, to);
    }

    private Interval range(RecordId bill) {
        Bill body =
                (Bill) Kinds.ALL.body(street.memory(Street.BANK_A).current(bill).orElseThrow());
        return body.range();
    }

    private BillActs.Propose propose(
            Offer offer, RecordId bill, @Nullable Interval part, @Nullable Particulars particulars) {
        return new BillActs.Propose(
                street.holder().party(),
                bill,
                offer == Offer.DISCOUNT ? Operation.DISCOUNT : Operation.ENDORSE,
                addressee(offer).counterparty(),
                false,
                street.memory(Street.BANK_A).path(bill),
                part,
                particulars);
    }
}
