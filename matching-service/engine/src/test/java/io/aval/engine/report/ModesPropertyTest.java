package io.aval.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.allocation.Exactness;
import io.aval.engine.allocation.Mode;
import io.aval.engine.audit.Ruling;
import io.aval.engine.market.AskingSamples;
import io.aval.engine.market.Market;
import io.aval.engine.market.Samples;
import io.aval.engine.seed.Seed;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every mode's runs pass the audit of what they claim. */
class ModesPropertyTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RECOMMEND")
    void runs_hold_with_caps_and_few_candidates(Mode mode) {
        Map<Exactness, Integer> claims = new EnumMap<>(Exactness.class);
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Market plain = Samples.random(random, random.nextInt(30), 1 + random.nextInt(8));
            Market market = seed % 3 == 0 ? plain : AskingSamples.of(random, plain);
            int candidates = random.nextBoolean() ? Ruling.ALL : 1 + random.nextInt(4);

            MatchReport report = MatchReport.run(market, new Seed("s"), mode, candidates, 1 + seed % 2);

            assertThat(report.verdict().violations())
                    .as("seed %s, %s", seed, report.exactness())
                    .isEmpty();
            if (report.exactness() == Exactness.EXACT) {
                assertThat(report.gapPpm()).as("seed %s", seed).isZero();
            }
            assertThat(report.stability().ppm()).as("seed %s", seed).isBetween(0, 1_000_000);
            claims.merge(report.exactness(), 1, Integer::sum);
        }
        assertThat(claims).containsKey(Exactness.BOUNDED);
        assertThat(claims.containsKey(Exactness.EXACT)).isEqualTo(mode != Mode.UNSPLIT);
    }
}
