package io.aval.client.embedded.ledger;

import io.aval.client.suite.Backend;
import io.aval.client.suite.BillBehaviour;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The scenes of bills, every proposal signed and checked. */
class EmbeddedBillsTest extends BillBehaviour {
    @TempDir
    static Path folder;

    @Override
    protected Backend open() {
        return new EmbeddedBackend(folder, EmbeddedLedgers::ledger);
    }
}
