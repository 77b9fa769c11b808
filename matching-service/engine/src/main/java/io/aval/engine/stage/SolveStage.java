package io.aval.engine.stage;

import io.aval.engine.allocation.Mode;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Market;
import io.aval.engine.market.Part;
import io.aval.engine.market.Product;
import io.aval.engine.market.Reason;
import io.aval.engine.matching.EligiblePairs;
import io.aval.engine.matching.Match;
import io.aval.engine.seed.Seed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The second stage: the stable match of some connected parts of a market, which together are a market of their own.
 *
 * <p>A pack is the seed, the rows of products, demands and caps, and for each demand its products' places. The result is the
 * parts, each as the demand's and the product's place, amount and rate, and the shortfalls, each as the demand's place and
 * the reason.
 */
public final class SolveStage {
    private SolveStage() {}

    /**
     * Matches a pack.
     *
     * @throws IllegalArgumentException if the bytes are no pack, or one of its pairs is not eligible
     */
    public static byte[] solve(byte[] pack) {
        Packed.Reader in = new Packed.Reader(pack);
        Seed seed = new Seed(new String(in.block(), StandardCharsets.US_ASCII));
        Market market = Rows.read(in.block()).market();
        int[][] candidates = new int[market.demands().size()][];
        for (int d = 0; d < candidates.length; d++) {
            candidates[d] = in.rising();
        }
        in.end();
        return result(
                market,
                Match.of(
                        market,
                        EligiblePairs.found(market, candidates),
                        seed,
                        Mode.STABLE_DEMAND,
                        Integer.MAX_VALUE,
                        1));
    }

    static byte[] pack(Seed seed, Market market, List<int[]> candidates) {
        Packed.Writer out = new Packed.Writer();
        out.block(seed.bytes()).block(Rows.of(market));
        candidates.forEach(out::rising);
        return out.bytes();
    }

    private static byte[] result(Market market, Match match) {
        Map<String, Integer> demands = new TreeMap<>();
        market.demands().forEach(demand -> demands.put(demand.id(), demands.size()));
        Map<String, Integer> products = new TreeMap<>();
        market.products().forEach(product -> products.put(product.id(), products.size()));
        Packed.Writer out = new Packed.Writer();
        out.number(match.allocation().parts().size());
        for (Part part : match.allocation().parts()) {
            out.number(place(demands, part.demand()))
                    .number(place(products, part.product()))
                    .number(part.amountFen())
                    .number(part.ratePpm());
        }
        out.number(match.shortfalls().size());
        match.shortfalls()
                .forEach((demand, reason) -> out.number(place(demands, demand)).name(reason));
        return out.bytes();
    }

    private static int place(Map<String, Integer> places, String id) {
        Integer place = places.get(id);
        if (place == null) {
            throw new IllegalStateException("a match names " + id + ", which is not in its market");
        }
        return place;
    }

    /**
     * A pack's match, read back.
     *
     * @param parts who finances whom
     * @param shortfalls by the demand's identifier
     */
    record Solved(List<Part> parts, Map<String, Reason> shortfalls) {
        static Solved of(byte[] result, Market pack) {
            List<Demand> demands = pack.demands();
            List<Product> products = pack.products();
            Packed.Reader in = new Packed.Reader(result);
            List<Part> parts = new ArrayList<>();
            for (int left = in.count(); left > 0; left--) {
                Demand demand = demands.get(in.below(demands.size()));
                Product product = products.get(in.below(products.size()));
                parts.add(new Part(demand.id(), product.id(), in.number(), Math.toIntExact(in.number())));
            }
            Map<String, Reason> shortfalls = new TreeMap<>();
            for (int left = in.count(); left > 0; left--) {
                Demand demand = demands.get(in.below(demands.size()));
                shortfalls.put(demand.id(), in.name(Reason.class));
            }
            in.end();
            return new Solved(parts, shortfalls);
        }
    }
}
