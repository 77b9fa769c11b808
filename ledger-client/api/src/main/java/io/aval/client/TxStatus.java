package io.aval.client;

/** Where a transaction stands and what the validator said of it. */
public record TxStatus(String txId, long block, ValidationCode code) {}
