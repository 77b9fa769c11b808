package io.aval.client;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.finance.Budget;
import io.aval.rules.finance.Draw;
import io.aval.rules.law.Kinds;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The pieces of products' budgets as a platform knows them on a day, and of which of them its offers may draw. What was
 * proposed once is not proposed again. Deterministic; not thread-safe.
 */
public final class BudgetPieces {

    private static final Comparator<Map.Entry<RecordId, Long>> MOST_FREE_FIRST =
            Map.Entry.<RecordId, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private final Map<RecordId, Map<RecordId, Long>> free = new TreeMap<>();

    /**
     * Reads them.
     *
     * @param openings current openings; those of other kinds are passed over
     */
    public BudgetPieces(Collection<Opening> openings, BusinessDay day) {
        for (Opening opening : openings) {
            if (opening.kind() == Kind.BUDGET) {
                Budget piece = (Budget) Kinds.ALL.body(opening);
                boolean room = piece.holds().stream()
                                .filter(hold -> !day.isAfter(hold.until()))
                                .count()
                        < Budget.MAX_HOLDS;
                free.computeIfAbsent(piece.product(), product -> new TreeMap<>())
                        .put(opening.id(), room ? piece.freeFen(day) : 0);
            }
        }
    }

    /** Whether that product's budget is in pieces, so that its offers have to draw. */
    public boolean has(RecordId product) {
        return free.containsKey(product);
    }

    /** What offers may draw of that product in one part, fen: the sum of the pieces that are freest. */
    public long freeFen(RecordId product) {
        return freest(product).stream().mapToLong(Map.Entry::getValue).sum();
    }

    /**
     * Takes an amount from the freest pieces, so that few are touched.
     *
     * @param amountFen fen, 1 or more
     * @return empty, and nothing is taken, if the {@value Draw#MOST} freest have less
     */
    public Optional<List<Draw>> draw(RecordId product, long amountFen) {
        if (amountFen > freeFen(product)) {
            return Optional.empty();
        }
        List<Draw> draws = new ArrayList<>();
        long left = amountFen;
        for (Map.Entry<RecordId, Long> piece : freest(product)) {
            long taken = Math.min(left, piece.getValue());
            if (taken > 0) {
                draws.add(new Draw(piece.getKey(), taken));
                free.getOrDefault(product, Map.of()).merge(piece.getKey(), -taken, Long::sum);
                left -= taken;
            }
        }
        return Optional.of(draws);
    }

    private List<Map.Entry<RecordId, Long>> freest(RecordId product) {
        return free.getOrDefault(product, Map.of()).entrySet().stream()
                .map(piece -> Map.entry(piece.getKey(), piece.getValue()))
                .sorted(MOST_FREE_FIRST)
                .limit(Draw.MOST)
                .toList();
    }
}
