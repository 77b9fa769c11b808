package io.aval.client.embedded.transaction;

/**
 * A proposal as it travels: the bytes of Fabric's Proposal message and the client's signature over them
 * (SHA256withECDSA, DER, low S).
 */
public record SignedProposalBytes(Bytes proposal, Bytes signature) {}
