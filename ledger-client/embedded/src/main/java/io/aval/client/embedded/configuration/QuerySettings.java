package io.aval.client.embedded.configuration;

/**
 * How far a chaincode's queries go: what a peer's own settings say on a network.
 *
 * @param history whether the writes of each key are indexed, so that its history can be asked for; a ledger is made with
 *     it or without it
 * @param totalLimit results after which a query ends as if there were no more, 1 or more
 */
public record QuerySettings(boolean history, int totalLimit) {
    private static final int USUAL_LIMIT = 100_000;

    /** As the peers of our networks are set: no history, 100,000 results. */
    public static final QuerySettings DEFAULT = new QuerySettings(false, USUAL_LIMIT);

    public QuerySettings {
        if (totalLimit < 1) {
            throw new IllegalArgumentException("a query has 1 result or more, not " + totalLimit);
        }
    }
}
