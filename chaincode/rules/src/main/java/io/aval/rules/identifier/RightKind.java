package io.aval.rules.identifier;

/** Kind of an intellectual-property right, as its number tells it. */
public enum RightKind {
    /** 发明专利. */
    INVENTION,
    /** 实用新型专利. */
    UTILITY_MODEL,
    /** 外观设计专利. */
    DESIGN,
    /** 注册商标, in one class of goods and services. */
    TRADEMARK,
    /** 计算机软件著作权. */
    SOFTWARE
}
