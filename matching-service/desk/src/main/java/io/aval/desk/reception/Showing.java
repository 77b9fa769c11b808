package io.aval.desk.reception;

import io.aval.rules.refusal.Code;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which openings of a record an evidence pack shows. */
public enum Showing {
    /** Every one that the user may see. */
    ALL,
    /** The newest that the desk holds. */
    HEAD,
    /** None: digests and signatures alone, and no completed act. */
    NONE;

    /** The one of that name; {@link #HEAD} if it is empty. */
    public static Showing of(String name) {
        return Arrays.stream(values())
                .filter(showing -> showing.toString().equals(name.isEmpty() ? HEAD.toString() : name))
                .findFirst()
                .orElseThrow(() -> Code.BAD_FORMAT.refuse("field", "/show", "reason", "one of " + List.of(values())));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
