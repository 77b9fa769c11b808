package io.aval.client.fabric;

import io.aval.client.fabric.gateway.Limits;
import java.time.Duration;

/**
 * Time limits and bounds of a {@link FabricLedger}. A submission's own deadline cuts every limit short.
 *
 * @param evaluate for a query
 * @param endorse for collecting endorsements once
 * @param submit for handing a transaction to the orderers; longer than an election of theirs takes
 * @param commitStatus for waiting until the transaction stands on the ledger, before it is looked up
 * @param lookUp for one look at one peer when the outcome is in doubt
 * @param window submissions in flight at once, 1 to 500, which is the peer's own limit
 * @param tries how often endorsers are asked while they disagree, as they do when one lags behind
 * @param pause before they are asked again the first time; each further time it is longer by as much
 * @param resends how often the same signed transaction is handed in again when no peer knows it; 0 for never
 * @param reconnect longest pause before a broken stream of blocks is opened again
 */
public record FabricSettings(
        Duration evaluate,
        Duration endorse,
        Duration submit,
        Duration commitStatus,
        Duration lookUp,
        int window,
        int tries,
        Duration pause,
        int resends,
        Duration reconnect) {

    private static final int MAX_WINDOW = 500;

    /** Measured: an election of Raft takes over 5 s, one of BFT over 7 s; a lagging peer follows within 50 ms. */
    public static final FabricSettings USUAL = new FabricSettings(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(2),
            256,
            12,
            Duration.ofMillis(10),
            2,
            Duration.ofSeconds(2));

    /** @throws IllegalArgumentException if a limit is not positive or a bound out of range */
    public FabricSettings {
        for (Duration limit : new Duration[] {evaluate, endorse, submit, commitStatus, lookUp, pause, reconnect}) {
            Connection.require(limit.isPositive(), "every time limit is positive");
        }
        Connection.require(window >= 1 && window <= MAX_WINDOW, "the window holds 1 to " + MAX_WINDOW);
        Connection.require(tries >= 1 && resends >= 0, "at least one try, and no negative number of repetitions");
    }

    /** What the gateways need to know of it. */
    Limits limits() {
        return new Limits(evaluate, endorse, submit, commitStatus, lookUp, tries, pause, resends);
    }
}
