package io.aval.desk.matching;

import io.aval.engine.index.Records;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.finance.BudgetActs;
import io.aval.rules.finance.Demand;
import io.aval.rules.finance.Draw;
import io.aval.rules.finance.Offer;
import io.aval.rules.law.Kinds;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.List;

/**
 * What a night begins with: offers whose day is over are written down as lapsed, so that their demands are open again and
 * what they held is free, and agreed ones close their demands.
 */
final class Conclusions {

    private Conclusions() {}

    /** The commands, in the order of the offers' ids. */
    static List<BudgetActs.Conclude> due(Records records, BusinessDay day) {
        List<BudgetActs.Conclude> due = new ArrayList<>();
        records.forEach(Kind.OFFER, opening -> {
            Offer offer = (Offer) Kinds.ALL.body(opening);
            boolean over = switch (offer.state()) {
                case OPEN, ACCEPTED -> day.isAfter(offer.until());
                case AGREED -> !isClosed(records, offer.demand());
                case DECLINED, LAPSED -> false;
            };
            if (over) {
                List<RecordId> pieces = offer.unsigned().stream()
                        .map(Draw::piece)
                        .distinct()
                        .sorted()
                        .toList();
                due.add(new BudgetActs.Conclude(opening.id(), offer.demand(), pieces.isEmpty() ? null : pieces));
            }
        });
        return due;
    }

    private static boolean isClosed(Records records, RecordId demand) {
        return records.current(demand)
                .map(opening -> ((Demand) Kinds.ALL.body(opening)).state() == Demand.State.CLOSED)
                .orElse(true);
    }
}
