package io.aval.engine.financing;

import io.aval.rules.sharing.Bearer;

/** Whose result is reckoned. */
public enum Side {
    ENTERPRISE,
    /** The bank, or the investors in securities. */
    FINANCIER,
    FUND,
    INSURER,
    GUARANTOR,
    APPRAISER,
    /** Who pays the subsidy. */
    STATE,
    /** Who lends to the financier, works for it, arranges an issue, keeps a register. */
    OTHERS;

    static Side of(Bearer bearer) {
        return switch (bearer) {
            case BANK -> FINANCIER;
            case FUND -> FUND;
            case INSURER -> INSURER;
            case GUARANTOR -> GUARANTOR;
            case APPRAISER -> APPRAISER;
        };
    }
}
