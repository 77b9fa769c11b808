package io.aval.client.embedded.transaction;

/**
 * A proposal as it travels: the bytes of Fabric's Proposal message, and the client's signature (SHA256withECDSA, DER, low
 * S) over {@link ProposalCodec#visible}, the part that everyone may see, so that the signature can stand in the block. The
 * contract binds the transient part to it: the argument is that part's digest.
 */
public record SignedProposalBytes(Bytes proposal, Bytes signature) {}
