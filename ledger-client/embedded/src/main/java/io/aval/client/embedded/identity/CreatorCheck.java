package io.aval.client.embedded.identity;

import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.Creator;
import io.aval.client.embedded.transaction.SignedProposalBytes;
import java.util.Optional;

/** Decides whether a signed proposal comes from the creator that it names. Safe for use by several threads. */
public interface CreatorCheck {
    /**
     * The creator behind a serialized identity.
     *
     * @throws IllegalArgumentException if the bytes are no identity
     */
    Creator creator(Bytes serialized);

    /** Why the creator is not believed, as a sentence; empty if it is. */
    Optional<String> refusal(Creator creator, SignedProposalBytes signed);
}
