package io.aval.desk.demo;

import io.aval.client.Receipt;
import io.aval.rules.identifier.Cnaps;
import io.aval.rules.identifier.Uscc;
import io.aval.rules.order.OrderActs;
import io.aval.rules.party.PartyActs;
import io.aval.rules.party.PartyType;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Founds the ledger, registers everybody and opens the accounts at the banks. */
final class PartyWork {

    private static final String VALUER_NAME = "中衡知识产权评估有限公司";

    private final Crew crew;
    private final DemoPlan plan;

    private record Entry(String who, PartyActs.Register command) {}

    PartyWork(Crew crew, DemoPlan plan) {
        this.crew = crew;
        this.plan = plan;
    }

    void run() {
        crew.act(
                DemoPlan.REGULATOR,
                "found",
                List.of(new OrderActs.Found(
                        Demo.CHARTER, Demo.DAY, crew.keys(Demo.REGULATOR).derived("tag-key"))));
        List<Crew.Job> registrations = new ArrayList<>();
        for (Organisation organisation : Demo.CHARTER.operators()) {
            registrations.addAll(registrations(organisation, entries(organisation)));
        }
        crew.all(registrations);
        List<Crew.Job> accounts = new ArrayList<>();
        accounts.addAll(accounts(Demo.BANK_A));
        accounts.addAll(accounts(Demo.BANK_B));
        crew.all(accounts);
    }

    private List<Entry> entries(Organisation organisation) {
        List<Entry> entries = new ArrayList<>();
        for (Financier financier : plan.financiers()) {
            if (financier.bank().equals(organisation)) {
                entries.add(
                        entry(financier.who(), organisation, financier.name(), financier.uscc(), financier.cnaps()));
            }
        }
        if (organisation.equals(Demo.PLATFORM)) {
            Uscc code = Numbers.uscc("11", DemoPlan.VALUER_CODE);
            entries.add(entry(DemoPlan.VALUER.who(), organisation, VALUER_NAME, code, null));
            for (Enterprise enterprise : plan.enterprises()) {
                entries.add(entry(enterprise.who(), organisation, enterprise.name(), enterprise.uscc(), null));
            }
        }
        return entries;
    }

    private Entry entry(String who, Organisation organisation, String name, Uscc uscc, @Nullable Cnaps cnaps) {
        PartyType type = cnaps == null ? PartyType.ENTERPRISE : PartyType.INSTITUTION;
        return new Entry(
                who,
                new PartyActs.Register(
                        name, type, uscc, null, cnaps, crew.keys(organisation).handle(who), false));
    }

    private List<Crew.Job> registrations(Organisation organisation, List<Entry> entries) {
        List<Crew.Job> jobs = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += Crew.CHUNK) {
            List<Entry> chunk = entries.subList(from, Math.min(from + Crew.CHUNK, entries.size()));
            String request = "register-" + from;
            jobs.add(() -> {
                Receipt receipt = crew.act(
                        DemoPlan.operator(organisation),
                        request,
                        chunk.stream().map(Entry::command).toList());
                for (int i = 0; i < chunk.size(); i++) {
                    crew.registered(chunk.get(i).who(), RecordId.of(receipt.txId(), i));
                }
            });
        }
        return jobs;
    }

    private List<Crew.Job> accounts(Organisation bank) {
        List<PartyActs.Bind> binds = plan.enterprises().stream()
                .filter(enterprise -> enterprise.banks() && enterprise.bank().equals(bank))
                .map(enterprise -> new PartyActs.Bind(
                        crew.party(enterprise.atBank()), crew.keys(bank).handle(enterprise.who())))
                .toList();
        List<Crew.Job> jobs = new ArrayList<>();
        for (int from = 0; from < binds.size(); from += Crew.CHUNK) {
            List<PartyActs.Bind> chunk = binds.subList(from, Math.min(from + Crew.CHUNK, binds.size()));
            String request = "bind-" + from;
            jobs.add(() -> crew.act(DemoPlan.operator(bank), request, chunk));
        }
        return jobs;
    }
}
