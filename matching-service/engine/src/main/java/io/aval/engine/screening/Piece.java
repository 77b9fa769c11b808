package io.aval.engine.screening;

/**
 * What one part adds to a score.
 *
 * @param part which
 * @param left what it is in the first name
 * @param right what it is in the second name
 * @param points what it adds, in basis points; below zero where it speaks against
 */
public record Piece(Part part, String left, String right, int points) {
    /** What is compared. */
    public enum Part {
        /** 统一社会信用代码: overrules the names. */
        CODE,
        /** 字号. */
        BRAND,
        /** 行业. */
        TRADE,
        /** 行政区划. */
        REGION,
        /** Region, brand and trade as one text, where the two names do not fall apart in the same places. */
        WHOLE,
        /** Company, group or branch. */
        ROLE,
        /** 组织形式. */
        FORM
    }
}
