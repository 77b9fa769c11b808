package io.aval.rules.appraisal.right;

import io.aval.rules.appraisal.sheet.Finding;

/** Money as findings write it: sheets tell yuan, findings whole fen. */
final class Money {

    /** Fen of a yuan. */
    static final double FEN = 100;

    private Money() {}

    /** An amount of yuan in whole fen, rounded half to even. */
    static Finding finding(String name, double yuan) {
        return Finding.of(name, yuan * FEN, 0);
    }
}
