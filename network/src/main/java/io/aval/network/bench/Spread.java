package io.aval.network.bench;

import java.util.Collection;
import java.util.List;

/** How far figures of several rounds lie apart. */
record Spread(double min, double median, double max) {

    /**
     * The spread of some figures.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Spread of(Collection<Double> figures) {
        List<Double> ascending = figures.stream().sorted().toList();
        if (ascending.isEmpty()) {
            throw new IllegalArgumentException("no figures, no spread");
        }
        int half = ascending.size() / 2;
        double median =
                ascending.size() % 2 == 1 ? ascending.get(half) : (ascending.get(half - 1) + ascending.get(half)) / 2;
        return new Spread(ascending.getFirst(), median, ascending.getLast());
    }
}
