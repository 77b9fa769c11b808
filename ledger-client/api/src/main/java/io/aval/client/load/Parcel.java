package io.aval.client.load;

import io.aval.client.Outcome;
import io.aval.rules.record.Organisation;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * One envelope to be sent.
 *
 * @param by through whose ledger
 * @param acts how many commands it holds
 * @param sending sends it, on the openings known at that moment; the future completes normally
 */
public record Parcel(Organisation by, int acts, Supplier<CompletableFuture<Outcome>> sending) {}
