package io.aval.client.embedded.mockpeer;

import io.aval.client.Ledger;
import io.aval.client.Signer;
import io.aval.client.embedded.ledger.EmbeddedBackend;
import io.aval.client.embedded.ledger.EmbeddedLedgers;
import io.aval.client.suite.Backend;
import io.aval.client.suite.LedgerBehaviour;
import io.aval.contract.Main;
import io.aval.rules.act.Role;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Organisation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** The behavioural suite with the contract in processes of its own, behind the chaincode protocol. */
class MockPeerLedgerTest extends LedgerBehaviour {
    private static final List<String> ORGANISATIONS = List.of("BankA", "BankB", "Platform", "Regulator");

    @TempDir
    static Path folder;

    @Override
    protected Backend open() throws IOException {
        Map<String, ChaincodeProcess> processes =
                ChaincodeProcess.startAll(Main.class, folder.resolve("processes"), ORGANISATIONS);
        EmbeddedBackend backend =
                new EmbeddedBackend(folder.resolve("ledger"), EmbeddedLedgers::ledger, MockPeers.of(processes));
        return new Served(backend, processes);
    }

    /** The ledger and the processes behind it. */
    private record Served(Backend backend, Map<String, ChaincodeProcess> processes) implements Backend {
        @Override
        public Ledger ledger(Organisation organisation) {
            return backend.ledger(organisation);
        }

        @Override
        public Signer signer(Organisation organisation, Role role, Handle handle) {
            return backend.signer(organisation, role, handle);
        }

        @Override
        public void close() {
            backend.close();
            processes.values().forEach(ChaincodeProcess::close);
        }
    }
}
