package io.aval.engine.financing;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.identifier.RightKind;
import io.aval.rules.pledge.Answer;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/** Whatever is needed, every fen is somebody's and the reckoning agrees with itself. */
class FinancingPlanPropertyTest {

    private static final long SEED = 20_261_123;
    private static final int ROUNDS = 12;
    private static final TermsTable TABLE = TermsTable.published();

    private static final List<RightKind> KINDS = List.of(RightKind.values());
    private static final List<Answer> ANSWERS = List.of(Answer.values());

    private final Random random = new Random(SEED);

    private Need need() {
        long amount = random.nextLong(1_000_000, 5_000_000_000L);
        RightKind kind = KINDS.get(random.nextInt(KINDS.size()));
        Need.Security right = random.nextInt(5) == 0
                ? null
                : new Need.Security(
                        random.nextLong(1, 10) * amount,
                        Needs.clean(kind, ANSWERS.get(random.nextInt(ANSWERS.size()))));
        Need.HeldBill bill = random.nextBoolean()
                ? null
                : Needs.bill(amount + random.nextLong(amount), random.nextInt(1, 400), random.nextBoolean());
        return new Need(
                amount,
                random.nextInt(30, 800),
                random.nextInt(20_000, 150_000),
                Needs.DAY,
                random.nextInt(100_000),
                random.nextInt(1_000_001),
                random.nextInt(1, 200_000),
                right,
                bill);
    }

    private static long sum(List<Result> results, ToLongFunction<Result> of) {
        return results.stream().mapToLong(of).reduce(0, Math::addExact);
    }

    @Test
    void what_one_party_gains_the_others_lose_with_and_without_default() {
        for (int round = 0; round < ROUNDS; round++) {
            Need need = need();
            for (Option option : FinancingPlan.compare(need, TABLE).options()) {
                String where = "seed %d, round %d, %s of %s".formatted(SEED, round, option.name(), need);
                assertThat(sum(option.results(), Result::repaidFen)).as(where).isZero();
                assertThat(sum(option.results(), Result::defaultFen)).as(where).isZero();
                long paid = option.flows().stream().map(CashFlow::fen).reduce(0L, Math::addExact);
                assertThat(-paid).as(where).isEqualTo(option.costFen());
                assertThat(option.results().getFirst().repaidFen()).as(where).isEqualTo(paid);
                assertThat(option.yearlyPpm() > 0).as(where).isEqualTo(option.costFen() > 0);
                option.results()
                        .forEach(result -> assertThat(result.expectedFen())
                                .as(where)
                                .isBetween(
                                        Math.min(result.repaidFen(), result.defaultFen()),
                                        Math.max(result.repaidFen(), result.defaultFen())));
            }
        }
    }

    @Test
    void a_likelier_default_is_never_cheaper_and_never_loses_less() {
        for (int round = 0; round < ROUNDS; round++) {
            Need need = need();
            List<Plan.Point> points = FinancingPlan.compare(need, TABLE).sensitivity();
            for (Plan.Point one : points) {
                for (Plan.Point other : points) {
                    boolean likelier = one.name().equals(other.name()) && one.pdPpm() < other.pdPpm();
                    assertThat(!likelier || one.expectedLossFen() <= other.expectedLossFen())
                            .as("seed %d, round %d, %s", SEED, round, need)
                            .isTrue();
                    assertThat(!likelier || !other.open() || one.open())
                            .as("seed %d, round %d, %s", SEED, round, need)
                            .isTrue();
                }
            }
        }
    }
}
