package io.aval.engine.screening.bench;

import io.aval.engine.screening.CompanyName;
import io.aval.engine.screening.ListEntry;
import io.aval.engine.screening.ScreeningList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Compares a name with every name of a list by a measure of Apache Commons Text. Both sides in our one spelling. */
final class Peer {
    private static final int FARTHEST = 6;

    private final List<String> ids = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Measure measure;

    /** A likeness, more is nearer. */
    private interface Measure {
        double of(String a, String b);
    }

    private record Near(int row, double likeness) {}

    private Peer(ScreeningList list, Measure measure) {
        this.measure = measure;
        for (ListEntry entry : list.entries()) {
            ids.add(entry.id());
            names.add(CompanyName.of(entry.name()).normal());
        }
    }

    static Peer jaroWinkler(ScreeningList list) {
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        return new Peer(list, similarity::apply);
    }

    static Peer levenshtein(ScreeningList list) {
        LevenshteinDistance distance = new LevenshteinDistance(FARTHEST);
        return new Peer(list, (a, b) -> {
            int edits = distance.apply(a, b);
            return edits < 0 ? -FARTHEST - 1 : -edits;
        });
    }

    /** {@return the ids of the nearest names, best first} */
    List<String> nearest(CompanyName name, int most) {
        String wanted = name.normal();
        Comparator<Near> worstFirst = Comparator.comparingDouble(Near::likeness)
                .thenComparing(Comparator.comparingInt(Near::row).reversed());
        PriorityQueue<Near> best = new PriorityQueue<>(worstFirst);
        for (int row = 0; row < names.size(); row++) {
            double likeness = measure.of(wanted, names.get(row));
            if (best.size() < most) {
                best.add(new Near(row, likeness));
            } else if (likeness > best.element().likeness()) {
                best.remove();
                best.add(new Near(row, likeness));
            }
        }
        return best.stream()
                .sorted(worstFirst.reversed())
                .map(near -> ids.get(near.row()))
                .toList();
    }
}
