package io.aval.rules.appraisal.credit;

import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import java.util.List;

/**
 * A regression tree. The first split is the root; every split stands before its children.
 *
 * @param splits may be empty: then there is one leaf
 * @param leaves log-odds
 */
public record Tree(
        @Size(max = 255) List<Split> splits,
        @Size(min = 1, max = 256) List<Decimal> leaves) {

    /** Deepest way from the root to a leaf. */
    public static final int MAX_DEPTH = 8;

    /**
     * Divides at a number; a word counts as what its input's scale makes of it.
     *
     * @param input index of the model's input
     * @param at what is not above it goes left
     * @param left index of the split on the left, or −1 − index of the leaf
     * @param right the same on the right
     * @param leftRows training rows that went left
     * @param rightRows training rows that went right
     * @param missingLeft where a missing input goes
     */
    public record Split(
            @Range(max = 199) int input,
            Decimal at,
            @Range(min = -256, max = 254) int left,
            @Range(min = -256, max = 254) int right,
            @Range(max = 100_000_000) int leftRows,
            @Range(max = 100_000_000) int rightRows,
            boolean missingLeft) {}

    /** Throws {@link IllegalArgumentException} if a child does not come after its parent or is deeper than allowed. */
    public Tree {
        splits = List.copyOf(splits);
        leaves = List.copyOf(leaves);
        int[] depth = new int[splits.size()];
        for (int i = 0; i < splits.size(); i++) {
            check(splits.get(i).left(), i, depth, leaves.size());
            check(splits.get(i).right(), i, depth, leaves.size());
        }
    }

    private static void check(int child, int parent, int[] depth, int leaves) {
        boolean placed = child < 0 ? -1 - child < leaves : child > parent && child < depth.length;
        if (!placed || depth[parent] + 1 > MAX_DEPTH) {
            throw new IllegalArgumentException("tree");
        }
        if (child >= 0) {
            depth[child] = depth[parent] + 1;
        }
    }
}
