package io.aval.engine.allocation;

import java.util.Arrays;
import java.util.Optional;

/** What a run asks for. The title stands in a run's manifest; another rule gets another title. */
public enum Mode {
    /** Stable, and of all stable solutions the one that every demand likes best. */
    STABLE_DEMAND("STABLE-DEMAND-PROPOSING-2"),
    /** Stable, and of all stable solutions the one that every product likes best. */
    STABLE_PRODUCT("STABLE-PRODUCT-PROPOSING-1"),
    /**
     * Each demand whole from one product or not at all; no budget is passed, and without the money kept back for that the
     * solution is stable in the sense of Dean, Goemans and Immorlica (2006).
     */
    UNSPLIT("STABLE-UNSPLITTABLE-1"),
    /** Most money placed, then the least cost. */
    WELFARE("WELFARE-1"),
    /** The same with every part at least its product's smallest ticket; the gap to {@link #WELFARE} is told. */
    WELFARE_TICKETS("WELFARE-TICKETS-1"),
    /** No allocation: the best products for each demand, spread so that not everybody is sent to the same few. */
    RECOMMEND("RECOMMEND-1");

    private final String title;

    Mode(String title) {
        this.title = title;
    }

    /** The mode of that title; empty for one that this release does not know. */
    public static Optional<Mode> titled(String title) {
        return Arrays.stream(values()).filter(mode -> mode.title.equals(title)).findFirst();
    }

    /** The name and version by which manifests know it. */
    public String title() {
        return title;
    }
}
