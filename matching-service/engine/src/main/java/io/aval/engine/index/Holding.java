package io.aval.engine.index;

import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Opening;

/**
 * The newest opening that is held of a record.
 *
 * @param digest its digest
 * @param freshness how it stands to what the ledger shows
 */
public record Holding(Opening opening, Digest digest, Freshness freshness) {

    /** How an opening stands to the digest on the ledger. */
    public enum Freshness {
        /** It is the current one. */
        CURRENT,
        /** A newer one was announced to this organisation and has not arrived. */
        AWAITED,
        /** The record changed and nothing came: this organisation is no custodian any more. */
        MOVED_ON
    }
}
