package io.aval.engine.risk.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The searches against brute force on random networks of up to twelve parties. */
class GuaranteeScanPropertyTest {

    private static final Bounds ALL = new Bounds(6, 1_000_000, 2, 3);

    private static List<Guarantee> random(Random random) {
        int size = 2 + random.nextInt(11);
        int percent = 5 + random.nextInt(20);
        List<Guarantee> guarantees = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                if (i != j && random.nextInt(100) < percent) {
                    guarantees.add(new Guarantee(i + "-" + j, name(i), name(j), 1 + random.nextInt(100)));
                }
            }
        }
        return guarantees;
    }

    private static String name(int i) {
        return "p%02d".formatted(i);
    }

    private static Set<List<String>> parties(List<Guarantee> guarantees, Pattern pattern) {
        return GuaranteeScan.of(guarantees, ALL).findings().stream()
                .filter(finding -> finding.pattern() == pattern)
                .map(Finding::parties)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Every path without a party twice, tried out, that closes with its smallest first. */
    private static void rings(List<Guarantee> all, List<String> path, Set<List<String>> found) {
        for (Guarantee guarantee : all) {
            if (!guarantee.guarantor().equals(path.getLast())) {
                continue;
            }
            String next = guarantee.debtor();
            if (next.equals(path.getFirst()) && path.getFirst().equals(Collections.min(path))) {
                found.add(List.copyOf(path));
            } else if (!path.contains(next) && path.size() < ALL.ringLength()) {
                List<String> longer = new ArrayList<>(path);
                longer.add(next);
                rings(all, longer, found);
            }
        }
    }

    private static Set<String> reached(List<Guarantee> all, String from) {
        TreeSet<String> reached = new TreeSet<>();
        for (int round = 0; round <= all.size(); round++) {
            for (Guarantee guarantee : all) {
                if (guarantee.guarantor().equals(from) || reached.contains(guarantee.guarantor())) {
                    reached.add(guarantee.debtor());
                }
            }
        }
        return reached;
    }

    private static Set<String> everybody(List<Guarantee> all) {
        TreeSet<String> parties = new TreeSet<>();
        all.forEach(guarantee -> parties.addAll(List.of(guarantee.guarantor(), guarantee.debtor())));
        return parties;
    }

    @Test
    void rings_are_those_of_brute_force() {
        int rings = 0;
        for (int seed = 0; seed < 600; seed++) {
            List<Guarantee> all = random(new Random(seed));
            Set<List<String>> expected = new HashSet<>();
            everybody(all).forEach(party -> rings(all, List.of(party), expected));
            assertThat(parties(all, Pattern.RING)).as("seed %s", seed).isEqualTo(expected);
            rings += expected.size();
        }
        assertThat(rings).isGreaterThan(1_000);
    }

    @Test
    void circles_are_who_reach_one_another() {
        int circles = 0;
        for (int seed = 0; seed < 600; seed++) {
            List<Guarantee> all = random(new Random(seed));
            Set<List<String>> expected = new HashSet<>();
            for (String party : everybody(all)) {
                List<String> both = reached(all, party).stream()
                        .filter(other -> reached(all, other).contains(party))
                        .toList();
                if (both.size() > 1) {
                    expected.add(both);
                }
            }
            assertThat(parties(all, Pattern.CIRCLE)).as("seed %s", seed).isEqualTo(expected);
            circles += expected.size();
        }
        assertThat(circles).isGreaterThan(200);
    }

    /** Most guarantees between different circles on any way from the party. */
    private static int longest(List<Guarantee> all, String from) {
        int longest = 0;
        Set<String> circle = new TreeSet<>(Set.of(from));
        reached(all, from).stream()
                .filter(other -> reached(all, other).contains(from))
                .forEach(circle::add);
        for (Guarantee guarantee : all) {
            if (circle.contains(guarantee.guarantor()) && !circle.contains(guarantee.debtor())) {
                longest = Math.max(longest, 1 + longest(all, guarantee.debtor()));
            }
        }
        return longest;
    }

    @Test
    void a_chain_is_as_long_as_the_longest_way_that_can_be_found() {
        int chains = 0;
        for (int seed = 0; seed < 600; seed++) {
            List<Guarantee> all = random(new Random(seed));
            List<Finding> found = GuaranteeScan.of(all, ALL).findings().stream()
                    .filter(finding -> finding.pattern() == Pattern.CHAIN)
                    .toList();
            for (Finding chain : found) {
                assertThat(chain.ties())
                        .as("seed %s", seed)
                        .hasSize(longest(all, chain.parties().getFirst()));
                chains++;
            }
            int most = everybody(all).stream()
                    .mapToInt(party -> longest(all, party))
                    .max()
                    .orElse(0);
            int told =
                    found.stream().mapToInt(chain -> chain.ties().size()).max().orElse(0);
            assertThat(told).as("seed %s", seed).isEqualTo(most < ALL.chainLength() ? 0 : most);
        }
        assertThat(chains).isGreaterThan(200);
    }

    @Test
    void the_order_of_guarantees_changes_nothing() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Guarantee> all = random(random);
            List<Guarantee> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, random);
            assertThat(GuaranteeScan.of(shuffled, Bounds.STANDARD))
                    .as("seed %s", seed)
                    .isEqualTo(GuaranteeScan.of(all, Bounds.STANDARD));
        }
    }
}
