/**
 * Evidence packs: one file that shows, without the ledger, how a record came to be what it is. {@link
 * io.aval.client.evidence.EvidenceMaker} gathers it, {@link io.aval.client.evidence.EvidenceVerifier} believes nothing in
 * it but signatures and digests.
 *
 * <p>Reads Fabric's messages by their numbers, so that whoever verifies needs none of Fabric's libraries. Must not know
 * the acts, the kinds of record, nor what a body says beyond its member {@code head}; opens no connection and reads no
 * clock.
 */
@NullMarked
package io.aval.client.evidence;

import org.jspecify.annotations.NullMarked;
