package io.aval.desk.matching;

import io.aval.engine.index.Records;
import io.aval.engine.market.Bounds;
import io.aval.engine.market.CapNode;
import io.aval.engine.market.CapNode.Selectors;
import io.aval.engine.market.Caps;
import io.aval.engine.market.Facet;
import io.aval.engine.market.Market;
import io.aval.engine.market.Product;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Json;
import io.aval.rules.finance.Quota;
import io.aval.rules.finance.QuotaTerms;
import io.aval.rules.law.Kinds;
import io.aval.rules.party.Party;
import io.aval.rules.party.PartyType;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Quotas of the ledger as caps of a market, less what stands promised or agreed already.
 *
 * <ul>
 *   <li>A quota holds for all accounts of its party, and for nobody else's money: a line covers products of the financier's own.
 *   <li>A member counts to a group if it names the head and the head names it.
 *   <li>A cap is named by the record and the line, so that names of two owners never meet.
 *   <li>What no run could feel is left out: quotas of a financier without products, and of enterprises that ask for no more.
 * </ul>
 */
final class LedgerCaps {

    private static final NavigableSet<String> ALL = Collections.emptyNavigableSet();

    private final Records records;
    private final List<Posted> posted = new ArrayList<>();
    private final Map<RecordId, RecordId> heads = new TreeMap<>();
    private final MoneyPlaced placed;

    private record Posted(RecordId id, Quota quota) {}

    /**
     * Reads them.
     *
     * @param which those that count
     */
    LedgerCaps(Records records, BusinessDay day, Predicate<Quota> which) {
        this.records = records;
        this.placed = new MoneyPlaced(records, day);
        records.forEach(Kind.QUOTA, opening -> {
            Quota quota = (Quota) Kinds.ALL.body(opening);
            if (which.test(quota)) {
                posted.add(new Posted(opening.id(), quota));
                if (quota.terms().head() != null) {
                    heads.put(quota.party(), quota.terms().head());
                }
            }
        });
    }

    /** The records that were read. */
    List<RecordId> ids() {
        return posted.stream().map(Posted::id).toList();
    }

    /**
     * The market with these caps and no others.
     *
     * @throws IllegalArgumentException with a sentence if there are more than a market takes
     */
    Market under(Market market) {
        Set<String> financiers =
                market.products().stream().map(Product::financier).collect(Collectors.toSet());
        Map<String, Long> wanted = new HashMap<>();
        market.demands().forEach(demand -> wanted.merge(demand.enterprise(), demand.amountFen(), Math::addExact));
        List<CapNode> nodes = new ArrayList<>();
        for (Posted one : posted) {
            SortedSet<String> names = names(List.of(one.quota().party()));
            boolean lends = party(one.quota().party())
                    .filter(party -> party.type() == PartyType.INSTITUTION)
                    .isPresent();
            if (!lends) {
                nodes.addAll(takers(one, names, wanted));
            } else if (names.stream().anyMatch(financiers::contains)) {
                nodes.addAll(givers(one, names));
            }
        }
        return new Market(market.demands(), market.products(), new Caps(nodes));
    }

    private List<CapNode> givers(Posted one, SortedSet<String> financiers) {
        String id = one.id().value();
        QuotaTerms terms = one.quota().terms();
        List<CapNode> nodes = new ArrayList<>();
        Selectors whole = new Selectors(financiers, ALL, ALL, ALL, ALL, ALL);
        node(id, Facet.Side.PRODUCT, terms.limitFen(), whole).ifPresent(nodes::add);
        for (QuotaTerms.Line line : terms.whole()) {
            Selectors part = new Selectors(
                    financiers,
                    texts(line.products(), RecordId::value),
                    texts(line.industries(), Enum::name),
                    texts(line.regions(), LedgerMarket::region),
                    ALL,
                    ALL);
            node(id + "." + line.name(), Facet.Side.PRODUCT, line.limitFen(), part)
                    .ifPresent(nodes::add);
        }
        return nodes;
    }

    private List<CapNode> takers(Posted one, SortedSet<String> own, Map<String, Long> wanted) {
        List<CapNode> nodes = new ArrayList<>();
        QuotaTerms terms = one.quota().terms();
        enterprises(one.id().value(), terms.limitFen(), own).ifPresent(nodes::add);
        if (terms.group() != null) {
            List<RecordId> mutual = terms.group().members().stream()
                    .filter(member -> one.quota().party().equals(heads.get(member)))
                    .toList();
            SortedSet<String> all = new TreeSet<>(own);
            all.addAll(names(mutual));
            enterprises(one.id().value() + ".group", terms.group().limitFen(), all)
                    .ifPresent(nodes::add);
        }
        nodes.removeIf(node -> sum(node.selectors().enterprises(), wanted) <= node.limitFen());
        return nodes;
    }

    private Optional<CapNode> enterprises(String id, long limitFen, SortedSet<String> names) {
        return node(id, Facet.Side.DEMAND, limitFen, new Selectors(ALL, ALL, ALL, ALL, names, ALL));
    }

    /** Empty if there is no limit. */
    private Optional<CapNode> node(String id, Facet.Side side, long limitFen, Selectors selectors) {
        if (limitFen == Json.MAX_NUMBER) {
            return Optional.empty();
        }
        long leftFen = Math.max(0, limitFen - placed.fen(side, selectors, limitFen));
        return Optional.of(new CapNode(id, Optional.empty(), side, Math.min(leftFen, Bounds.MAX_CAP_FEN), selectors));
    }

    private SortedSet<String> names(List<RecordId> parties) {
        SortedSet<String> names = new TreeSet<>();
        for (RecordId party : parties) {
            party(party).ifPresent(found -> found.accounts().forEach(account -> names.add(LedgerMarket.name(account))));
        }
        return names;
    }

    private Optional<Party> party(RecordId id) {
        return records.current(id).map(opening -> (Party) Kinds.ALL.body(opening));
    }

    private static long sum(SortedSet<String> enterprises, Map<String, Long> wanted) {
        return enterprises.stream()
                .mapToLong(name -> wanted.getOrDefault(name, 0L))
                .sum();
    }

    private static <T> SortedSet<String> texts(@Nullable List<T> values, Function<T, String> text) {
        return values == null ? ALL : values.stream().map(text).collect(Collectors.toCollection(TreeSet::new));
    }
}
