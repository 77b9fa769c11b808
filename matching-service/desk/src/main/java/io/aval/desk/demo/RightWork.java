package io.aval.desk.demo;

import io.aval.client.Receipt;
import io.aval.rules.finance.DemandTerms;
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

    private final Crew crew;
    private final DemoPlan plan;
    private final Map<Integer, RecordId> rights = new ConcurrentHashMap<>();
    private final Map<Integer, RecordId> certificates = new ConcurrentHashMap<>();

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
        crew.all(certifications());
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
        note(rights, own, crew.acts(owner, "rights", commands));
    }

    private List<Crew.Job> certifications() {
        List<Crew.Job> jobs = new ArrayList<>();
        for (int from = 0; from < plan.rights().size(); from += Crew.CHUNK) {
            List<PlannedRight> chunk = plan.rights()
                    .subList(from, Math.min(from + Crew.CHUNK, plan.rights().size()));
            String request = "certify-" + from;
            jobs.add(() -> note(
                    certificates,
                    chunk,
                    crew.acts(
                            DemoPlan.VALUER,
                            request,
                            chunk.stream().map(this::certification).toList())));
        }
        return jobs;
    }

    private IpActs.Certify certification(PlannedRight right) {
        return new IpActs.Certify(crew.party(DemoPlan.VALUER), id(rights, right), right.valuation());
    }

    private void demand(Seat owner, List<PlannedRight> own) {
        List<FinanceActs.PostDemand> commands = new ArrayList<>();
        for (PlannedRight right : own) {
            DemandTerms terms = right.demand();
            if (terms != null) {
                commands.add(new FinanceActs.PostDemand(
                        crew.party(owner), terms, id(rights, right), id(certificates, right), Demo.PLATFORM));
            }
        }
        crew.acts(owner, "pledge-demands", commands);
    }

    /** Each command created one record, so ids follow from transaction and place. */
    private static void note(Map<Integer, RecordId> ids, List<PlannedRight> planned, List<Receipt> receipts) {
        for (int i = 0; i < planned.size(); i++) {
            String txId = receipts.get(i / Crew.CHUNK).txId();
            ids.put(planned.get(i).index(), RecordId.of(txId, i % Crew.CHUNK));
        }
    }

    private static RecordId id(Map<Integer, RecordId> ids, PlannedRight right) {
        return Objects.requireNonNull(ids.get(right.index()));
    }
}
