package io.aval.engine.index;

import io.aval.rules.canonical.Digest;

/**
 * A version of a record, as everybody on the ledger sees it.
 *
 * @param txId the transaction that wrote it
 * @param block where that stands
 * @param digest digest of its opening
 */
public record Written(String txId, long block, Digest digest) {}
