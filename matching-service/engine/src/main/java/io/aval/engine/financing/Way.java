package io.aval.engine.financing;

/** The ways to finance a need. */
public enum Way {
    /** 直接质押: a bank lends against the right and bears the risk alone. */
    DIRECT_PLEDGE,
    /** 质押加担保、保险、补偿基金: others bear losses beside the bank. */
    SHARED_PLEDGE,
    /** 知识产权证券化: a share in a pool whose securities are placed. */
    SECURITIES,
    /** 票据贴现. */
    DISCOUNT
}
