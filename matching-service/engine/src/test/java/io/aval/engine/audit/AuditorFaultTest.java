package io.aval.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.audit.Violation.Kind;
import io.aval.engine.market.Allocation;
import io.aval.engine.market.Demand;
import io.aval.engine.market.FinanceKind;
import io.aval.engine.market.Market;
import io.aval.engine.market.MarketDigest;
import io.aval.engine.market.Part;
import io.aval.engine.market.Reason;
import io.aval.engine.market.ReasonCounts;
import io.aval.engine.market.Samples;
import io.aval.engine.matching.Match;
import io.aval.engine.seed.Seed;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Plants wrong allocations and wrong claims; the auditor must see each, and must see nothing in a right one. */
class AuditorFaultTest {
    private static final Seed SEED = new Seed("s");
    private static final List<String> KNOWN_OF_ALLOCATION = List.of("Exactness", "Mode", "Problem", "Side", "Solution");
    private static final Market MARKET = market();
    private static final Match MATCH = Match.of(MARKET, SEED);

    /** D1, D2 are pledges and better and worse; D3 a discount. P1 is tight, P2 dearer. Stable: D1 and D2 share. */
    private static Market market() {
        Demand discount =
                new Demand("D3", "E3", FinanceKind.DISCOUNT, 500_000, 90, 50_000, "AUTO", "310000", 3, 4_000_000, 1);
        return new Market(
                List.of(
                        Samples.demand("D1"),
                        Samples.sized(Samples.demand("D2"), 1_000_000, 3_000_000, 1),
                        discount,
                        Samples.sized(Samples.demand("D4"), 6_000_000, 90_000_000, 2)),
                List.of(Samples.budgeted(Samples.product("P1"), 1_500_000), Samples.product("P2")));
    }

    @Test
    void finds_nothing_in_the_solver_s_result() {
        Verdict verdict = audit(MATCH.allocation());

        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.holds()).isTrue();
        assertThat(MATCH.allocation().parts()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void sees_a_part_taken_away() {
        List<Part> parts = new ArrayList<>(MATCH.allocation().parts());
        parts.removeFirst();

        assertThat(kinds(audit(new Allocation(parts)))).contains(Kind.BLOCKING_PAIR);
    }

    @Test
    void sees_every_single_fen_missing() {
        List<Part> right = MATCH.allocation().parts();
        for (int i = 0; i < right.size(); i++) {
            List<Part> parts = new ArrayList<>(right);
            Part part = parts.get(i);
            parts.set(i, new Part(part.demand(), part.product(), part.amountFen() - 1, part.ratePpm()));

            assertThat(audit(new Allocation(parts)).blockingPairs())
                    .as("part %s", part)
                    .isPositive();
        }
    }

    @Test
    void sees_a_worse_demand_preferred_to_a_better_one() {
        Market market = new Market(
                List.of(Samples.demand("D1"), Samples.sized(Samples.demand("D2"), 1_000_000, 3_000_000, 1)),
                List.of(Samples.budgeted(Samples.product("P1"), 1_000_000)));

        Verdict swapped = audit(market, new Allocation(List.of(new Part("D2", "P1", 1_000_000, 32_000))));

        assertThat(swapped.violations()).containsExactly(new Violation(Kind.BLOCKING_PAIR, "D1 with P1"));
        assertThat(swapped.blockingPairs()).isEqualTo(1);
    }

    @Test
    void sees_parts_that_are_not_feasible() {
        assertThat(kinds(audit(part("D9", "P1", 1, 32_000)))).contains(Kind.UNKNOWN_DEMAND);
        assertThat(kinds(audit(part("D1", "P9", 1, 32_000)))).contains(Kind.UNKNOWN_PRODUCT);
        assertThat(kinds(audit(part("D3", "P1", 1, 32_000)))).contains(Kind.INELIGIBLE_PAIR);
        assertThat(kinds(audit(part("D1", "P1", 1, 31_999)))).contains(Kind.WRONG_RATE);
        assertThat(kinds(audit(part("D4", "P2", 5_000_001, 32_000)))).contains(Kind.ABOVE_CAPACITY);
        assertThat(kinds(audit(part("D4", "P1", 1_500_001, 32_000)))).contains(Kind.ABOVE_BUDGET);
        assertThat(kinds(audit(part("D1", "P1", 600_000, 32_000), part("D1", "P2", 400_001, 32_000))))
                .contains(Kind.ABOVE_AMOUNT);
        assertThat(kinds(audit(part("D2", "P1", 1, 32_000), part("D2", "P2", 1, 32_000))))
                .contains(Kind.TOO_MANY_PARTS);
        assertThat(kinds(audit(part("D1", "P1", 1, 32_000), part("D1", "P1", 2, 32_000))))
                .contains(Kind.PAIR_TWICE);
    }

    @Test
    void sees_a_wrong_count_of_reasons_and_wrong_digests() {
        String inputs = MarketDigest.ofInputs(MARKET, SEED);
        String result = MarketDigest.ofResult(inputs, MATCH.allocation());
        ReasonCounts wrong = new ReasonCounts(Map.of(Reason.KIND, 1L));

        assertThat(kinds(Auditor.audit(MARKET, SEED, new Claim(MATCH.allocation(), wrong, inputs, result))))
                .containsOnly(Kind.REASON_COUNT);
        assertThat(kinds(Auditor.audit(MARKET, SEED, new Claim(MATCH.allocation(), MATCH.refusals(), result, inputs))))
                .containsExactly(Kind.INPUTS_DIGEST, Kind.RESULT_DIGEST);
    }

    @Test
    void sees_most_random_damage_to_random_matches() {
        int damaged = 0;
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Market market = Samples.random(random, 20, 6);
            List<Part> parts =
                    new ArrayList<>(Match.of(market, SEED).allocation().parts());
            if (parts.isEmpty()) {
                continue;
            }
            Part removed = parts.remove(random.nextInt(parts.size()));
            damaged++;

            assertThat(audit(market, new Allocation(parts)).blockingPairs())
                    .as("seed %s without %s", seed, removed)
                    .isPositive();
        }
        assertThat(damaged).isGreaterThan(200);
    }

