package io.aval.engine.screening;

import io.aval.rules.identifier.Uscc;
import java.util.Optional;

/**
 * Whom a name, and perhaps a code, speaks of.
 *
 * @param name the name
 * @param code the unified social credit code, as given; only one of the right form whose check digits hold is used
 */
public record Subject(CompanyName name, Optional<String> code) {

    /** {@return a subject of whom only the name is known} */
    public static Subject named(String name) {
        return new Subject(CompanyName.of(name), Optional.empty());
    }

    /** {@return a subject with a code} */
    public static Subject of(String name, String code) {
        return new Subject(CompanyName.of(name), Optional.of(code));
    }

    /** {@return the code if it is valid: form and check digits} */
    public Optional<String> validCode() {
        return code.filter(Subject::valid);
    }

    static boolean valid(String code) {
        try {
            return new Uscc(code).checkDigitHolds();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
