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
    private int serial;

    /** Bills on a street; what is not measured is sent at the preparing pump's pace. */
    public BillLoad(Street street, Pump preparing) {
        this.street = street;
        this.preparing = preparing;
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

    /** Has issued bills accepted and received by their drawer. */
    public List<RecordId> received(List<RecordId> issued) throws InterruptedException {
        RecordId self = street.holder().party();
        for (Operation operation : List.of(Operation.ACCEPT, Operation.RECEIVE)) {
            prepare(issued.stream()
                    .map(bill -> new BillActs.Propose(self, bill, operation, null, false, List.of()))
                    .toList());
            prepare(issued.stream()
                    .map(bill -> new BillActs.Answer(self, bill, true, null))
                    .toList());
        }
        return issued;
    }

    /** The holder proposes to endorse each bill to the other bank's customer; that bank learns of what was committed. */
    public Result propose(Pump pump, List<RecordId> bills, int perEnvelope) throws InterruptedException {
        Measured measured = pump.run(street.sender(street.holder()).parcels(proposals(bills), perEnvelope));
        return new Result(measured, street.learn(Street.BANK_B, measured.txIds(), Kind.BILL));
    }

    /** The endorsee takes each bill. */
    public Measured answer(Pump pump, List<RecordId> bills, int perEnvelope) throws InterruptedException {
        return pump.run(street.sender(street.endorsee()).parcels(answers(bills), perEnvelope));
    }

    /**
     * Both at the same time, taking turns: some bills are proposed, others answered.
     *
     * @return what was measured, and the bills now proposed
     */
    public Result endorse(Pump pump, List<RecordId> proposed, List<RecordId> answered, int perEnvelope)
            throws InterruptedException {
        List<Parcel> proposals = street.sender(street.holder()).parcels(proposals(proposed), perEnvelope);
        List<Parcel> answers = street.sender(street.endorsee()).parcels(answers(answered), perEnvelope);
        Measured measured = pump.run(Turns.of(proposals, answers));
        return new Result(measured, street.learn(Street.BANK_B, measured.txIds(Street.BANK_A), Kind.BILL));
    }

    private List<BillActs.Propose> proposals(List<RecordId> bills) {
        Counterparty endorsee = street.endorsee().counterparty();
        Memory known = street.memory(Street.BANK_A);
        return bills.stream()
                .map(bill -> new BillActs.Propose(
                        street.holder().party(), bill, Operation.ENDORSE, endorsee, false, known.path(bill)))
                .toList();
    }

    private List<BillActs.Answer> answers(List<RecordId> bills) {
        return bills.stream()
                .map(bill -> new BillActs.Answer(street.endorsee().party(), bill, true, null))
                .toList();
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