    @Test
    void keeps_the_first_hundred_violations_and_counts_all() {
        List<Part> unknown = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            unknown.add(new Part("X" + i, "P1", 1, 1));
        }
        Verdict verdict = audit(new Market(List.of(), List.of()), new Allocation(unknown));

        assertThat(verdict.violations()).hasSize(100);
        assertThat(verdict.violationCount()).isEqualTo(150);
    }

    @Test
    void shares_no_code_with_the_solver() throws IOException, URISyntaxException {
        Path classes = Path.of(Auditor.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        int read = 0;
        try (Stream<Path> files = Files.list(classes.resolve("io/aval/engine/audit"))) {
            for (Path file : files.toList()) {
                String constants = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(constants)
                        .as(file.toString())
                        .doesNotContain("io/aval/engine/matching", "io/aval/engine/eligibility", "io/aval/engine/flow");
                assertThat(Stream.of(constants.split("io/aval/engine/allocation/", -1))
                                .skip(1))
                        .as(file.toString())
                        .allMatch(known -> KNOWN_OF_ALLOCATION.stream().anyMatch(known::startsWith));
                read++;
            }
        }
        assertThat(read).isGreaterThan(5);
    }

    private static Part part(String demand, String product, long amount, int rate) {
        return new Part(demand, product, amount, rate);
    }

    private static List<Kind> kinds(Verdict verdict) {
        return verdict.violations().stream().map(Violation::kind).toList();
    }

    private static Verdict audit(Part... parts) {
        return audit(new Allocation(List.of(parts)));
    }

    private static Verdict audit(Allocation allocation) {
        return audit(MARKET, allocation);
    }

    private static Verdict audit(Market market, Allocation allocation) {
        String inputs = MarketDigest.ofInputs(market, SEED);
        ReasonCounts refusals = Match.of(market, SEED).refusals();
        return Auditor.audit(
                market, SEED, new Claim(allocation, refusals, inputs, MarketDigest.ofResult(inputs, allocation)));
    }
}
