package io.aval.client.embedded.ledger;

import io.aval.client.suite.Backend;
import io.aval.client.suite.LedgerBehaviour;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The behavioural suite for callers who vouch for their signers. */
class TrustingEmbeddedLedgerTest extends LedgerBehaviour {
    @TempDir
    static Path folder;

    @Override
    protected Backend open() {
        return new EmbeddedBackend(folder, EmbeddedLedgers::trusting);
    }

    @Override
    protected boolean signsActs() {
        return false;
    }
}
