package io.aval.engine.eligibility.cell;

import java.util.ArrayList;
import java.util.List;

/** The best so many of a stream: a sorted array, since hardly any member of a long stream gets in. */
final class Best {
    private final int[] docs;
    private final int[] scores;
    private int size;

    Best(int most) {
        docs = new int[most];
        scores = new int[most];
    }

    /** {@return the least score that might get in} */
    int floor() {
        return size < docs.length ? 0 : scores[size - 1];
    }

    void offer(int doc, int score) {
        if (size == docs.length) {
            if (docs.length == 0 || !before(score, doc, size - 1)) {
                return;
            }
            size--;
        }
        int at = size++;
        while (at > 0 && before(score, doc, at - 1)) {
            docs[at] = docs[at - 1];
            scores[at] = scores[at - 1];
            at--;
        }
        docs[at] = doc;
        scores[at] = score;
    }

    List<Found.Hit> hits() {
        List<Found.Hit> hits = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            hits.add(new Found.Hit(docs[i], scores[i]));
        }
        return hits;
    }

    private boolean before(int score, int doc, int place) {
        return score != scores[place] ? score > scores[place] : doc < docs[place];
    }
}
