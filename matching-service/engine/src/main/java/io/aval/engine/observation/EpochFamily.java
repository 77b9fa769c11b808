package io.aval.engine.observation;

/** What an epoch holds besides observations; keys and values are its owners' affair. The titles stand on disk. */
public enum EpochFamily {
    /** Enterprise, eight bytes, the highest first → profile row. */
    PROFILES("profiles"),
    /** Cell and number of a block → packed rows of the forward filter. */
    CELLS("cells"),
    /** Facet, value and container → postings. */
    POSTINGS("postings"),
    /** Product → compiled rule. */
    RULES("rules");

    private final String title;

    EpochFamily(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
