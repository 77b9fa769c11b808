package io.aval.desk.start;

import io.aval.client.Ledger;
import io.aval.client.embedded.ledger.EmbeddedLedgers;
import io.aval.desk.demo.Demo;
import io.aval.desk.demo.DemoLoader;
import io.aval.desk.grpc.LedgerAudit;
import io.aval.rules.record.Organisation;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The embedded ledger: all organisations' parts of it in this process. */
final class EmbeddedGround implements Ground {

    private final EmbeddedLedgers ledgers;
    private final Map<Organisation, Ledger> doors = new TreeMap<>();

    private EmbeddedGround(EmbeddedLedgers ledgers) {
        this.ledgers = ledgers;
        Demo.ORGANISATIONS.forEach(organisation -> doors.put(organisation, new SignedActs(ledgers, organisation)));
    }

    /**
     * Opens it, or makes it.
     *
     * @throws io.aval.client.embedded.store.LedgerFault with a sentence if that cannot be
     */
    static EmbeddedGround open(Path folder, DemoLoader demo) {
        return new EmbeddedGround(DemoLedgers.open(folder, demo));
    }

    @Override
    public Ledger door(Organisation organisation) {
        return Objects.requireNonNull(doors.get(organisation));
    }

    @Override
    public LedgerAudit audit(Organisation organisation) {
        return new NetworkAudit(ledgers.network());
    }

    @Override
    public void close() {
        doors.values().forEach(Ledger::close);
        ledgers.close();
    }
}
