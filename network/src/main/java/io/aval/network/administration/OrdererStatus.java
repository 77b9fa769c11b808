package io.aval.network.administration;

/**
 * How an ordering node stands to the channel.
 *
 * @param height number of blocks that it has; 0 if it has not joined
 * @param active whether it takes part, rather than still fetching blocks
 * @param role {@code consenter} if it orders, {@code follower} if it only keeps blocks, {@code none} if it has not joined
 */
public record OrdererStatus(long height, boolean active, String role) {

    /** Of a node that has not joined. */
    static final OrdererStatus NOT_JOINED = new OrdererStatus(0, false, "none");

    /** Whether the node has joined the channel. */
    public boolean joined() {
        return !role.equals(NOT_JOINED.role);
    }
}
