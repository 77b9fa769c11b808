package io.aval.engine.index;

import io.aval.rules.record.Hop;
import io.aval.rules.record.Opening;
import java.util.List;

/** The clear text that one transaction brought. */
public record Delivery(List<Opening> openings, List<Hop> hops) {

    /** Nothing. */
    public static final Delivery NONE = new Delivery(List.of(), List.of());

    public Delivery {
        openings = List.copyOf(openings);
        hops = List.copyOf(hops);
    }
}
