package io.aval.client.load;

import io.aval.rules.bill.BillActs;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.List;

/** Packages of which parts are split off again and again. For one thread. */
public final class SplitLoad {

    private static final int PER_ENVELOPE = 100;

    private final Street street;
    private final Pump preparing;
    private final Proposals proposals;

    /** Splits on a street; what is not measured is sent at the preparing pump's pace. */
    public SplitLoad(Street street, Pump preparing) {
        this.street = street;
        this.preparing = preparing;
        this.proposals = new Proposals(street);
    }

    /** Splits parts off each package, so many times. */
    public void deepen(List<RecordId> packages, int times) throws InterruptedException {
        for (int done = 0; done < times; done += PER_ENVELOPE) {
            int number = Math.min(PER_ENVELOPE, times - done);
            Sender sender = street.preparer(street.holder());
            List<Parcel> parcels = new ArrayList<>();
            for (RecordId bill : packages) {
                parcels.addAll(sender.parcels(proposals.parts(bill, number), number));
            }
            learn(preparing.run(parcels).complete());
        }
    }

    /** Splits one part off each package, each by an envelope of its own. */
    public Measured split(Pump pump, List<RecordId> packages) throws InterruptedException {
        List<BillActs.Propose> splits = proposals.of(Offer.PART, packages);
        Measured measured =
                pump.run(street.sender(street.holder()).parcels(splits, 1)).complete();
        learn(measured);
        return measured;
    }

    private void learn(Measured measured) {
        street.learn(Street.BANK_A, measured.txIds(), Kind.BILL);
    }
}
