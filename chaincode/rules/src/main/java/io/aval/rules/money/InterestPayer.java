package io.aval.rules.money;

/** Who bears the interest of a discount. */
public enum InterestPayer {
    /** 卖方付息: whoever sells the bill; it comes off the price. */
    SELLER,
    /** 买方付息: whoever bought the goods that the bill pays for; the seller of the bill gets its face. */
    BUYER,
    /** 协议付息: both, in the shares that they agreed. */
    AGREED
}
