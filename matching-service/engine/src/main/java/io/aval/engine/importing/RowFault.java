package io.aval.engine.importing;

/** Why a row is refused. Checked in this order; the first is the row's only reason. */
public enum RowFault {
    /** The line is longer than 64 KiB. */
    LINE_TOO_LONG,
    /** Not one field for each attribute. */
    WRONG_FIELD_COUNT,
    /** A field is neither a decimal number nor {@code ?}. */
    NOT_A_NUMBER,
    /** A field is infinite, or too large for a double. */
    INFINITE,
    /** The class is not one of the file's two. */
    UNKNOWN_CLASS,
    /** More than half of the ratios are missing. */
    TOO_MANY_MISSING,
    /** A ratio is missing without which no grade can be given. */
    NEEDED_RATIO_MISSING,
    /** The first field is no unified social credit code, or its check digits fail. */
    BAD_CODE,
    /** A field is none of its column's values. */
    BAD_VALUE,
    /** An earlier kept row has the same values, or the same code. */
    DUPLICATE
}
