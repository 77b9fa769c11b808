package io.aval.rules.bill;

/** Who stands behind a bill by accepting it. */
public enum BillType {
    /** 银票/财票: accepted by a bank or finance company. */
    AC01,
    /** 商票: accepted by an enterprise. */
    AC02
}
