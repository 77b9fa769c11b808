package io.aval.rules.appraisal.sheet;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.MerkleTree;
import io.aval.rules.canonical.Schema;
import io.aval.rules.canonical.Size;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * All inputs of one evaluation. Immutable.
 *
 * @param base the day as of which is evaluated (评估基准日)
 * @param salt from which each leaf's salt is derived, so that a leaf cannot be guessed from its hash
 * @param leaves in ascending order of their names, each name once
 */
public record Sheet(
        BusinessDay base,
        Digest salt,
        @Size(min = 1, max = Sheet.MAX_LEAVES) List<Leaf> leaves) {

    /** Most inputs. */
    public static final int MAX_LEAVES = 400;

    /** Length of a mark. */
    public static final int MARK_DIGITS = 16;

    /** Throws {@link IllegalArgumentException} if the leaves are not in order. */
    public Sheet {
        for (int i = 1; i < leaves.size(); i++) {
            if (leaves.get(i - 1).compareTo(leaves.get(i)) >= 0) {
                throw new IllegalArgumentException("leaves in ascending order, each name once");
            }
        }
    }

    /** A sheet of these leaves, put in order. */
    public static Sheet of(BusinessDay base, Digest salt, Collection<Leaf> leaves) {
        return new Sheet(base, salt, leaves.stream().sorted().toList());
    }

    /** The leaf of that name. */
    public Optional<Leaf> leaf(String name) {
        int index = index(name);
        return index < 0 ? Optional.empty() : Optional.of(leaves.get(index));
    }

    /** The Merkle root of base day and leaves. */
    public Digest root() {
        return tree().root();
    }

    /**
     * A short mark of each leaf, by which one that was changed is found; the root is what binds them.
     *
     * @return sixteen hexadecimal digits for each leaf, in their order
     */
    public List<String> marks() {
        return leaves.stream()
                .map(leaf -> hash(saltOf(leaf.name()), leaf).value().substring(0, MARK_DIGITS))
                .toList();
    }

    /**
     * How one leaf is shown without the others.
     *
     * @throws IllegalArgumentException if there is no such leaf
     */
    public Shown show(String name) {
        int index = index(name);
        if (index < 0) {
            throw new IllegalArgumentException("no leaf " + name);
        }
        return new Shown(leaves.get(index), saltOf(name), index, tree().path(index + 1));
    }

    /**
     * A leaf that is shown alone.
     *
     * @param salt of this leaf
     * @param index its place among the leaves
     * @param path the hashes beside its way to the root
     */
    public record Shown(Leaf leaf, Digest salt, int index, List<Digest> path) {

        /**
         * Whether it belongs to the sheet of that root.
         *
         * @param leaves how many leaves the sheet has
         */
        public boolean belongs(Digest root, int leaves) {
            return MerkleTree.root(hash(salt, leaf), index + 1, leaves + 1, path)
                    .filter(root::equals)
                    .isPresent();
        }
    }

    private int index(String name) {
        return Collections.binarySearch(leaves, Leaf.claimed(name, "-"));
    }

    /** The base day is the tree's first entry, since it decides as much as any input. */
    private MerkleTree tree() {
        List<Digest> hashes = new ArrayList<>();
        hashes.add(Digest.of(salt + "/base/" + base));
        leaves.forEach(leaf -> hashes.add(hash(saltOf(leaf.name()), leaf)));
        return new MerkleTree(hashes);
    }

    private Digest saltOf(String name) {
        return Digest.of(salt + "/leaf/" + name);
    }

    private static Digest hash(Digest salt, Leaf leaf) {
        return Digest.of(salt + "/" + Schema.of(Leaf.class).encode(leaf).canonical());
    }
}
