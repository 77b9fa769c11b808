package io.aval.rules.verification;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.MerkleTree;
import java.util.List;
import java.util.TreeSet;

/** The Merkle root of a body of evidence, by which any one piece can be shown to belong to it without the others. */
public final class EvidenceTree {

    private EvidenceTree() {}

    /**
     * The root by RFC 9162 §2.1.1 over the evidence's digests in their own order, each once; so the order in which it was
     * brought does not matter.
     */
    public static Digest root(List<Evidence> evidence) {
        TreeSet<String> digests = new TreeSet<>();
        evidence.forEach(piece -> digests.add(piece.digest().value()));
        return new MerkleTree(digests.stream().map(Digest::new).toList()).root();
    }
}
