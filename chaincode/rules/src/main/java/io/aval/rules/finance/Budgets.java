package io.aval.rules.finance;

import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.party.Standing;
import io.aval.rules.record.Account;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What offers and agreements do to pieces of budgets; each touches the pieces that it names and not the product. */
final class Budgets {

    private Budgets() {}

    static void allot(BudgetActs.AllotBudget command, Docket docket) {
        Account financier = Standing.of(command.as(), docket);
        Held<Product> held = docket.need(command.product(), Product.class);
        Product product = held.body();
        Code.NOT_OWN_PARTY.unless(
                product.financier().equals(financier), "party", command.as().value());
        boolean within = command.eachFen() <= product.leftFen() / command.pieces();
        Code.BUDGET_EXCEEDED.unless(within, "id", held.id().value());
        for (int i = 0; i < command.pieces(); i++) {
            Budget piece = new Budget(held.id(), financier, product.addressee(), command.eachFen(), 0, List.of());
            docket.create(piece, List.of(financier.organisation(), product.addressee()));
        }
        docket.replace(held, product.cutting(command.pieces(), command.eachFen() * command.pieces()));
    }

    /**
     * Holds what a share draws, if its product's budget is in pieces.
     *
     * @param offer the offer's id
     * @param instead the offer that this one replaces, whose holds go
     */
    static void hold(
            FinanceActs.Share share,
            Product product,
            RecordId offer,
            @Nullable RecordId instead,
            BusinessDay until,
            Docket docket) {
        String id = share.product().value();
        if (share.draws() == null) {
            Code.BUDGET_PIECE_MISSING.unless(product.cut() == null, "id", id);
            return;
        }
        long sumFen = 0;
        Set<RecordId> pieces = new TreeSet<>();
        for (Draw draw : share.draws()) {
            sumFen = Math.addExact(sumFen, draw.amountFen());
            Held<Budget> held = docket.need(draw.piece(), Budget.class);
            String piece = draw.piece().value();
            boolean fits = held.body().product().equals(share.product()) && pieces.add(draw.piece());
            Code.BUDGET_PIECE_MISFIT.unless(fits, "id", piece);
            Budget swept = held.body().without(instead, docket.day());
            Code.BUDGET_EXCEEDED.unless(draw.amountFen() <= swept.freeFen(docket.day()), "id", piece);
            docket.replace(held, swept.holding(new Budget.Hold(offer, draw.amountFen(), until)));
        }
        Code.BUDGET_PIECE_MISFIT.unless(sumFen == share.amountFen(), "id", id);
    }

    /** What a part holds becomes used. */
    static void use(RecordId offer, List<Draw> draws, Docket docket) {
        for (Draw draw : draws) {
            Held<Budget> held = docket.need(draw.piece(), Budget.class);
            long heldFen = held.body().hold(offer).map(Budget.Hold::amountFen).orElse(0L);
            Code.BUDGET_PIECE_MISFIT.unless(
                    heldFen == draw.amountFen(), "id", draw.piece().value());
            docket.replace(held, held.body().without(offer, docket.day()).using(heldFen));
        }
    }

    /** Frees what an offer holds of these pieces; whether it held anything. */
    static boolean free(RecordId offer, Collection<RecordId> pieces, Docket docket) {
        boolean freed = false;
        for (RecordId piece : pieces) {
            Held<Budget> held = docket.need(piece, Budget.class);
            if (held.body().hold(offer).isPresent()) {
                docket.replace(held, held.body().without(offer, docket.day()));
                freed = true;
            }
        }
        return freed;
    }

    /** The pieces named; refuses unless they are those of these draws, each once. */
    static List<RecordId> requireNamed(
            @Nullable List<RecordId> named, Collection<Draw> draws, RecordId offer, Docket docket) {
        List<RecordId> given = named == null ? List.of() : named;
        given.forEach(piece -> docket.need(piece, Budget.class));
        Set<RecordId> wanted = new TreeSet<>();
        draws.forEach(draw -> wanted.add(draw.piece()));
        Code.BUDGET_PIECE_MISSING.unless(given.containsAll(wanted), "id", offer.value());
        Code.BUDGET_PIECE_MISFIT.unless(given.size() == wanted.size(), "id", offer.value());
        return given;
    }
}
