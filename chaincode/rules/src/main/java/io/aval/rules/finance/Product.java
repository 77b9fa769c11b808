package io.aval.rules.finance;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * A financier's product.
 *
 * @param usedFen what agreements have used of the budget, fen; those that draw on pieces aside
 * @param addressee the platform whose matching runs may read it
 * @param cut what was cut into pieces, see {@link Budget}; absent if nothing was
 */
public record Product(
        Account financier,
        ProductTerms terms,
        @Range(max = Json.MAX_NUMBER) long usedFen,
        Organisation addressee,
        @Nullable Cut cut)
        implements Body {

    /**
     * What was cut of a budget.
     *
     * @param pieces how many pieces
     * @param amountFen their sum, fen
     */
    public record Cut(
            @Range(min = 1, max = Json.MAX_NUMBER) long pieces,
            @Range(min = 1, max = Json.MAX_NUMBER) long amountFen) {}

    @Override
    public Kind kind() {
        return Kind.PRODUCT;
    }

    /** What is left of the budget, neither used nor cut into pieces, fen. */
    public long leftFen() {
        return terms.budgetFen() - usedFen - (cut == null ? 0 : cut.amountFen());
    }

    Product using(long moreFen) {
        return new Product(financier, terms, Math.addExact(usedFen, moreFen), addressee, cut);
    }

    Product cutting(int pieces, long sumFen) {
        Cut next = cut == null
                ? new Cut(pieces, sumFen)
                : new Cut(Math.addExact(cut.pieces(), pieces), Math.addExact(cut.amountFen(), sumFen));
        return new Product(financier, terms, usedFen, addressee, next);
    }
}
