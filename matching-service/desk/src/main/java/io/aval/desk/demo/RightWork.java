package io.aval.desk.demo;

import io.aval.client.Receipt;
import io.aval.rules.appraisal.sheet.Outcome;
import io.aval.rules.appraisal.sheet.Sheet;
import io.aval.rules.evaluation.Appraisal;
import io.aval.rules.evaluation.Evaluating;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.ip.IpActs;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Registers the rights, has them valued and posts the demands that pledge them. */
final class RightWork {

    private static final int MONTHS = 12;

    /** How many sheets go into an envelope, which has a megabyte. */
    private static final int SHEETS = 50;

    private final Crew crew;
    private final DemoPlan plan;
    private final Map<Integer, RecordId> rights = new ConcurrentHashMap<>();
    private final Map<Integer, RecordId> certificates = new ConcurrentHashMap<>();
    private final Map<Integer, Value> values = new ConcurrentHashMap<>();

    /** What a certificate says. */
    private record Value(long fen, int grade) {}

    RightWork(Crew crew, DemoPlan plan) {
        this.crew = crew;
        this.plan = plan;
    }

    void run() {
        Map<Seat, List<PlannedRight>> byOwner = new TreeMap<>();
        for (PlannedRight right : plan.rights()) {
            byOwner.computeIfAbsent(right.owner().atPlatform(), owner -> new ArrayList<>())
                    .add(right);
        }
        List<Crew.Job> registrations = new ArrayList<>();
        byOwner.forEach((owner, own) -> registrations.add(() -> register(owner, own)));
        crew.all(registrations);
        ModelWork.Quick model = new ModelWork(crew).run();
        crew.all(certifications(model));
        List<Crew.Job> demands = new ArrayList<>();
        byOwner.forEach((owner, own) -> demands.add(() -> demand(owner, own)));
        crew.all(demands);
    }

    private void register(Seat owner, List<PlannedRight> own) {
        List<IpActs.Register> commands = own.stream()
                .map(right -> new IpActs.Register(
                        crew.party(owner),
                        right.kind(),
                        right.number(),
                        right.title(),
                        Demo.DAY.plusMonths(MONTHS * right.yearsLeft())))
                .toList();
        note(rights, own, crew.acts(owner, "rights", commands), 1, Crew.CHUNK);
    }

    private List<Crew.Job> certifications(ModelWork.Quick model) {
        List<Crew.Job> jobs = new ArrayList<>();
        for (int from = 0; from < plan.rights().size(); from += SHEETS) {
            List<PlannedRight> chunk = plan.rights()
                    .subList(from, Math.min(from + SHEETS, plan.rights().size()));
            String request = "certify-" + from;
            jobs.add(() -> {
                List<IpActs.Certify> commands =
                        chunk.stream().map(right -> certification(right, model)).toList();
                Receipt receipt = crew.act(DemoPlan.VALUER, request, commands);
                note(certificates, chunk, List.of(receipt), 2, SHEETS);
            });
        }
        return jobs;
    }

    private IpActs.Certify certification(PlannedRight right, ModelWork.Quick model) {
        RecordId id = id(rights, right);
        Sheet sheet = right.sheet();
        Outcome outcome = Appraisal.evaluate(sheet, model.model(), Appraisal.seed(id, sheet, model.model()));
        values.put(right.index(), new Value(outcome.whole("value.p50.fen"), Math.toIntExact(outcome.whole("grade"))));
        return new IpActs.Certify(
                crew.party(DemoPlan.VALUER),
                id,
                new Evaluating.Request(model.id(), sheet, outcome.digest()),
                Demo.DAY.plusMonths(MONTHS));
    }

    private void demand(Seat owner, List<PlannedRight> own) {
        List<FinanceActs.PostDemand> commands = new ArrayList<>();
        for (PlannedRight right : own) {
            if (right.offered()) {
                Value value = Objects.requireNonNull(values.get(right.index()));
                commands.add(new FinanceActs.PostDemand(
                        crew.party(owner),
                        PlannedRights.demand(right, value.fen(), value.grade()),
                        id(rights, right),
                        id(certificates, right),
                        Demo.PLATFORM));
            }
        }
        crew.acts(owner, "pledge-demands", commands);
    }

    /**
     * Ids follow from transaction and place.
     *
     * @param records how many records each command created, the one that is noted first
     * @param chunk how many commands an envelope had
     */
    private static void note(
            Map<Integer, RecordId> ids, List<PlannedRight> planned, List<Receipt> receipts, int records, int chunk) {
        for (int i = 0; i < planned.size(); i++) {
            String txId = receipts.get(i / chunk).txId();
            ids.put(planned.get(i).index(), RecordId.of(txId, i % chunk * records));
        }
    }

    private static RecordId id(Map<Integer, RecordId> ids, PlannedRight right) {
        return Objects.requireNonNull(ids.get(right.index()));
    }
}
