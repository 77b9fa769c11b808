package io.aval.engine.filtering;

/** The seven stages, in the order in which every submission passes them. */
public enum Stage {
    /** 来源. */
    SOURCE,
    /** 时效. */
    FRESHNESS,
    /** 形式. */
    FORM,
    /** 合理性. */
    PLAUSIBILITY,
    /** 矛盾. */
    CONTRADICTION,
    /** 重复. */
    DUPLICATION,
    /** 勾稽. */
    CONSISTENCY
}
