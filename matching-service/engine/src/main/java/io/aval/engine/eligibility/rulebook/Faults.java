package io.aval.engine.eligibility.rulebook;

import io.aval.rules.refusal.Code;
import java.util.ArrayList;
import java.util.List;

/** Collects faults with their places; keeps the first {@value #MOST}. */
final class Faults {
    static final int MOST = 100;

    private final Place place;
    private final List<RuleFault> found = new ArrayList<>();

    Faults(Place place) {
        this.place = place;
    }

    void add(Code code, String rule, String pointer, String sentence) {
        if (found.size() < MOST) {
            found.add(new RuleFault(code, rule, place.line(pointer), pointer, sentence));
        }
    }

    int line(String pointer) {
        return place.line(pointer);
    }

    List<RuleFault> found() {
        return List.copyOf(found);
    }
}
