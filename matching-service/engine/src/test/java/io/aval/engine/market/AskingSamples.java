package io.aval.engine.market;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;

/** Random facets, criteria and caps on both sides; narrow ranges, so that equality on bounds is everywhere. */
public final class AskingSamples {
    private static final List<String> CODES = List.of("AUTO", "MANUFACTURING", "310000", "320000", "F1", "F2");

    private AskingSamples() {}

    /** {@return the market with random facets and criteria for about two thirds of its rows} */
    public static Market of(Random random, Market market) {
        List<Demand> demands = market.demands().stream()
                .map(demand -> demand.with(facets(random, Facet.Side.DEMAND))
                        .asking(criteria(random, Facet.Side.PRODUCT), oneOf(random, Disclosure.values())))
                .toList();
        List<Product> products = market.products().stream()
                .map(product -> product.with(facets(random, Facet.Side.PRODUCT))
                        .asking(criteria(random, Facet.Side.DEMAND), oneOf(random, Disclosure.values())))
                .toList();
        return new Market(demands, products, caps(random, market));
    }

    /** {@return random criteria about one side; none in a third of cases, several alternatives in a fourth} */
    public static Criteria criteria(Random random, Facet.Side about) {
        if (random.nextInt(3) == 0) {
            return Criteria.NONE;
        }
        List<Criteria.Alternative> alternatives = new ArrayList<>();
        do {
            alternatives.add(alternative(random, about));
        } while (random.nextInt(4) == 0 && alternatives.size() < 8);
        return new Criteria(alternatives);
    }

    private static Criteria.Alternative alternative(Random random, Facet.Side about) {
        List<Facet> facets = new ArrayList<>(facets(about));
        Collections.shuffle(facets, random);
        return new Criteria.Alternative(facets.subList(0, 1 + random.nextInt(3)).stream()
                .map(facet -> criterion(random, facet))
                .toList());
    }

    private static Criterion criterion(Random random, Facet facet) {
        if (facet.type() instanceof FacetType.Quantity) {
            long a = number(random, facet);
            long b = number(random, facet);
            return switch (random.nextInt(3)) {
                case 0 -> Criterion.atLeast(facet, Math.min(a, b));
                case 1 -> Criterion.atMost(facet, Math.max(a, b));
                default -> Criterion.within(facet, Math.min(a, b), Math.max(a, b));
            };
        }
        SortedSet<String> allowed = codes(random, facet);
        SortedSet<String> forbidden = new TreeSet<>(codes(random, facet));
        return switch (random.nextInt(3)) {
            case 0 -> new Criterion.Categories(facet, allowed, new TreeSet<>());
            case 1 -> new Criterion.Categories(facet, new TreeSet<>(), new TreeSet<>(List.of(code(random, facet))));
            default -> {
                forbidden.remove(allowed.getFirst());
                yield new Criterion.Categories(facet, allowed, forbidden);
            }
        };
    }

    /** {@return random facets of one side; each known in two thirds of cases} */
    public static Facets facets(Random random, Facet.Side side) {
        Facets known = Facets.NONE;
        for (Facet facet : facets(side)) {
            if (!facet.derived() && random.nextInt(3) > 0) {
                known = facet.type() instanceof FacetType.Quantity
                        ? known.with(facet, number(random, facet))
                        : known.with(facet, code(random, facet));
            }
        }
        return known;
    }

    private static List<Facet> facets(Facet.Side side) {
        return List.of(Facet.values()).stream()
                .filter(facet -> facet.side() == side)
                .toList();
    }

    private static long number(Random random, Facet facet) {
        FacetType.Quantity range = (FacetType.Quantity) facet.type();
        if (facet == Facet.RATE || facet == Facet.MAX_RATE) {
            return 30_000 + 5_000L * random.nextInt(5);
        }
        if (facet == Facet.TENOR || facet == Facet.LONGEST_TENOR) {
            return 90L * (1 + random.nextInt(4));
        }
        return range.least() + random.nextLong(Math.min(40, range.most() - range.least() + 1));
    }

    private static String code(Random random, Facet facet) {
        FacetType.Category category = (FacetType.Category) facet.type();
        List<String> choice = category.closed() ? List.copyOf(category.values()) : CODES;
        return choice.get(random.nextInt(choice.size()));
    }

    private static SortedSet<String> codes(Random random, Facet facet) {
        SortedSet<String> codes = new TreeSet<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            codes.add(code(random, facet));
        }
        return codes;
    }

    private static Caps caps(Random random, Market market) {
        List<CapNode> nodes = new ArrayList<>();
        for (Product product : market.products()) {
            if (random.nextBoolean()) {
                String bank = "bank-" + product.financier();
                nodes.add(CapNode.financier(bank, random.nextLong(200), product.financier()));
                nodes.add(CapNode.line("line-" + product.id(), bank, random.nextLong(100), product.id()));
            }
        }
        for (Demand demand : market.demands()) {
            if (random.nextInt(4) == 0) {
                nodes.add(CapNode.enterprises(
                        "group-" + demand.id(), Optional.empty(), random.nextLong(80), demand.enterprise()));
            }
        }
        return new Caps(nodes);
    }

    private static <T> T oneOf(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
