package io.aval.engine.verification;

import io.aval.rules.identifier.RightKind;
import io.aval.rules.identifier.RightNumber;
import io.aval.rules.identifier.Uscc;
import io.aval.rules.verification.Bearing;
import io.aval.rules.verification.Dimension;
import io.aval.rules.verification.Evidence;
import io.aval.rules.verification.Level;
import io.aval.rules.verification.Method;
import java.util.List;

/** What an official number says of itself. That a check digit holds shows little, that it fails a good deal. */
public final class LocalChecks {

    private LocalChecks() {}

    /** Evidence about the number of a party or a right; none for what has no check digit. */
    public static List<Evidence> of(Question question) {
        return switch (question.kind()) {
            case ENTERPRISE, INSTITUTION -> List.of(number(question, holds(question.subject())));
            case PATENT, TRADEMARK ->
                question.claim("kind")
                        .map(kind -> List.of(number(question, formed(kind, question.subject()))))
                        .orElse(List.of());
            case SIGNER, BILL, RECEIVABLE, INVOICE -> List.of();
        };
    }

    private static Evidence number(Question question, boolean holds) {
        return Evidences.computed(
                Dimension.NUMBER,
                question,
                holds ? Bearing.FOR : Bearing.AGAINST,
                holds ? Level.E1 : Level.E2,
                Method.COMPUTED,
                "check digit " + holds);
    }

    private static boolean holds(String code) {
        try {
            return new Uscc(code).checkDigitHolds();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean formed(String kind, String number) {
        try {
            RightNumber.parse(RightKind.valueOf(kind), number);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
