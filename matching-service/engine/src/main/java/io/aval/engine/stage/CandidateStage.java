package io.aval.engine.stage;

import io.aval.engine.market.Demand;
import io.aval.engine.market.Reason;
import io.aval.engine.market.ReasonCounts;
import io.aval.engine.matching.EligiblePairs;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The first stage: which products may finance which of a range of demands, and why the others may not.
 *
 * <p>The result, numbers as {@link Packed} writes them: how many demands; for each its nearest miss and its products'
 * places; then the reasons and how many pairs each refused.
 */
public final class CandidateStage {
    private CandidateStage() {}

    /**
     * Finds the pairs of some demands.
     *
     * @param products rows of all products, in the market's order
     * @param demands rows of some demands, in the market's order
     * @throws IllegalArgumentException if these are not rows
     */
    public static byte[] pairs(byte[] products, byte[] demands) {
        List<Demand> range = Rows.read(demands).demands();
        EligiblePairs pairs = EligiblePairs.of(range, Rows.read(products).products());
        Packed.Writer out = new Packed.Writer();
        out.number(range.size());
        for (int d = 0; d < range.size(); d++) {
            out.name(pairs.nearestMiss(d)).rising(pairs.products(d));
        }
        Map<Reason, Long> refusals = pairs.refusals().byReason();
        out.number(refusals.size());
        refusals.forEach((reason, count) -> out.name(reason).number(count));
        return out.bytes();
    }

    /**
     * What the stage found, read back.
     *
     * @param nearestMiss for each demand, of use where it has no product
     * @param products for each demand the places of its products, rising
     * @param refusals of all these demands
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed once from the reader to its only caller; never compared.
    record Found(Reason[] nearestMiss, int[][] products, ReasonCounts refusals) {
        static Found of(byte[] result) {
            Packed.Reader in = new Packed.Reader(result);
            int demands = in.count();
            Reason[] nearestMiss = new Reason[demands];
            int[][] products = new int[demands][];
            for (int d = 0; d < demands; d++) {
                nearestMiss[d] = in.name(Reason.class);
                products[d] = in.rising();
            }
            Map<Reason, Long> refusals = new EnumMap<>(Reason.class);
            for (int left = in.count(); left > 0; left--) {
                refusals.put(in.name(Reason.class), in.number());
            }
            in.end();
            return new Found(nearestMiss, products, new ReasonCounts(refusals));
        }
    }
}
