package io.aval.client.load;

import io.aval.rules.act.Command;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.BillType;
import io.aval.rules.bill.Operation;
import io.aval.rules.identifier.BillNumber;
import io.aval.rules.identifier.Cnaps;
import io.aval.rules.party.Counterparty;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.List;

/**
 * Bills between two banks' customers. An endorsement is two acts by two parties: the holder proposes, the endorsee answers.
 * For one thread.
 */
public final class BillLoad {

    private static final Cnaps BANK_CODE = new Cnaps("102100099996");
    private static final int PER_RUN = 10_000;
    private static final int PER_ENVELOPE = 100;

    /** A measurement, and the bills that it left ready for what comes next, in the order of their transactions. */
    public record Result(Measured measured, List<RecordId> bills) {}

    private final Street street;
    private final Pump preparing;
    private final Proposals proposals;
    private int serial;

    /** Bills on a street; what is not measured is sent at the preparing pump's pace. */
    public BillLoad(Street street, Pump preparing) {
        this.street = street;
        this.preparing = preparing;
        this.proposals = new Proposals(street);
        this.serial = street.run() * PER_RUN;
    }

    /** The holder's new bills, drawn on and payable to itself. */
    public Result issue(Pump pump, int number, int perEnvelope) throws InterruptedException {
        Measured measured = pump.run(street.sender(street.holder()).parcels(issues(number), perEnvelope));
        return new Result(measured, learn(measured));
    }

    /** New bills that their drawer has accepted and received itself, ready to be endorsed. */
    public List<RecordId> ready(int number) throws InterruptedException {
        return received(prepare(issues(number)));
    }

    /** Has issued bills accepted and received by their drawer: four acts on each, in one envelope. */
    public List<RecordId> received(List<RecordId> issued) throws InterruptedException {
        RecordId self = street.holder().party();
        List<Command> commands = new ArrayList<>();
        for (RecordId bill : issued) {
            for (Operation operation : List.of(Operation.ACCEPT, Operation.RECEIVE)) {
                commands.add(new BillActs.Propose(self, bill, operation, null, false, List.of()));
                commands.add(new BillActs.Answer(self, bill, true, null));
            }
        }
        prepare(commands);
        return issued;
    }

    /** The holder proposes to endorse each bill to the other bank's customer; that bank learns of what was committed. */
    public Result propose(Pump pump, List<RecordId> bills, int perEnvelope) throws InterruptedException {
        return propose(pump, Offer.WHOLE, bills, perEnvelope);
    }

    /** The holder proposes that of each bill; both banks learn of what was committed. */
    public Result propose(Pump pump, Offer offer, List<RecordId> bills, int perEnvelope) throws InterruptedException {
        List<BillActs.Propose> offers = proposals.of(offer, bills);
        return proposed(pump.run(street.sender(street.holder()).parcels(offers, perEnvelope)), offer);
    }

    /** The endorsee takes each bill. */
    public Measured answer(Pump pump, List<RecordId> bills, int perEnvelope) throws InterruptedException {
        return answer(pump, Offer.WHOLE, bills, perEnvelope);
    }

    /** To whom they were offered takes each bill. */
    public Measured answer(Pump pump, Offer offer, List<RecordId> bills, int perEnvelope) throws InterruptedException {
        return pump.run(answers(offer, bills, perEnvelope));
    }

    /**
     * Both at the same time, taking turns: some bills are proposed, others answered.
     *
     * @return what was measured, and the bills now proposed
     */
    public Result endorse(Pump pump, List<RecordId> proposed, List<RecordId> answered, int perEnvelope)
            throws InterruptedException {
        return exchange(pump, Offer.WHOLE, proposed, answered, perEnvelope);
    }

    /** The same of other offers. */
    public Result exchange(Pump pump, Offer offer, List<RecordId> offered, List<RecordId> answered, int perEnvelope)
            throws InterruptedException {
        List<Parcel> offers = street.sender(street.holder()).parcels(proposals.of(offer, offered), perEnvelope);
        return proposed(pump.run(Turns.of(offers, answers(offer, answered, perEnvelope))), offer);
    }

    private Result proposed(Measured measured, Offer offer) {
        List<String> offers = measured.txIds(Street.BANK_A);
        if (offer == Offer.PART) {
            street.learn(Street.BANK_A, offers, Kind.BILL);
        }
        return new Result(measured, street.learn(Street.BANK_B, offers, Kind.BILL));
    }

    private List<Parcel> answers(Offer offer, List<RecordId> bills, int perEnvelope) {
        Person by = proposals.addressee(offer);
        return street.sender(by)
                .parcels(
                        bills.stream()
                                .map(bill -> new BillActs.Answer(by.party(), bill, true, null))
                                .toList(),
                        perEnvelope);
    }

    private List<BillActs.Issue> issues(int number) {
        Counterparty self = street.holder().counterparty();
        List<BillActs.Issue> issues = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            BillNumber bill = BillNumber.of(6, BANK_CODE, street.day(), serial++ % (BillNumber.MAX_SERIAL + 1));
            issues.add(new BillActs.Issue(
                    self.party(),
                    bill,
                    BillType.AC02,
                    1_000_000,
                    true,
                    street.day().plusMonths(3),
                    self,
                    self,
                    true));
        }
        return issues;
    }

    private List<RecordId> prepare(List<? extends Command> commands) throws InterruptedException {
        List<Parcel> parcels = street.preparer(street.holder()).parcels(commands, PER_ENVELOPE);
        return learn(preparing.run(parcels).complete());
    }

    private List<RecordId> learn(Measured measured) {
        return street.learn(Street.BANK_A, measured.txIds(), Kind.BILL);
    }
}
