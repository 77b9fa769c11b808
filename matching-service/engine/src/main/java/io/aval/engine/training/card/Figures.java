package io.aval.engine.training.card;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as people read them, the same in every locale. */
final class Figures {

    private Figures() {}

    /** That many digits after the point; a dash for what is not a number. */
    static String of(double number, int scale) {
        return Double.isFinite(number)
                ? new BigDecimal(number).setScale(scale, RoundingMode.HALF_EVEN).toPlainString()
                : "–";
    }
}
