package io.aval.engine.screening;

/** What can be wrong with a row of a list. Checked in this order; the first is the row's only fault. */
public enum EntryFault {
    /** The line is longer than 64 KiB. */
    LINE_TOO_LONG,
    /** Bytes that are no text in the encoding named. */
    NOT_IN_ENCODING,
    /** A quote does not close on its line, or something follows it. */
    BAD_QUOTING,
    /** Not one field for each column. */
    WRONG_FIELD_COUNT,
    /** The entry has no id. */
    NO_ID,
    /** An earlier kept row has the same id. */
    DUPLICATE_ID,
    /** Nothing of the name is left after its normalisation. */
    NO_NAME,
    /**
     * A code is given that is none: its form or its check digit is wrong. The row is kept and found by its names: a
     * company is not off a list because its code was mistyped.
     */
    BAD_CODE;

    /** {@return whether a row with this fault is left out} */
    public boolean refuses() {
        return this != BAD_CODE;
    }
}
