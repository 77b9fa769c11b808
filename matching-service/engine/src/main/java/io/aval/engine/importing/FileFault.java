package io.aval.engine.importing;

/** Why a whole file is refused. Nothing of such a file is taken. */
public enum FileFault {
    /** Larger than 512 MiB. */
    TOO_LARGE,
    /** Holds zero bytes, so it is not text, or a hole where data was lost. */
    NOT_TEXT,
    /** Begins like none of the files that are understood, or has a column that is not known. */
    BAD_HEADER,
    /** Ends before {@code @data}, or in the middle of a row. */
    CUT,
    /** Has fewer ratios than are needed. */
    TOO_FEW_RATIOS,
    /** Has no row. */
    NO_ROWS,
    /** Has more rows than are taken of one file. */
    TOO_MANY_ROWS,
    /** Changed its size while it was read. */
    CHANGED
}
