package io.aval.desk.demo;

import io.aval.client.Checkpoint;
import io.aval.client.Ledger;
import io.aval.client.Signer;
import io.aval.rules.record.Organisation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Loads the demonstration onto a ledger: every act signed by whoever does it, in bulk, many at once. Asked again, it goes
 * on where it was cut short, for each act has the same request id and the same signer as before.
 */
public final class DemoLoader {

    private final DemoPlan plan;
    private final Map<Organisation, DemoKeys> keys = new TreeMap<>();

    private DemoLoader(DemoPlan plan) {
        this.plan = plan;
    }

    /**
     * Plans the demonstration and makes the keys of everybody, or reads those that were made before.
     *
     * @param folder each organisation's own folder for its keys
     * @param issuers who issues the certificates; asked only where keys are made
     */
    public static DemoLoader prepare(DemoScale scale, Function<Organisation, Path> folder, Issuers issuers)
            throws IOException {
        DemoLoader loader = new DemoLoader(new DemoPlan(scale));
        Set<Seat> seats = loader.plan.seats();
        for (Organisation organisation : Demo.ORGANISATIONS) {
            loader.keys.put(organisation, DemoKeys.open(folder.apply(organisation), organisation, seats, issuers));
        }
        return loader;
    }

    /** An organisation's keys. */
    public DemoKeys keys(Organisation organisation) {
        DemoKeys own = keys.get(organisation);
        if (own == null) {
            throw new IllegalArgumentException("no organisation of the demonstration: " + organisation);
        }
        return own;
    }

    /** The users who can log in at an organisation's desk. */
    public List<DemoUser> users(Organisation organisation) {
        return DemoUser.of(organisation, plan, keys(organisation));
    }

    /** Who reads what is deposited with an organisation. */
    public Signer officer(Organisation organisation) {
        return keys(organisation).signer(DemoPlan.officer(organisation).who());
    }

    /** How many acts there are to do. */
    public int acts() {
        return plan.acts();
    }

    /**
     * Does every act of the plan that does not stand on the ledger yet.
     *
     * @param ledgers each organisation's way to the ledger
     * @param stop asked before each act; true ends the loading
     * @return a transaction in the last block that anything of it stands in
     * @throws io.aval.rules.refusal.RefusedException if the ledger does not take an act; asked again, loading goes on
     * @throws CancellationException if it was stopped
     */
    public Checkpoint load(Map<Organisation, Ledger> ledgers, LoadProgress progress, BooleanSupplier stop) {
        int acts = plan.acts();
        try (Crew crew = new Crew(keys, ledgers, done -> progress.at(done, acts), stop)) {
            new PartyWork(crew, plan).run();
            crew.all(new ProductWork(crew, plan).jobs());
            RightWork rights = new RightWork(crew, plan);
            BillWork bills = new BillWork(crew, plan);
            crew.all(List.of(rights::run, bills::run));
            return crew.last();
        }
    }
}
