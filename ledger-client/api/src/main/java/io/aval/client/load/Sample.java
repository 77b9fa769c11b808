package io.aval.client.load;

import io.aval.client.Outcome;
import io.aval.rules.record.Organisation;

/**
 * One envelope's way.
 *
 * @param index its place in the load
 * @param by through whose ledger
 * @param acts how many commands it holds
 * @param startNanos when it was sent first, by {@link System#nanoTime}
 * @param endNanos when its last outcome was there
 * @param outcome the last outcome
 * @param conflicts earlier outcomes of a try that was ordered and found invalid because somebody was faster
 * @param lags earlier refusals because an endorser had not seen the newest version yet, or somebody did not answer
 */
public record Sample(
        int index,
        Organisation by,
        int acts,
        long startNanos,
        long endNanos,
        Outcome outcome,
        int conflicts,
        int lags) {

    boolean committed() {
        return outcome instanceof Outcome.Committed;
    }
}
