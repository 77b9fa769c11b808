package io.aval.desk.demo;

import io.aval.engine.seed.Draw;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.finance.DemandTerms;
import io.aval.rules.finance.FinanceKind;
import io.aval.rules.identifier.RightKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rights of the plan, drawn with purpose {@code right}.
 *
 * <ul>
 *   <li>Owners take turns, so each has about three. Kind: one of the five; number with valid check digits; 2 to 15 years
 *       left.
 *   <li>Certificate by the one valuer: a sample sheet of the kind, its money a size class 1 to 6, squared, times 8 to 16
 *       hundredths of the sample's, what is judged 60 to 180 hundredths; valued by the house model with 400 draws; good
 *       for a year.
 *   <li>Two in five are offered as a pledge: 20 to 45 % of the value for 180, 360, 720 or 1,080 days, at most 4.00 % +
 *       0.25 % for each grade after the first + 0 to 2.00 %, in 1 to 3 parts.
 *   <li>The very first is the shop window: a good invention, asking for a quarter of its value at up to 8 %, so that
 *       whoever logs in as its owner finds an offer.
 * </ul>
 */
final class PlannedRights {

    private static final long FEN_PER_YUAN = 100;
    private static final long STEP_FEN = 10_000 * FEN_PER_YUAN;
    private static final int PPM_PER_BASIS_POINT = 100;
    private static final int MONTHS = 12;

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
        boolean window = index == 0;
        RightKind kind = window ? RightKind.INVENTION : draw.oneOf(List.of(RightKind.values()));
        String number = Numbers.right(kind, index, draw);
        int sizeClass = window ? 3 : draw.between(1, 6);
        int size = sizeClass * sizeClass * draw.between(8, 16);
        int merit = window ? 150 : draw.between(60, 180);
        int years = window ? 12 : draw.between(2, 15);
        BusinessDay expires = Demo.DAY.plusMonths(MONTHS * years);
        return new PlannedRight(
                index,
                owner,
                kind,
                number,
                Names.right(owner.industry(), draw),
                years,
                PlannedSheet.of(kind, owner.industry(), expires, draw, size, merit),
                index % 5 == 0 || index % 5 == 2);
    }

    /**
     * What the owner of an offered right asks for.
     *
     * @param valueFen the certificate's
     * @param grade the certificate's
     */
    static DemandTerms demand(PlannedRight right, long valueFen, int grade) {
        Draw draw = new Draw(Demo.SEED, "demand of a right", right.index());
        boolean window = right.index() == 0;
        int basisPoints = window ? 800 : 400 + 25 * (grade - 1) + draw.between(0, 200);
        long share = window ? 25 : draw.between(20, 45);
        return new DemandTerms(
                FinanceKind.PLEDGE,
                Math.max(valueFen / 100 * share / STEP_FEN * STEP_FEN, STEP_FEN),
                window ? 180 : draw.oneOf(tenors(right)),
                basisPoints * PPM_PER_BASIS_POINT,
                right.owner().industry(),
                right.owner().region(),
                window ? 1 : draw.between(1, 3));
    }

    /** No debt may outlive the right that secures it. */
    private static List<Integer> tenors(PlannedRight right) {
        int life = Demo.DAY.daysUntil(Demo.DAY.plusMonths(MONTHS * right.yearsLeft()));
        return Stream.of(180, 360, 720, 1_080).filter(days -> days <= life).toList();
    }
}
