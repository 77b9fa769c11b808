package io.aval.engine.screening;

import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntPredicate;

/**
 * Finds the names of a list that are nearest to a given one. The index proposes {@value #CANDIDATES} names that share
 * most of what is rare in the brand, and only these are compared in full; where it proposes too few to fill the answer,
 * all names are compared. Thread-safe: each search takes a workspace of its own out of a pool.
 */
final class NameIndex {
    static final int CANDIDATES = 384;
    /** What a name's character in common outside the brand is worth, in the currency of {@link Postings#weight}. */
    private static final int COMMON = 24;

    private static final int REGION = 64;

    private final Signature[] names;
    private final int[] owners;
    private final int[] totals;
    private final long[] bits;
    private final Postings postings;
    private final Queue<Workspace> pool = new ConcurrentLinkedQueue<>();

    /**
     * Indexes names.
     *
     * @param names the names, without empty ones
     * @param owners for each name the entry that it belongs to
     */
    NameIndex(List<CompanyName> names, int[] owners) {
        this.names = names.stream().map(Signature::new).toArray(Signature[]::new);
        this.owners = owners;
        int count = this.names.length;
        postings = new Postings(Features.count(), count, row -> Features.of(this.names[row].brand));
        totals = new int[count];
        bits = new long[count];
        for (int row = 0; row < count; row++) {
            for (int feature : Features.of(this.names[row].brand)) {
                totals[row] += postings.weight(feature);
            }
            bits[row] = Features.bits(this.names[row]);
        }
    }

    /**
     * Finds the nearest names.
     *
     * @param most how many at most
     * @param floor the least score
     * @param wantedOwner of which owners
     * @return their rows, at most one for each owner, best first; equal scores by row
     */
    int[] nearest(CompanyName name, int most, int floor, IntPredicate wantedOwner) {
        Workspace pooled = pool.poll();
        Workspace work = pooled != null ? pooled : new Workspace(names.length);
        try {
            Signature wanted = new Signature(name);
            Best best = new Best(most, floor, owners, wantedOwner);
            propose(wanted, work);
            if (work.touched < most) {
                for (int row = 0; row < names.length; row++) {
                    best.offer(row, work.comparison.of(wanted, names[row]));
                }
            } else {
                int least = cutoff(work);
                for (int i = 0; i < work.touched; i++) {
                    if (work.ranks[i] >= least) {
                        int row = work.rows[i];
                        best.offer(row, work.comparison.of(wanted, names[row]));
                    }
                }
            }
            return best.rows();
        } finally {
            work.clear();
            pool.offer(work);
        }
    }

    /** Adds up for each name what it has in common with the wanted one, and ranks it. */
    private void propose(Signature wanted, Workspace work) {
        int[] common = work.common;
        int[] rows = work.rows;
        int touched = 0;
        for (int feature : Features.of(wanted.brand)) {
            int weight = postings.weight(feature);
            for (int at = postings.from(feature), to = postings.to(feature); at < to; at++) {
                int row = postings.row(at);
                if (common[row] == 0) {
                    rows[touched++] = row;
                }
                common[row] += weight;
            }
        }
        long wantedBits = Features.bits(wanted);
        for (int i = 0; i < touched; i++) {
            int row = rows[i];
            int rank = 2 * common[row] - totals[row] + COMMON * Long.bitCount(wantedBits & bits[row]);
            rank += wanted.place == names[row].place ? REGION : 0;
            work.ranks[i] = Math.clamp(rank, 0, Workspace.TOP_RANK);
            work.histogram[work.ranks[i]]++;
        }
        work.touched = touched;
    }

    /** {@return the rank from which on names are compared: the highest that lets enough through, ties included} */
    private static int cutoff(Workspace work) {
        int through = 0;
        int rank = Workspace.TOP_RANK;
        while (rank > 0 && through + work.histogram[rank] < CANDIDATES) {
            through += work.histogram[rank];
            rank--;
        }
        return rank;
    }

    /** What a search needs and the next one uses again. */
    private static final class Workspace {
        static final int TOP_RANK = 2_047;

        final Comparison comparison = new Comparison();
        final int[] common;
        final int[] rows;
        final int[] ranks;
        final int[] histogram = new int[TOP_RANK + 1];
        int touched;

        Workspace(int names) {
            common = new int[names];
            rows = new int[names];
            ranks = new int[names];
        }

        void clear() {
            for (int i = 0; i < touched; i++) {
                common[rows[i]] = 0;
            }
            Arrays.fill(histogram, 0);
            touched = 0;
        }
    }
}
