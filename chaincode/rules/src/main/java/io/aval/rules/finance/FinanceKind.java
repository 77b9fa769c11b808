package io.aval.rules.finance;

/** The two service products. */
public enum FinanceKind {
    /** A loan against an intellectual-property right (知识产权质押融资). */
    PLEDGE,
    /** The discount of a bill (贴现). */
    DISCOUNT
}
