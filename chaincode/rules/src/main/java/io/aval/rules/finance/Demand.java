package io.aval.rules.finance;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise's demand for finance.
 *
 * @param object the right to be pledged or the bill to be discounted
 * @param valueFen the object's value, fen: the certificate's, or the bill's face; taken from those records, never claimed
 * @param grade 1 best to 10 worst: the certificate's, or the acceptor class of the bill
 * @param addressee the platform whose matching runs may read it
 * @param certificate on which value and grade stand; absent for a bill, and in demands of the first release
 */
public record Demand(
        Account borrower,
        DemandTerms terms,
        RecordId object,
        @Range(max = Json.MAX_NUMBER) long valueFen,
        @Range(min = 1, max = 10) int grade,
        Organisation addressee,
        State state,
        @Nullable RecordId certificate)
        implements Body {

    /** The states. */
    public enum State {
        /** Looking for offers. */
        OPEN,
        /** An offer is on the table or accepted. */
        OFFERED,
        /** Agreed in full. */
        CLOSED
    }

    @Override
    public Kind kind() {
        return Kind.DEMAND;
    }

    Demand with(State next) {
        return new Demand(borrower, terms, object, valueFen, grade, addressee, next, certificate);
    }
}
