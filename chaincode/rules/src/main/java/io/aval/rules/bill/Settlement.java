package io.aval.rules.bill;

/** How money changes hands (结算方式). */
public enum Settlement {
    /** 票款对付: title moves when the payee's bank confirms the money, on the same day. */
    ST01,
    /** 纯票过户: the money moves elsewhere, and the payee's signature is the proof. */
    ST02
}
