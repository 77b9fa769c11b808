package io.aval.rules.verification;

import io.aval.rules.canonical.Digest;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.TreeSet;

/** The Merkle root of a body of evidence, by which any one piece can be shown to belong to it without the others. */
public final class EvidenceTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private EvidenceTree() {}

    /**
     * The root by RFC 9162 §2.1.1 over the evidence's digests in their own order, each once; so the order in which it was
     * brought does not matter.
     */
    public static Digest root(List<Evidence> evidence) {
        TreeSet<String> digests = new TreeSet<>();
        evidence.forEach(piece -> digests.add(piece.digest().value()));
        return root(digests.stream().map(Digest::new).toList(), 0, digests.size());
    }

    private static Digest root(List<Digest> leaves, int from, int to) {
        int size = to - from;
        if (size == 0) {
            return Digest.of(new byte[0]);
        }
        if (size == 1) {
            return hash(LEAF, leaves.get(from));
        }
        int left = Integer.highestOneBit(size - 1);
        return hash(NODE, root(leaves, from, from + left), root(leaves, from + left, to));
    }

    private static Digest hash(byte kind, Digest... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(kind);
        for (Digest part : parts) {
            bytes.writeBytes(part.bytes());
        }
        return Digest.of(bytes.toByteArray());
    }
}
