package io.aval.client.load;

import java.util.ArrayList;
import java.util.List;

/** Two kinds of envelopes that take turns. */
final class Turns {

    private Turns() {}

    /** One of these, one of those; the rest of the longer list at the end. */
    static List<Parcel> of(List<Parcel> these, List<Parcel> those) {
        List<Parcel> turns = new ArrayList<>();
        for (int i = 0; i < Math.max(these.size(), those.size()); i++) {
            if (i < these.size()) {
                turns.add(these.get(i));
            }
            if (i < those.size()) {
                turns.add(those.get(i));
            }
        }
        return turns;
    }
}
