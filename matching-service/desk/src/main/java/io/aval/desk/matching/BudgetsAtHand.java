package io.aval.desk.matching;

import io.aval.engine.index.Records;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.finance.Budget;
import io.aval.rules.finance.Draw;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.finance.Offer;
import io.aval.rules.law.Kinds;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What products have at hand: the uncut rest of the budget, less what offers that stand have promised of it, and the free
 * part of every piece. For one thread.
 */
final class BudgetsAtHand {

    private final Map<RecordId, Long> promised = new HashMap<>();
    private final Map<RecordId, TreeMap<RecordId, Long>> pieces = new HashMap<>();

    BudgetsAtHand(Records records, BusinessDay day) {
        records.forEach(Kind.OFFER, opening -> promise((Offer) Kinds.ALL.body(opening), day));
        records.forEach(Kind.BUDGET, opening -> {
            Budget piece = (Budget) Kinds.ALL.body(opening);
            pieces.computeIfAbsent(piece.product(), first -> new TreeMap<>()).put(opening.id(), piece.freeFen(day));
        });
    }

    /** Pieces count their holds themselves. */
    private void promise(Offer offer, BusinessDay day) {
        boolean stands = offer.state() == Offer.State.OPEN || offer.state() == Offer.State.ACCEPTED;
        if (stands && !day.isAfter(offer.until())) {
            offer.parts().stream()
                    .filter(part -> !part.agreed() && part.drawn().isEmpty())
                    .forEach(part -> promised.merge(part.product(), part.amountFen(), Math::addExact));
        }
    }

    /**
     * What a product may place.
     *
     * @param uncutFen what its budget has left outside of pieces, fen
     */
    long fen(RecordId product, long uncutFen) {
        TreeMap<RecordId, Long> cut = pieces.get(product);
        long atHand = Math.max(0, uncutFen - promised.getOrDefault(product, 0L));
        // An offer holds either of pieces or of the rest; of a cut budget, of pieces
        return cut == null
                ? atHand
                : cut.values().stream().mapToLong(free -> free).sum();
    }

    /**
     * A share of an offer, which holds of as few pieces as it can; what it holds is no longer at hand here. The fullest
     * pieces come first, so that offers spread over them.
     */
    FinanceActs.Share share(RecordId product, long amountFen, int ratePpm) {
        TreeMap<RecordId, Long> cut = pieces.get(product);
        if (cut == null) {
            return new FinanceActs.Share(product, amountFen, ratePpm);
        }
        List<Draw> draws = new ArrayList<>();
        long left = amountFen;
        List<Map.Entry<RecordId, Long>> fullest = cut.entrySet().stream()
                .sorted(Map.Entry.<RecordId, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        for (Map.Entry<RecordId, Long> piece : fullest) {
            long taken = Math.min(left, piece.getValue());
            if (taken > 0) {
                draws.add(new Draw(piece.getKey(), taken));
                left -= taken;
            }
        }
        draws.forEach(draw -> cut.merge(draw.piece(), -draw.amountFen(), Math::addExact));
        return new FinanceActs.Share(product, amountFen, ratePpm, draws);
    }
}
