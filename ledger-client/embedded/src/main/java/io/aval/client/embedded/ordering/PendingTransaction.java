package io.aval.client.embedded.ordering;

import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.Deposit;
import io.aval.client.embedded.transaction.Transaction;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A transaction whose outcome somebody awaits; {@code body} is its byte form, made by the submitting thread. */
record PendingTransaction(
        Transaction transaction, Bytes body, List<Deposit> deposits, CompletableFuture<Commit> outcome) {}
