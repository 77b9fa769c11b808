package io.aval.engine.screening;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** The best few rows seen so far, one for each owner. Among equal scores the lower row stands first. Not thread-safe. */
final class Best {
    private final int floor;
    private final int[] owners;
    private final IntPredicate wanted;
    private final int[] rows;
    private final int[] scores;
    private int size;

    Best(int most, int floor, int[] owners, IntPredicate wanted) {
        this.wanted = wanted;
        this.floor = floor;
        this.owners = owners;
        this.rows = new int[most];
        this.scores = new int[most];
    }

    void offer(int row, int score) {
        if (score < floor || size == rows.length && !before(row, score, size - 1)) {
            return;
        }
        if (!wanted.test(owners[row])) {
            return;
        }
        int at = ofOwner(owners[row]);
        if (at < size && !before(row, score, at)) {
            return;
        }
        if (at == size) {
            at = size < rows.length ? size++ : size - 1;
        }
        while (at > 0 && before(row, score, at - 1)) {
            rows[at] = rows[at - 1];
            scores[at] = scores[at - 1];
            at--;
        }
        rows[at] = row;
        scores[at] = score;
    }

    int[] rows() {
        return Arrays.copyOf(rows, size);
    }

    private int ofOwner(int owner) {
        int at = 0;
        while (at < size && owners[rows[at]] != owner) {
            at++;
        }
        return at;
    }

    private boolean before(int row, int score, int at) {
        return score > scores[at] || score == scores[at] && row < rows[at];
    }
}
