package io.aval.desk.grpc;

import io.aval.protocol.VerifyReply;
import java.util.function.Consumer;

/** Walks the ledger itself. Thread-safe. */
public interface LedgerAudit {

    /**
     * Walks chain, state and vaults as far as this organisation holds them.
     *
     * @param progress told the blocks done
     * @return the last reply, with the summary
     */
    VerifyReply verify(Consumer<VerifyReply> progress);
}
