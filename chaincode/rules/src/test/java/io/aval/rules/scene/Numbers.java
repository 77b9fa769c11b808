package io.aval.rules.scene;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.identifier.BillNumber;
import io.aval.rules.identifier.Cnaps;
import io.aval.rules.identifier.Lei;
import io.aval.rules.identifier.RightKind;
import io.aval.rules.identifier.RightNumber;
import io.aval.rules.identifier.Uscc;
import java.util.Optional;
import java.util.function.Function;

/** Well-formed numbers, found by trying check digits until the type itself is content. */
public final class Numbers {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Numbers() {}

    /** A credit code of which both check digits hold. */
    public static Uscc uscc(int serial) {
        String body = "91310000" + "%08d".formatted(serial);
        int tries = 11 * ALPHABET.length();
        for (int i = 0; i < tries; i++) {
            Uscc code = new Uscc(body + "0123456789X".charAt(i % 11) + ALPHABET.charAt(i / 11));
            if (code.checkDigitHolds()) {
                return code;
            }
        }
        throw new IllegalStateException("one of the check digits must hold");
    }

    /** A credit code of the right form with a wrong check digit. */
    public static Uscc wrongUscc(int serial) {
        String right = uscc(serial).value();
        char last = right.charAt(17) == '1' ? '2' : '1';
        return new Uscc(right.substring(0, 17) + last);
    }

    public static Cnaps cnaps(int serial) {
        return first(10, digit -> new Cnaps("%011d%d".formatted(serial, digit)));
    }

    public static Lei lei(int serial) {
        return first(100, check -> new Lei("5299%014d%02d".formatted(serial, check)));
    }

    public static BillNumber bill(int kind, BusinessDay day, int serial) {
        return BillNumber.of(kind, cnaps(7), day, serial);
    }

    /** The canonical form of an invention's application number. */
    public static String patent(int serial) {
        String body = "20231%07d".formatted(serial);
        return first(11, check -> new RightNumber(RightKind.INVENTION, body + "." + "0123456789X".charAt(check)))
                .value();
    }

    private static <T> T first(int tries, Function<Integer, T> maker) {
        for (int i = 0; i < tries; i++) {
            Optional<T> made = attempt(maker, i);
            if (made.isPresent()) {
                return made.get();
            }
        }
        throw new IllegalStateException("one of the check digits must hold");
    }

    private static <T> Optional<T> attempt(Function<Integer, T> maker, int check) {
        try {
            return Optional.of(maker.apply(check));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
