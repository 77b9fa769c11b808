package io.aval.rules.record;

/** The kinds of record; the name stands in public keys and openings and never changes. */
public enum Kind {
    PARTY("party"),
    BILL("bill"),
    RIGHT("right"),
    CERTIFICATE("certificate"),
    PRODUCT("product"),
    DEMAND("demand"),
    RUN("run"),
    OFFER("offer"),
    AGREEMENT("agreement"),
    IMPORT("import"),
    DISPUTE("dispute"),
    CHANGE("change"),
    /** Not {@code order}: under that prefix stands whether a record is frozen. */
    ORDER("warrant"),
    TRADE("trade"),
    LIMIT("limit"),
    DISCLOSURE("disclosure"),
    CAP("cap"),
    ALLOTMENT("allotment"),
    MARGIN_CALL("margin-call"),
    SHARING("sharing"),
    VERDICT("verdict"),
    MODEL("model"),
    PAPERS("papers"),
    RATING("rating"),
    BUDGET("budget"),
    QUOTA("quota");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /** The public key of a record of this kind. */
    public String key(RecordId id) {
        return word + "~" + id.value();
    }

    @Override
    public String toString() {
        return word;
    }
}
