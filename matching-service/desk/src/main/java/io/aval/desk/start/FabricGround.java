package io.aval.desk.start;

import io.aval.client.Ledger;
import io.aval.client.fabric.FabricLedger;
import io.aval.client.fabric.FabricSettings;
import io.aval.desk.demo.Demo;
import io.aval.desk.demo.DemoLoader;
import io.aval.desk.grpc.LedgerAudit;
import io.aval.rules.record.Organisation;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A Fabric network: each organisation reaches it through its own peers. */
final class FabricGround implements Ground {

    private final Map<Organisation, Ledger> doors = new TreeMap<>();
    private final DemoLoader demo;

    private FabricGround(DemoLoader demo) {
        this.demo = demo;
    }

    static FabricGround open(FabricNetworkFolder network, DemoLoader demo) throws IOException {
        FabricGround ground = new FabricGround(demo);
        for (Organisation organisation : Demo.ORGANISATIONS) {
            ground.doors.put(organisation, FabricLedger.open(network.connection(organisation), FabricSettings.USUAL));
        }
        return ground;
    }

    @Override
    public Ledger door(Organisation organisation) {
        return Objects.requireNonNull(doors.get(organisation));
    }

    @Override
    public LedgerAudit audit(Organisation organisation) {
        return new FabricAudit(door(organisation), demo.officer(organisation));
    }

    @Override
    public void close() {
        doors.values().forEach(Ledger::close);
    }
}
