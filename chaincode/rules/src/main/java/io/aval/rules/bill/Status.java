package io.aval.rules.bill;

/** 票据状态, the first axis of a bill's state. */
public enum Status {
    /** 已出票 issued. */
    CS01,
    /** 已承兑 accepted. */
    CS02,
    /** 已收票 received. */
    CS03,
    /** 已到期 due. */
    CS04,
    /** 已终止 ended. */
    CS05,
    /** 已结清 settled. */
    CS06
}
