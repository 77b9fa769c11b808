package io.aval.engine.index;

/** The column families. The names stand on disk. */
enum Family {
    /** RocksDB's own; unused. */
    DEFAULT("default", false),
    /** Kind ~ id → opening. */
    OPENINGS("openings", true),
    /** Digest → opening that a later version has overtaken. */
    PAST("past", true),
    /** Id → kind. */
    KINDS("kinds", true),
    /** Public key → digest that the ledger shows. */
    HEADS("heads", true),
    /** Public key of a record and number of a block → transaction that wrote the key there, digest that it wrote. */
    HISTORY("history", true),
    /** Id of a frozen record → nothing. */
    FROZEN("frozen", true),
    /** Id of a record → the last order about it; with a day and a letter behind it, each order that was dated → nothing. */
    ORDERS("orders", true),
    /** Whom, day, what and which record → what somebody is to learn. */
    OCCASIONS("occasions", true),
    /** Digest of a hop → hop. */
    HOPS("hops", true),
    /** What is named, then kind ~ id of the record that names it → nothing. */
    MENTIONS("mentions", true),
    /** Transaction and vault → what the transaction wrote. When deposits arrive differs from run to run. */
    AWAITED("awaited", false),
    /** Position and form of the index. */
    META("meta", false);

    private final String title;
    private final boolean dumped;

    Family(String title, boolean dumped) {
        this.title = title;
        this.dumped = dumped;
    }

    /** Its name on disk. */
    String title() {
        return title;
    }

    /** Whether it follows from the ledger alone, so that it belongs to the digest. */
    boolean dumped() {
        return dumped;
    }
}
