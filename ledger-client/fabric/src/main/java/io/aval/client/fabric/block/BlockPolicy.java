package io.aval.client.fabric.block;

import java.util.List;
import java.util.Optional;

/** Whose signatures make a block the channel's. For one thread. */
interface BlockPolicy {

    /**
     * Why the signatures are not enough; empty if they are.
     *
     * @param signatures each with the octets that it covers
     */
    Optional<String> finding(List<BlockSignature> signatures);
}
