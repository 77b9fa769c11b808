package io.aval.engine.market;

/** What is financed. The order is part of the canonical form; add at the end only. */
public enum FinanceKind {
    /** A loan against a pledged intellectual-property right (知识产权质押融资). */
    PLEDGE,
    /** The discount of a commercial bill (商业汇票贴现). */
    DISCOUNT
}
