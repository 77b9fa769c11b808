package io.aval.rules.finance;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;

/**
 * A financier's product.
 *
 * @param usedFen what agreements have used of the budget, fen
 * @param addressee the platform whose matching runs may read it
 */
public record Product(
        Account financier,
        ProductTerms terms,
        @Range(max = Json.MAX_NUMBER) long usedFen,
        Organisation addressee) implements Body {

    @Override
    public Kind kind() {
        return Kind.PRODUCT;
    }

    /** What is left of the budget, fen. */
    public long leftFen() {
        return terms.budgetFen() - usedFen;
    }
}
