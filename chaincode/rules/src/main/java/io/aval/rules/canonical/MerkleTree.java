package io.aval.rules.canonical;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Merkle tree as RFC 9162, section 2.1 defines it: entries hashed behind a zero byte, inner nodes behind a one, the
 * left subtree the largest power of two. Immutable.
 */
public record MerkleTree(List<Digest> entries) {

    private static final int DIGEST_BYTES = 32;

    public MerkleTree {
        entries = List.copyOf(entries);
    }

    /** The root; of no entries, the digest of nothing. */
    public Digest root() {
        return entries.isEmpty() ? Digest.of(new byte[0]) : root(entries);
    }

    /** The hashes beside the way from that entry to the root, nearest first. */
    public List<Digest> path(int index) {
        List<Digest> path = new ArrayList<>();
        walk(index, entries, path);
        return path;
    }

    /** The root that an entry and its path lead to; empty if the path has the wrong length. */
    public static Optional<Digest> root(Digest entry, int index, int size, List<Digest> path) {
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        int at = index;
        int last = size - 1;
        Digest hash = leaf(entry);
        for (Digest beside : path) {
            if (last == 0) {
                return Optional.empty();
            }
            if (at % 2 == 1 || at == last) {
                hash = node(beside, hash);
                while (at % 2 == 0 && at != 0) {
                    at /= 2;
                    last /= 2;
                }
            } else {
                hash = node(hash, beside);
            }
            at /= 2;
            last /= 2;
        }
        return last == 0 ? Optional.of(hash) : Optional.empty();
    }

    private static Digest root(List<Digest> entries) {
        if (entries.size() == 1) {
            return leaf(entries.getFirst());
        }
        int left = left(entries.size());
        return node(root(entries.subList(0, left)), root(entries.subList(left, entries.size())));
    }

    private static void walk(int index, List<Digest> entries, List<Digest> path) {
        if (entries.size() == 1) {
            return;
        }
        int left = left(entries.size());
        List<Digest> head = entries.subList(0, left);
        List<Digest> tail = entries.subList(left, entries.size());
        if (index < left) {
            walk(index, head, path);
            path.add(root(tail));
        } else {
            walk(index - left, tail, path);
            path.add(root(head));
        }
    }

    /** The largest power of two below the size. */
    private static int left(int size) {
        return Integer.highestOneBit(size - 1);
    }

    private static Digest leaf(Digest entry) {
        byte[] bytes = new byte[1 + DIGEST_BYTES];
        System.arraycopy(entry.bytes(), 0, bytes, 1, DIGEST_BYTES);
        return Digest.of(bytes);
    }

    private static Digest node(Digest left, Digest right) {
        byte[] bytes = new byte[1 + 2 * DIGEST_BYTES];
        bytes[0] = 1;
        System.arraycopy(left.bytes(), 0, bytes, 1, DIGEST_BYTES);
        System.arraycopy(right.bytes(), 0, bytes, 1 + DIGEST_BYTES, DIGEST_BYTES);
        return Digest.of(bytes);
    }
}
