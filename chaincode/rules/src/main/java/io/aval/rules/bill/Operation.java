package io.aval.rules.bill;

/** The operations that somebody proposes and somebody else answers. */
public enum Operation {
    /** 提示承兑: the drawer presents for acceptance. */
    ACCEPT,
    /** 提示收票: the drawer presents to the payee. */
    RECEIVE,
    /** 转让背书: the holder endorses. */
    ENDORSE
}
