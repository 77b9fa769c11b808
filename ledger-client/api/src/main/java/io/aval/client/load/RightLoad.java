package io.aval.client.load;

import io.aval.rules.appraisal.Model;
import io.aval.rules.appraisal.house.HouseModels;
import io.aval.rules.appraisal.sheet.Sheet;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.evaluation.Appraisal;
import io.aval.rules.evaluation.Evaluating;
import io.aval.rules.identifier.RightKind;
import io.aval.rules.ip.IpActs;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rights that their inventor registers at the platform, and the certificates that a valuer gives on them. For one thread. */
public final class RightLoad {

    private static final int MONTHS = 60;
    private static final int PER_RUN = 1_000;
    private static final int MOST = 10_000_000;

    /** A measurement, and the rights that it left ready for a certificate. */
    public record Result(Measured measured, List<RecordId> rights) {}

    private final Street street;
    private final Sheet sheet;
    private Street.@Nullable Published published;
    private int serial;

    public RightLoad(Street street) {
        this.street = street;
        this.serial = street.run() * PER_RUN;
        this.sheet = sheet(street.day());
    }

    /** The inventor registers rights; they are ready to be valued. */
    public Result register(Pump pump, int number, int perEnvelope) throws InterruptedException {
        return certify(pump, number, List.of(), perEnvelope);
    }

    /**
     * Both at the same time, taking turns: some rights are registered, on others the valuer gives its certificate.
     *
     * @return what was measured, and the rights now ready to be valued
     */
    public Result certify(Pump pump, int number, List<RecordId> rights, int perEnvelope) throws InterruptedException {
        List<Parcel> registrations = street.sender(street.inventor()).parcels(registrations(number), perEnvelope);
        List<Parcel> certificates = street.sender(street.valuer()).parcels(certificates(rights), perEnvelope);
        Measured measured = pump.run(Turns.of(registrations, certificates));
        List<RecordId> known = street.learn(Street.PLATFORM, measured.txIds(), Kind.RIGHT);
        return new Result(measured, known);
    }

    private List<IpActs.Register> registrations(int number) {
        List<IpActs.Register> commands = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            commands.add(new IpActs.Register(
                    street.inventor().party(),
                    RightKind.SOFTWARE,
                    "2023SR%07d".formatted(serial++ % MOST),
                    "A program",
                    street.day().plusMonths(MONTHS)));
        }
        return commands;
    }

    private List<IpActs.Certify> certificates(List<RecordId> rights) throws InterruptedException {
        if (rights.isEmpty()) {
            return List.of();
        }
        if (published == null) {
            published = street.publish(HouseModels.ipValueQuick());
        }
        Model model = published.model();
        RecordId modelId = published.id();
        BusinessDay until = street.day().plusMonths(MONTHS / 5);
        List<IpActs.Certify> commands = new ArrayList<>();
        for (RecordId right : rights) {
            Digest result = Appraisal.evaluate(sheet, model, Appraisal.seed(right, sheet, model))
                    .digest();
            commands.add(new IpActs.Certify(
                    street.valuer().party(), right, new Evaluating.Request(modelId, sheet, result), until));
        }
        return commands;
    }

    /** The sample of a program, as of the street's day. */
    private static Sheet sheet(BusinessDay day) {
        Sheet sample = HouseModels.sample("manufacturing-software");
        return new Sheet(day, sample.salt(), sample.leaves());
    }
}
