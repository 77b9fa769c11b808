package io.aval.rules.finance;

import io.aval.rules.act.Act;
import io.aval.rules.act.Command;
import io.aval.rules.act.InNameOf;
import io.aval.rules.act.Role;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The commands of budgets in pieces, and of offers that are over. */
public final class BudgetActs {

    /** Most pieces that one act cuts. */
    public static final int MAX_PIECES = 200;

    /** Most pieces that one offer draws on. */
    public static final int MAX_DRAWS = Offer.MAX_PARTS * Draw.MOST;

    /** The rows of this capability. */
    public static final List<Act<?>> ACTS = List.of(
            Act.of("finance.allot-budget", AllotBudget.class, Set.of(Role.BANK), Budgets::allot),
            Act.of("finance.conclude", Conclude.class, Set.of(Role.OPERATOR), Concluding::conclude));

    private BudgetActs() {}

    /**
     * The financier cuts pieces of what is left of a product's budget. From then on offers of the product name pieces.
     *
     * @param pieces how many
     * @param eachFen size of each, fen
     */
    public record AllotBudget(
            RecordId as,
            RecordId product,
            @Range(min = 1, max = BudgetActs.MAX_PIECES) int pieces,
            @Range(min = 1, max = Json.MAX_NUMBER) long eachFen)
            implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return List.of(as, product);
        }
    }

    /**
     * The platform's operator writes down what became of an offer: one whose day is over has lapsed, and its demand is open
     * again; one that was agreed closes its demand. What unsigned parts held is free again.
     *
     * @param pieces every piece on which an unsigned part draws; absent if none does
     */
    public record Conclude(
            RecordId offer,
            RecordId demand,

            @Nullable @Size(min = 1, max = BudgetActs.MAX_DRAWS)
            List<RecordId> pieces) implements Command {
        @Override
        public List<RecordId> reads() {
            List<RecordId> reads = new ArrayList<>(List.of(offer, demand));
            if (pieces != null) {
                reads.addAll(pieces);
            }
            return reads;
        }
    }
}
