package io.aval.engine.risk.warning;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.calendar.BusinessDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What signals amount to over time. */
class WatchTest {

    private static final BusinessDay DAY = BusinessDay.of("2026-11-23");

    private final Watch watch = new Watch(Rules.STANDARD);

    private static Observation seen(String id, Signal signal, long value, int days) {
        return new Observation(id, "S", signal, value, DAY.plusDays(days));
    }

    @Test
    void the_gravest_comes_first_and_weights_add_up() {
        watch.see(List.of(
                seen("1", Signal.TRADE_GAP_DAYS, 50, 0),
                seen("2", Signal.ENFORCEMENT, 1, 0),
                seen("3", Signal.ANNUITY_DAYS_LEFT, 10, 0)));
        assertThat(watch.warnings("S", DAY).stream()
                        .map(warning -> warning.rule().name()))
                .containsExactly("court-enforcement", "trade-gap", "annuity-due");
        assertThat(watch.weightPpm("S", DAY)).isEqualTo(34_000_000);
        assertThat(watch.weightPpm("S", DAY.plusDays(60))).isEqualTo(1_000_000 + 1_500_000 + 25_000_020);
        assertThat(watch.warnings("S", DAY.plusDays(-1))).isEmpty();
        assertThat(watch.warnings("T", DAY)).isEmpty();
        assertThat(watch.subjects()).containsExactly("S");
    }

    @Test
    void what_has_faded_below_a_sixteenth_is_not_told() {
        watch.see(List.of(seen("1", Signal.TRADE_GAP_DAYS, 50, 0)));
        assertThat(watch.warnings("S", DAY.plusDays(240))).hasSize(1);
        assertThat(watch.warnings("S", DAY.plusDays(241))).isEmpty();
    }

    @Test
    void a_later_observation_clears_and_the_past_stays_what_it_was() {
        watch.see(List.of(seen("2", Signal.PRESERVATION, 0, 5), seen("1", Signal.PRESERVATION, 1, 0)));
        assertThat(watch.warnings("S", DAY.plusDays(4))).hasSize(1);
        assertThat(watch.warnings("S", DAY.plusDays(5))).isEmpty();
    }

    @Test
    void replayed_in_portions_and_in_any_order_it_tells_the_same() {
        long told = 0;
        List<Signal> signals = List.of(Signal.values());
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Observation> all = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                Signal signal = signals.get(random.nextInt(signals.size()));
                long value = random.nextBoolean() ? random.nextInt(5) : random.nextInt(1_000_000);
                all.add(new Observation(
                        "e" + i, "S" + random.nextInt(3), signal, value, DAY.plusDays(random.nextInt(400))));
            }
            Watch once = new Watch(Rules.STANDARD);
            once.see(all);
            Watch portions = new Watch(Rules.STANDARD);
            List<Observation> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, random);
            for (int from = 0; from < shuffled.size(); ) {
                int to = Math.min(shuffled.size(), from + 1 + random.nextInt(20));
                portions.see(shuffled.subList(Math.max(0, from - 3), to));
                from = to;
            }
            for (int day = 0; day < 800; day += 1 + random.nextInt(90)) {
                for (String subject : once.subjects()) {
                    List<Warning> warnings = once.warnings(subject, DAY.plusDays(day));
                    assertThat(portions.warnings(subject, DAY.plusDays(day)))
                            .as("seed %s", seed)
                            .isEqualTo(warnings);
                    told += warnings.size();
                }
            }
        }
        assertThat(told).isGreaterThan(10_000);
    }
}
