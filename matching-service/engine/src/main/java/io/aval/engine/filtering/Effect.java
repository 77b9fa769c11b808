package io.aval.engine.filtering;

/** What a check does to a submission that it catches. */
public enum Effect {
    /** It is kept as it stands and noted (标记). */
    MARK,
    /** It is kept with a lower level of support (降级). */
    WEAKEN,
    /** It is kept, written otherwise (换算). */
    CONVERT,
    /** Another one stands in its place (替换). */
    REPLACE,
    /** It is the same as another one that is kept (合并). */
    MERGE,
    /** It is set aside together with those that contradict it (搁置). */
    SET_ASIDE,
    /** It is not used (剔除). */
    DROP
}
