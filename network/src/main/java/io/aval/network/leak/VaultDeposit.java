package io.aval.network.leak;

import io.aval.rules.ledger.Deposit;

/**
 * What one transaction put into one vault.
 *
 * @param vault name of the collection, such as {@code vault-BankA} or {@code registry}
 */
public record VaultDeposit(String vault, Deposit deposit) {}
