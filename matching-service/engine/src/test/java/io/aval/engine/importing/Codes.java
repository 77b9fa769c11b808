package io.aval.engine.importing;

import io.aval.rules.identifier.Uscc;

/** Credit codes with right check digits, found by trying. */
public final class Codes {

    private static final String LAST = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Codes() {}

    /** The code of a number, 0 to 99,999,999. */
    public static Uscc of(int number) {
        String body = "91310000" + String.format(java.util.Locale.ROOT, "%08d", number);
        return LAST.chars()
                .boxed()
                .flatMap(last -> "0123456789X".chars().mapToObj(check -> body + (char) check + (char) last.intValue()))
                .map(Uscc::new)
                .filter(Uscc::checkDigitHolds)
                .findFirst()
                .orElseThrow();
    }
}
