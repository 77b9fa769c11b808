package io.aval.rules.pledge;

/** What a pledge contract must say (专利权质押登记办法). */
public enum ContractItem {
    /** 当事人: names and addresses of both sides. */
    PARTIES,
    /** 被担保债权的种类和数额: kind and amount of the secured debt. */
    DEBT,
    /** 债务人履行债务的期限: when the debt is due. */
    TERM,
    /** 专利权项数及名称、专利号、申请日、授权公告日: the rights, each by name, number, filing and grant. */
    RIGHTS,
    /** 质押担保的范围: what the pledge secures. */
    SCOPE
}
