package io.aval.engine.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.engine.market.CapNode;
import io.aval.engine.market.Caps;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Facet;
import io.aval.engine.market.Market;
import io.aval.engine.market.Part;
import io.aval.engine.market.Product;
import io.aval.engine.market.Reason;
import io.aval.engine.market.Samples;
import io.aval.engine.matching.Match;
import io.aval.engine.seed.Seed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StagesTest {
    private static final Seed SEED = new Seed("s");
    private static final Demand DEMAND = Samples.demand("D1");
    private static final Demand POOR = Samples.sized(Samples.demand("D2"), 1_000_000, 0, 1);
    private static final Product PRODUCT = Samples.product("P1");
    private static final Market MARKET = new Market(List.of(DEMAND), List.of(PRODUCT));
    private static final byte[] PRODUCTS = Rows.ofProducts(List.of(PRODUCT));
    private static final List<int[]> CANDIDATES =
            List.of(new int[] {4}, new int[] {0, 1}, new int[] {}, new int[] {2, 3}, new int[] {1, 3}, new int[] {5});

    @Test
    void finds_candidates_and_counts_refusals() {
        byte[] result = CandidateStage.pairs(PRODUCTS, Rows.ofDemands(List.of(DEMAND, POOR)));
        CandidateStage.Found found = CandidateStage.Found.of(result);

        assertThat(found.products()).isDeepEqualTo(new int[][] {{0}, {}});
        assertThat(found.nearestMiss()[1]).isEqualTo(Reason.LOAN_TO_VALUE);
        assertThat(found.refusals().byReason()).containsEntry(Reason.LOAN_TO_VALUE, 1L);
        assertThat(found.refusals().total()).isEqualTo(1);
    }

    @Test
    void solves_a_pack() {
        byte[] pack = SolveStage.pack(SEED, MARKET, List.of(new int[] {0}));

        assertThat(SolveStage.Solved.of(SolveStage.solve(pack), MARKET))
                .isEqualTo(new SolveStage.Solved(List.of(new Part("D1", "P1", 1_000_000, 32_000)), Map.of()));
    }

    @Test
    void refuses_a_pack_with_a_pair_that_is_not_eligible() {
        byte[] pack = SolveStage.pack(SEED, new Market(List.of(POOR), List.of(PRODUCT)), List.of(new int[] {0}));

        assertThatThrownBy(() -> SolveStage.solve(pack))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not eligible");
    }

    @Test
    void refuses_bytes_that_were_cut_anywhere() {
        byte[] pack = SolveStage.pack(SEED, MARKET, List.of(new int[] {0}));
        byte[] found = CandidateStage.pairs(PRODUCTS, Rows.ofDemands(List.of(DEMAND)));
        byte[] solved = SolveStage.solve(pack);

        for (int length = 0; length < pack.length; length++) {
            byte[] cut = Arrays.copyOf(pack, length);
            assertThatThrownBy(() -> SolveStage.solve(cut))
                    .as("%s bytes", length)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (int length = 0; length < found.length; length++) {
            byte[] cut = Arrays.copyOf(found, length);
            assertThatThrownBy(() -> CandidateStage.Found.of(cut)).isInstanceOf(IllegalArgumentException.class);
        }
        for (int length = 0; length < solved.length; length++) {
            byte[] cut = Arrays.copyOf(solved, length);
            assertThatThrownBy(() -> SolveStage.Solved.of(cut, MARKET)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void refuses_rows_that_are_none() {
        assertThatThrownBy(() -> CandidateStage.pairs(PRODUCTS, "{\"row\":\"shoe\"}\n".getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row is none of demand, product, cap");
    }

    @Test
    void says_that_a_stage_failed_and_why() {
        assertThatThrownBy(() -> new LocalStages(2).solve(List.of(new byte[0])))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a stage failed")
                .hasMessageContaining("broken at 0");
        assertThatThrownBy(() -> new LocalStages(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refuses_a_carrier_that_loses_a_range() {
        Market market = new Market(List.of(DEMAND, POOR), List.of(PRODUCT));
        Stages losing = new Stages() {
            @Override
            public List<byte[]> candidates(byte[] products, List<byte[]> ranges) {
                return new LocalStages(1).candidates(products, ranges.subList(1, ranges.size()));
            }

            @Override
            public List<byte[]> solve(List<byte[]> packs) {
                return new LocalStages(1).solve(packs);
            }
        };

        assertThatThrownBy(() -> StagedMatch.of(market, SEED, losing, 2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("candidates of 1 demands came back, not of 2");
    }

    @Test
    void matches_markets_without_demands_or_products() {
        for (Market market : List.of(
                new Market(List.of(), List.of()),
                new Market(List.of(DEMAND), List.of()),
                new Market(List.of(), List.of(PRODUCT)))) {
            assertThat(StagedMatch.of(market, SEED, new LocalStages(2), 3))
                    .isEqualTo(Match.of(market, SEED).outcome());
        }
    }

    @Test
    void finds_parts_and_packs_them_by_load() {
        Market market = market(6, 7);
        ConnectedParts parts = ConnectedParts.of(market, CANDIDATES);

        assertThat(parts.demands()).containsExactly(List.of(0), List.of(1, 3, 4), List.of(5));
        assertThat(Pack.of(market, CANDIDATES, parts, 2).stream().map(StagesTest::demands))
                .containsExactly(List.of("D1", "D3", "D4"), List.of("D0", "D5"));
        assertThat(Pack.of(market, CANDIDATES, parts, 9)).hasSize(3);
    }

    @Test
    void keeps_together_what_one_cap_covers() {
        CapNode financiers = CapNode.line("lines", "bank", 5, "P0", "P5");
        CapNode bank = new CapNode(
                "bank",
                Optional.empty(),
                Facet.Side.PRODUCT,
                9,
                new CapNode.Selectors(
                        new TreeSet<>(List.of("F-P0", "F-P5")),
                        new TreeSet<>(),
                        new TreeSet<>(),
                        new TreeSet<>(),
                        new TreeSet<>(),
                        new TreeSet<>()));
        CapNode group = CapNode.enterprises("group", Optional.empty(), 7, "E-D0", "E-D2", "E-D5");
        Market plain = market(6, 7);

        assertThat(parts(plain, financiers, bank)).containsExactly(List.of(0), List.of(1, 3, 4, 5));
        assertThat(parts(plain, group)).containsExactly(List.of(0, 5), List.of(1, 3, 4));
    }

    private static List<List<Integer>> parts(Market plain, CapNode... caps) {
        Market capped = new Market(plain.demands(), plain.products(), new Caps(List.of(caps)));
        return ConnectedParts.of(capped, CANDIDATES).demands();
    }

    private static Market market(int demands, int products) {
        return new Market(
                IntStream.range(0, demands)
                        .mapToObj(d -> Samples.demand("D" + d))
                        .toList(),
                IntStream.range(0, products)
                        .mapToObj(p -> Samples.product("P" + p))
                        .toList());
    }

    private static List<String> demands(Pack pack) {
        return pack.market().demands().stream().map(Demand::id).toList();
    }
}
