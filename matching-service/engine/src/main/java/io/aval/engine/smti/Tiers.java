package io.aval.engine.smti;

import io.aval.engine.instance.UnreadableException;
import io.aval.engine.smti.SmtiFile.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One agent's list while it is read: numbers from 1, in tiers; whom it names twice is refused. */
final class Tiers {
    private final Line line;
    private final List<List<Integer>> tiers = new ArrayList<>();
    private final Set<Integer> named = new HashSet<>();

    Tiers(Line line) {
        this.line = line;
    }

    void add(int other, boolean tiedWithLast) throws UnreadableException {
        if (!named.add(other)) {
            throw line.refuse(other + " stands twice in a list");
        }
        if (!tiedWithLast || tiers.isEmpty()) {
            tiers.add(new ArrayList<>());
        }
        tiers.getLast().add(other);
    }

    boolean names(int other) {
        return named.contains(other);
    }

    int size() {
        return named.size();
    }

    Ranking ranking(int others) throws UnreadableException {
        for (List<Integer> tier : tiers) {
            for (int other : tier) {
                if (other < 1 || other > others) {
                    throw line.refuse(other + " is not from 1 to " + others);
                }
            }
        }
        return Ranking.of(tiers.stream()
                .map(tier -> tier.stream().mapToInt(other -> other - 1).toArray())
                .toArray(int[][]::new));
    }
}
