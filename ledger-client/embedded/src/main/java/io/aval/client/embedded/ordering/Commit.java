package io.aval.client.embedded.ordering;

import io.aval.client.embedded.transaction.ValidationCode;

/**
 * What became of a transaction that was ordered. It is on disk.
 *
 * @param txId its id
 * @param block the block's number
 * @param transaction its place in the block, from 0
 * @param code valid, or why not
 */
public record Commit(String txId, long block, int transaction, ValidationCode code) {
    public boolean isValid() {
        return code == ValidationCode.VALID;
    }
}
