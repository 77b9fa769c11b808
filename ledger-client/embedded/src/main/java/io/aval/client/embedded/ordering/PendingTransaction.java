package io.aval.client.embedded.ordering;

import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.Deposit;
import io.aval.client.embedded.transaction.Transaction;
import io.aval.client.embedded.transaction.TransactionCodec;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A transaction on its way into a block.
 *
 * @param transaction what to commit
 * @param body its byte form
 * @param deposits the private values behind it
 * @param outcome completed once the outcome is known
 */
public record PendingTransaction(
        Transaction transaction, Bytes body, List<Deposit> deposits, CompletableFuture<Commit> outcome) {
    /** Encodes a transaction, on the calling thread rather than the committing one. */
    public static PendingTransaction of(Transaction transaction, List<Deposit> deposits) {
        return new PendingTransaction(
                transaction, TransactionCodec.encode(transaction), List.copyOf(deposits), new CompletableFuture<>());
    }
}
