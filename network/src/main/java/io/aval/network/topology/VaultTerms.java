package io.aval.network.topology;

/**
 * How deposits reach the members of a vault while an act is endorsed.
 *
 * @param requiredPeers other peers that must have a copy before an endorsement counts; above 0 it couples every act to
 *     the other member's uptime
 * @param mostPeers other peers that a copy is offered to
 */
public record VaultTerms(int requiredPeers, int mostPeers) {

    /** Nobody has to be up; what was not pushed is pulled from the witness at commit. */
    public static final VaultTerms USUAL = new VaultTerms(0, 2);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException with a sentence
     */
    public VaultTerms {
        Topology.require(
                requiredPeers >= 0 && requiredPeers <= mostPeers && mostPeers <= 16,
                "copies: 0 up to the most that are offered, and those at most 16");
    }
}
