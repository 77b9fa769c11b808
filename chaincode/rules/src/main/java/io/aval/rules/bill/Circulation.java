package io.aval.rules.bill;

/** 流通标志, the second axis of a bill's state. */
public enum Circulation {
    /** 待收票 awaiting receipt. */
    TF0101,
    /** 可流通 may circulate. */
    TF0301,
    /** 已锁定 locked. */
    TF0302,
    /** 不可转让 not transferable. */
    TF0303,
    /** 已质押 pledged. */
    TF0304,
    /** 待赎回 awaiting redemption. */
    TF0305,
    /** 托收在途 presented, being collected. */
    TF0401,
    /** 追索中 in recourse. */
    TF0402,
    /** 已结束 ended. */
    TF0501
}
