package io.aval.engine.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.market.Market;
import io.aval.engine.market.Samples;
import io.aval.engine.matching.Match;
import io.aval.engine.matching.Outcome;
import io.aval.engine.report.CanonicalLines;
import io.aval.engine.report.MatchReport;
import io.aval.engine.seed.Seed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StagedMatchPropertyTest {
    private static final Seed SEED = new Seed("staged");

    @Test
    void is_the_whole_match_however_it_is_cut_and_whoever_computes_it() {
        int apart = 0;
        for (int round = 0; round < 120; round++) {
            Random random = new Random(round);
            Market market = Samples.random(random, random.nextInt(60), random.nextInt(20));
            Outcome whole = Match.of(market, SEED).outcome();
            for (int tasks : new int[] {1, 2, 7}) {
                for (Stages stages : List.of(new LocalStages(1), new LocalStages(3))) {
                    assertThat(StagedMatch.of(market, SEED, stages, tasks))
                            .as("seed %s, %s tasks, %s", round, tasks, stages)
                            .isEqualTo(whole);
                }
            }
            Counting counting = new Counting();
            StagedMatch.of(market, SEED, counting, 7);
            apart += counting.packs > 1 ? 1 : 0;
        }
        assertThat(apart).as("markets of several connected parts").isGreaterThan(20);
    }

    @Test
    void is_reported_by_the_same_bytes() {
        Market market = Samples.random(new Random(5), 200, 40);
        Outcome staged = StagedMatch.of(market, SEED, new Backwards(), 7);
        MatchReport report = MatchReport.of(market, SEED, staged, MatchReport.audit(market, SEED, staged));

        assertThat(report.verdict().holds()).isTrue();
        Match whole = Match.of(market, SEED);
        MatchReport same = MatchReport.of(market, SEED, whole, MatchReport.audit(market, SEED, whole));
        assertThat(CanonicalLines.bytes(report)).isEqualTo(CanonicalLines.bytes(same));
    }

    /** Computes everything twice and the last first, as a cluster may. */
    private static final class Backwards implements Stages {
        @Override
        public List<byte[]> candidates(byte[] products, List<byte[]> ranges) {
            new LocalStages(1).candidates(products, ranges);
            List<byte[]> results = new ArrayList<>(new LocalStages(1).candidates(products, ranges.reversed()));
            Collections.reverse(results);
            return results;
        }

        @Override
        public List<byte[]> solve(List<byte[]> packs) {
            List<byte[]> results = new ArrayList<>(new LocalStages(1).solve(packs.reversed()));
            Collections.reverse(results);
            return results;
        }
    }

    private static final class Counting implements Stages {
        private int packs;

        @Override
        public List<byte[]> candidates(byte[] products, List<byte[]> ranges) {
            return new LocalStages(1).candidates(products, ranges);
        }

        @Override
        public List<byte[]> solve(List<byte[]> all) {
            packs = all.size();
            return new LocalStages(1).solve(all);
        }
    }
}
