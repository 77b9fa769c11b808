package io.aval.desk.demo;

import io.aval.engine.seed.Draw;
import io.aval.rules.canonical.Digest;
import io.aval.rules.finance.DemandTerms;
import io.aval.rules.finance.FinanceKind;
import io.aval.rules.identifier.RightKind;
import io.aval.rules.ip.Valuation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rights of the plan, drawn with purpose {@code right}.
 *
 * <ul>
 *   <li>Owners take turns, so each has about three. Kind: one of the five; number with valid check digits; 2 to 15 years
 *       left.
 *   <li>Certificate by the one valuer: value a size class 1 to 6, squared, times 500,000 to 1,000,000 yuan, interval
 *       80 to 120 % of it, grade 1 to 8, good for a year. The digests of inputs, model and result are of texts that say
 *       that they are made up.
 *   <li>Two in five are offered as a pledge: 20 to 45 % of the value for 180, 360, 720 or 1,080 days, at most 4.00 % +
 *       0.25 % for each grade after the first + 0 to 2.00 %, in 1 to 3 parts.
 *   <li>The very first is the shop window: grade 2, worth 8 million yuan, asking for 2 million at up to 8 %, so that
 *       whoever logs in as its owner finds an offer.
 * </ul>
 */
final class PlannedRights {

    private static final long FEN_PER_YUAN = 100;
    private static final long STEP_FEN = 10_000 * FEN_PER_YUAN;
    private static final int PPM_PER_BASIS_POINT = 100;
    private static final long WINDOW_VALUE_FEN = 8_000_000 * FEN_PER_YUAN;

    private PlannedRights() {}

    static List<PlannedRight> draw(int count, List<Enterprise> enterprises) {
        List<Enterprise> owners =
                enterprises.stream().filter(Enterprise::invents).toList();
        List<PlannedRight> rights = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            rights.add(right(index, owners.get(index % owners.size())));
        }
        return List.copyOf(rights);
    }

    private static PlannedRight right(int index, Enterprise owner) {
        Draw draw = new Draw(Demo.SEED, "right", index);
        RightKind kind = draw.oneOf(List.of(RightKind.values()));
        String number = Numbers.right(kind, index, draw);
        int sizeClass = draw.between(1, 6);
        long drawn = (long) sizeClass * sizeClass * draw.between(500_000, 1_000_000) * FEN_PER_YUAN;
        long value = index == 0 ? WINDOW_VALUE_FEN : drawn;
        int grade = index == 0 ? 2 : draw.between(1, 8);
        int years = draw.between(2, 15);
        return new PlannedRight(
                index,
                owner,
                kind,
                number,
                Names.right(owner.industry(), draw),
                years,
                valuation(index, value, grade),
                demand(index, owner, value, grade, draw));
    }

    private static Valuation valuation(int index, long valueFen, int grade) {
        return new Valuation(
                valueFen / 100 * 80,
                valueFen,
                valueFen / 100 * 120,
                grade,
                Digest.of("made-up inputs of right " + index),
                Digest.of("made-up model of " + DemoPlan.VERSION),
                Digest.of("made-up result of right " + index),
                Demo.DAY.plusMonths(12));
    }

    private static @Nullable DemandTerms demand(int index, Enterprise owner, long valueFen, int grade, Draw draw) {
        if (index % 5 != 0 && index % 5 != 2) {
            return null;
        }
        boolean window = index == 0;
        int basisPoints = window ? 800 : 400 + 25 * (grade - 1) + draw.between(0, 200);
        long share = window ? 25 : draw.between(20, 45);
        return new DemandTerms(
                FinanceKind.PLEDGE,
                Math.max(valueFen / 100 * share / STEP_FEN * STEP_FEN, STEP_FEN),
                window ? 180 : draw.oneOf(List.of(180, 360, 720, 1_080)),
                basisPoints * PPM_PER_BASIS_POINT,
                owner.industry(),
                owner.region(),
                window ? 1 : draw.between(1, 3));
    }
}
