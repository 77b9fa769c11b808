package io.aval.engine.screening;

/** What of a company the name stands for. */
public enum Role {
    /** The company itself. */
    COMPANY,
    /** The company as head of a group (集团): another registration than the company without. */
    GROUP,
    /** A branch (分公司, 分行, 营业部): no legal person, its company answers for it (Company Law art. 13). */
    BRANCH
}
