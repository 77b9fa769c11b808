package io.aval.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.client.load.BillLoad;
import io.aval.client.load.Pace;
import io.aval.client.load.Pump;
import io.aval.client.load.RightLoad;
import io.aval.client.load.Street;
import io.aval.network.bench.FabricSite;
import io.aval.network.leak.LeakReport;
import io.aval.network.leak.LeakSearch;
import io.aval.network.leak.SearchedNode;
import io.aval.network.leak.VaultDeposit;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.TreeMap;

/** Confidential business on a network: bills go from bank to bank, a right is valued, a day passes. */
final class Dealings {

    private static final int BILLS = 5;

    private Dealings() {}

    /** Does the business and says what was deposited on its account. */
    static List<VaultDeposit> on(Network network) throws Exception {
        try (FabricSite site = new FabricSite(network, network.topology().contract())) {
            Street street = new Street(site, 1);
            Pump pump = new Pump(new Pace(4, 4, 20, Pace.UNLIMITED), TreeMap::new);
            BillLoad bills = new BillLoad(street, pump);
            List<RecordId> proposed = bills.propose(pump, bills.ready(BILLS), 1).bills();
            assertThat(bills.answer(pump, proposed, 1).txIds()).hasSize(BILLS);
            RightLoad rights = new RightLoad(street);
            rights.certify(pump, 1, rights.register(pump, 2, 1).rights(), 1);
        }
        try (Client regulator = Client.of(network, "Regulator", "REGULATOR", "regulator-1")) {
            String advance = "{\"act\": \"day.advance\", \"day\": \"2025-07-02\"}";
            assertThat(regulator.act(advance, List.of(), "Regulator", "BankA").code())
                    .isEqualTo("VALID");
        }
        List<VaultDeposit> deposits = WitnessDeposits.of(network);
        assertThat(deposits)
                .flatExtracting(deposit -> deposit.deposit().openings())
                .extracting("kind")
                .contains(Kind.PARTY, Kind.BILL, Kind.RIGHT, Kind.CERTIFICATE);
        return deposits;
    }

    /** Nothing of it lies anywhere but in members' vaults; a value that is planted elsewhere is found. */
    static void areKnownToMembersOnly(Network stopped, List<VaultDeposit> deposits) throws IOException {
        List<SearchedNode> nodes =
                SearchedNode.of(stopped.topology(), stopped.folder().nodes());
        LeakReport report = LeakSearch.run(nodes, deposits);
        assertThat(report.sentences()).hasSize(1);
        assertThat(report.clean()).isTrue();
        Path log = stopped.folder().node("orderer-BankA").resolve("log.txt");
        String bill = deposits.stream()
                .flatMap(deposit -> deposit.deposit().openings().stream())
                .filter(opening -> opening.kind() == Kind.BILL)
                .findFirst()
                .orElseThrow()
                .body()
                .canonical();
        Files.writeString(log, bill, StandardOpenOption.APPEND);
        assertThat(LeakSearch.run(nodes, deposits).hits())
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.node()).isEqualTo("orderer-BankA"));
    }
}
