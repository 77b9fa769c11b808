package io.aval.desk.matching;

import io.aval.engine.index.Records;
import io.aval.rules.finance.Offer;
import io.aval.rules.law.Kinds;
import io.aval.rules.record.Account;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Offers that came to nothing, by demand: their financiers are not asked again for the same demand, and the next offer says
 * which one it replaces.
 */
final class FormerOffers {

    private final Map<RecordId, List<Opening>> failed = new HashMap<>();

    FormerOffers(Records records) {
        records.forEach(Kind.OFFER, opening -> {
            Offer offer = offer(opening);
            if (offer.state() == Offer.State.DECLINED || offer.state() == Offer.State.LAPSED) {
                failed.computeIfAbsent(offer.demand(), first -> new ArrayList<>())
                        .add(opening);
            }
        });
    }

    /** The financiers that had their turn. */
    Set<Account> financiers(RecordId demand) {
        Set<Account> financiers = new TreeSet<>();
        for (Opening opening : failed.getOrDefault(demand, List.of())) {
            offer(opening).parts().forEach(part -> financiers.add(part.financier()));
        }
        return financiers;
    }

    /** The offer that a next one replaces: of several the one whose day was the latest. */
    @Nullable
    RecordId last(RecordId demand) {
        return failed.getOrDefault(demand, List.of()).stream()
                .max(Comparator.comparing((Opening opening) -> offer(opening).until())
                        .thenComparing(Opening::id))
                .map(Opening::id)
                .orElse(null);
    }

    private static Offer offer(Opening opening) {
        return (Offer) Kinds.ALL.body(opening);
    }
}
