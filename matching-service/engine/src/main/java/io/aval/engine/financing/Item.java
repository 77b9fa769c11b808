package io.aval.engine.financing;

/** What a payment is for. */
public enum Item {
    PRINCIPAL(Side.FINANCIER),
    INTEREST(Side.FINANCIER),
    /** 自持次级: the junior part of an issue that the enterprise keeps. */
    RETAINED(Side.FINANCIER),
    APPRAISAL_FEE(Side.APPRAISER),
    REGISTRATION_FEE(Side.OTHERS),
    GUARANTEE_FEE(Side.GUARANTOR),
    PREMIUM(Side.INSURER),
    ISSUE_COST(Side.OTHERS),
    /** 贴息: paid back on interest once the loan is repaid. */
    SUBSIDY(Side.STATE);

    private final Side payee;

    Item(Side payee) {
        this.payee = payee;
    }

    /** Who receives it from the enterprise, or pays it. */
    Side payee() {
        return payee;
    }

    /** Whether it comes back in full, so that it is no cost. */
    boolean returns() {
        return this == PRINCIPAL || this == RETAINED;
    }
}
