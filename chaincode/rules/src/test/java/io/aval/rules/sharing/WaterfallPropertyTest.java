package io.aval.rules.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.canonical.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever the contract and the losses, nothing is lost, no cap is passed, and cutting a loss changes nothing. */
class WaterfallPropertyTest {

    private static final long SEED = 20_261_123;
    private static final int ROUNDS = 2_000;
    private static final int YEAR = 2026;

    private final Random random = new Random(SEED);

    private Layer layer(long size) {
        List<Bearer> bearers = new ArrayList<>(List.of(Bearer.values()));
        Collections.shuffle(bearers, random);
        int count = random.nextInt(1, 6);
        List<Slice> slices = new ArrayList<>();
        int left = Layer.WHOLE;
        for (int i = 0; i < count; i++) {
            int bp = i == count - 1 ? left : random.nextInt(1, left - (count - i) + 2);
            slices.add(new Slice(bearers.get(i), bp));
            left -= bp;
        }
        return new Layer(size, slices);
    }

    private SharingTerms terms() {
        List<Layer> layers = new ArrayList<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            layers.add(layer(random.nextLong(1, 400_000)));
        }
        TreeSet<Bearer> named = new TreeSet<>(List.of(Bearer.BANK));
        layers.forEach(layer -> layer.slices().forEach(slice -> named.add(slice.bearer())));
        List<Bound> bounds = named.stream()
                .map(bearer -> bearer == Bearer.BANK ? Bound.none(bearer, random.nextInt(1, 4)) : bound(bearer))
                .toList();
        return new SharingTerms(layers, bounds, Json.MAX_NUMBER, 60);
    }

    private Bound bound(Bearer bearer) {
        long cap = random.nextBoolean() ? Json.MAX_NUMBER : random.nextLong(200_000);
        long yearCap = random.nextBoolean() ? Json.MAX_NUMBER : random.nextLong(100_000);
        return new Bound(bearer, cap, yearCap, random.nextInt(1, 4));
    }

    private static long sum(SortedMap<Bearer, Long> parts) {
        return parts.values().stream().reduce(0L, Math::addExact);
    }

    private static SortedMap<Bearer, Borne> add(
            SortedMap<Bearer, Borne> borne, SortedMap<Bearer, Long> parts, int year) {
        TreeMap<Bearer, Borne> next = new TreeMap<>(borne);
        parts.forEach((bearer, fen) ->
                next.put(bearer, next.getOrDefault(bearer, Borne.NOTHING).plus(fen, year)));
        return next;
    }

    @Test
    void every_fen_of_a_claim_is_somebodys_and_nobody_passes_a_cap() {
        for (int round = 0; round < ROUNDS; round++) {
            SharingTerms terms = terms();
            SortedMap<Bearer, Borne> borne = new TreeMap<>();
            long before = 0;
            for (int claim = 0; claim < 4; claim++) {
                String where = "seed %d, round %d, claim %d: %s".formatted(SEED, round, claim, terms);
                int year = YEAR + claim / 2;
                long fen = random.nextLong(1, 300_000);
                SortedMap<Bearer, Long> parts = Waterfall.claim(terms, before, fen, borne, year);
                assertThat(sum(parts)).as(where).isEqualTo(fen);
                assertThat(parts.values()).as(where).allMatch(part -> part > 0);
                borne = add(borne, parts, year);
                before += fen;
                for (Bound bound : terms.bounds()) {
                    Borne so = borne.getOrDefault(bound.bearer(), Borne.NOTHING);
                    assertThat(so.fen()).as(where).isLessThanOrEqualTo(bound.capFen());
                    assertThat(so.inYear(year)).as(where).isLessThanOrEqualTo(bound.yearCapFen());
                }
            }
        }
    }

    @Test
    void cutting_a_loss_into_claims_of_one_year_changes_nobodys_total() {
        for (int round = 0; round < ROUNDS; round++) {
            SharingTerms terms = terms();
            long loss = random.nextLong(2, 1_000_000);
            SortedMap<Bearer, Borne> whole =
                    add(new TreeMap<>(), Waterfall.claim(terms, 0, loss, new TreeMap<>(), YEAR), YEAR);
            SortedMap<Bearer, Borne> cut = new TreeMap<>();
            long before = 0;
            while (before < loss) {
                long part = Math.min(loss - before, random.nextLong(1, 1 + loss));
                cut = add(cut, Waterfall.claim(terms, before, part, cut, YEAR), YEAR);
                before += part;
            }
            assertThat(cut)
                    .as("seed %d, round %d: %d by %s", SEED, round, loss, terms)
                    .isEqualTo(whole);
        }
    }

    @Test
    void a_larger_loss_is_a_smaller_one_to_nobody() {
        for (int round = 0; round < ROUNDS; round++) {
            SharingTerms terms = terms();
            long loss = random.nextLong(1_000_000);
            SortedMap<Bearer, Long> less = Waterfall.claim(terms, 0, loss, new TreeMap<>(), YEAR);
            SortedMap<Bearer, Long> more = Waterfall.claim(terms, 0, loss + 1, new TreeMap<>(), YEAR);
            for (Bearer bearer : Bearer.values()) {
                assertThat(more.getOrDefault(bearer, 0L))
                        .as("seed %d, round %d: %d by %s", SEED, round, loss, terms)
                        .isBetween(less.getOrDefault(bearer, 0L), less.getOrDefault(bearer, 0L) + 1);
            }
        }
    }

    @Test
    void neighbouring_layers_of_equal_shares_are_one_in_whatever_order() {
        for (int round = 0; round < ROUNDS; round++) {
            Layer one = layer(random.nextLong(1, 1_000));
            Layer two = new Layer(random.nextLong(1, 1_000), one.slices().reversed());
            Layer both = new Layer(one.sizeFen() + two.sizeFen(), one.slices());
            long loss = random.nextLong(3_000);
            SortedMap<Bearer, Long> parts = Waterfall.of(List.of(both), loss);
            String where = "seed %d, round %d".formatted(SEED, round);
            assertThat(Waterfall.of(List.of(one, two), loss)).as(where).isEqualTo(parts);
            assertThat(Waterfall.of(List.of(two, one), loss)).as(where).isEqualTo(parts);
        }
    }

    @Test
    void recoveries_give_everyone_back_in_turn_and_in_the_end_all() {
        for (int round = 0; round < ROUNDS; round++) {
            SharingTerms terms = terms();
            long loss = random.nextLong(2, 1_000_000);
            SortedMap<Bearer, Borne> borne =
                    add(new TreeMap<>(), Waterfall.claim(terms, 0, loss, new TreeMap<>(), YEAR), YEAR);
            String where = "seed %d, round %d: %d by %s".formatted(SEED, round, loss, terms);
            long some = random.nextLong(1, loss);
            SortedMap<Bearer, Long> back = Waterfall.recovered(terms, borne, some);
            SortedMap<Bearer, Long> more = Waterfall.recovered(terms, borne, some + 1);
            assertThat(sum(back)).as(where).isEqualTo(some);
            for (Bound bound : terms.bounds()) {
                long mine = back.getOrDefault(bound.bearer(), 0L);
                assertThat(more.getOrDefault(bound.bearer(), 0L)).as(where).isBetween(mine, mine + 1);
                assertThat(mine).as(where).isLessThanOrEqualTo(fen(borne, bound));
                boolean laterHas = terms.bounds().stream()
                        .anyMatch(other -> other.turn() > bound.turn() && back.containsKey(other.bearer()));
                assertThat(!laterHas || mine == fen(borne, bound)).as(where).isTrue();
            }
            Waterfall.recovered(terms, borne, loss)
                    .forEach((bearer, fen) -> assertThat(fen)
                            .as(where)
                            .isEqualTo(borne.getOrDefault(bearer, Borne.NOTHING).fen()));
        }
    }

    private static long fen(SortedMap<Bearer, Borne> borne, Bound bound) {
        return borne.getOrDefault(bound.bearer(), Borne.NOTHING).fen();
    }
}
