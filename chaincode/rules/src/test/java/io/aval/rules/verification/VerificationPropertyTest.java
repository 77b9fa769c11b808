package io.aval.rules.verification;

import static io.aval.rules.verification.Dossier.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any evidence; the parameter is the seed. */
class VerificationPropertyTest {

    private static final int ROUNDS = 60;

    private static SubjectKind kind(SplittableRandom random) {
        return Dossier.pick(random, List.of(SubjectKind.values()));
    }

    private static int rank(SubjectKind kind, List<Evidence> evidence) {
        return switch (Balance.of(kind, evidence, TODAY).outcome()) {
            case NO -> 0;
            case UNKNOWN -> 1;
            case YES -> 2;
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void further_agreement_never_lowers_and_further_doubt_never_lifts(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < ROUNDS * 5; i++) {
            SubjectKind kind = kind(random);
            List<Evidence> evidence = Dossier.any(random, kind, 20);
            List<Table.Row> rows = Table.of(kind).rows();
            Dimension claim = Dossier.pick(random, rows).dimension();
            String group = "g" + random.nextInt(8);
            Level level = Dossier.level(random);
            List<Evidence> praised = new ArrayList<>(evidence);
            praised.add(Dossier.piece(claim, Bearing.FOR, level, group));
            List<Evidence> doubted = new ArrayList<>(evidence);
            doubted.add(Dossier.piece(claim, Bearing.AGAINST, level, group));
            assertThat(rank(kind, praised))
                    .as("seed %s round %s", seed, i)
                    .isGreaterThanOrEqualTo(rank(kind, evidence));
            assertThat(rank(kind, doubted)).as("seed %s round %s", seed, i).isLessThanOrEqualTo(rank(kind, evidence));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void the_order_of_evidence_does_not_matter(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < ROUNDS; i++) {
            SubjectKind kind = kind(random);
            List<Evidence> evidence = Dossier.any(random, kind, 15);
            List<Evidence> shuffled = new ArrayList<>(evidence);
            Collections.shuffle(shuffled, new Random(random.nextLong()));
            assertThat(Verification.judge(kind, shuffled, TODAY).digest())
                    .as("seed %s round %s", seed, i)
                    .isEqualTo(Verification.judge(kind, evidence, TODAY).digest());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void one_origin_counts_no_more_than_its_strongest_piece(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < ROUNDS; i++) {
            SubjectKind kind = kind(random);
            Table.Row row = Dossier.pick(random, Table.of(kind).rows());
            List<Evidence> chorus = new ArrayList<>();
            Level strongest = Level.E0;
            for (int j = 0; j <= random.nextInt(10); j++) {
                Level level = Dossier.level(random);
                strongest = Level.higher(strongest, level);
                chorus.add(Dossier.piece(row.dimension(), Bearing.FOR, level, "one origin"));
            }
            Tally tally = Tally.of(row, chorus, TODAY);
            assertThat(tally.total()).as("seed %s", seed).isEqualTo(row.weight(strongest));
            assertThat(tally.level()).isEqualTo(strongest);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void the_day_told_is_the_first_on_which_time_changes_the_verdict(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < ROUNDS / 3; i++) {
            SubjectKind kind = kind(random);
            List<Evidence> evidence = new ArrayList<>(Dossier.complete(kind));
            evidence.addAll(Dossier.any(random, kind, 8));
            Verdict verdict = Verification.judge(kind, evidence, TODAY);
            int days = verdict.changes() == null ? 400 : TODAY.daysUntil(verdict.changes());
            for (int ahead = 0; ahead < days; ahead += 1 + ahead / 20) {
                assertThat(Balance.of(kind, evidence, TODAY.plusDays(ahead)).outcome())
                        .isEqualTo(verdict.outcome());
            }
            if (verdict.changes() != null) {
                assertThat(Balance.of(kind, evidence, verdict.changes()).outcome())
                        .as("seed %s", seed)
                        .isNotEqualTo(verdict.outcome());
            }
        }
    }

    @Test
    void fading_is_a_half_in_each_half_life_and_never_grows() {
        MathContext exact = new MathContext(40);
        for (int halfLife : new int[] {1, 7, 30, 45, 90, 365}) {
            long before = Long.MAX_VALUE;
            for (int age = 0; age < 12 * halfLife; age++) {
                long faded = Decay.faded(5_300_000, age, halfLife);
                assertThat(faded).isLessThanOrEqualTo(before);
                before = faded;
                // Within one step of 1/64 half-life of the true value
                double truth = 5_300_000 * StrictMath.pow(2, -(double) age / halfLife);
                assertThat((double) faded).isBetween(truth - 1, truth * 1.011 + 1);
            }
        }
        BigDecimal half = new BigDecimal("0.5");
        assertThat(Decay.faded(1L << 30, 32, 64))
                .isEqualTo(half.sqrt(exact)
                        .multiply(BigDecimal.valueOf(1L << 30))
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact());
        assertThat(Decay.faded(5_300, 100_000, 1)).isZero();
    }
}
