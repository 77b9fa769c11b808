package io.aval.desk.demo;

import io.aval.engine.seed.Draw;
import io.aval.rules.appraisal.house.HouseModels;
import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.appraisal.sheet.Leaf;
import io.aval.rules.appraisal.sheet.Sheet;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.finance.Industry;
import io.aval.rules.identifier.RightKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The inputs by which a planned right is valued: a sample of its kind, its money brought to another size, what is judged
 * about it better or worse. Made up, and each source says so.
 */
final class PlannedSheet {

    private static final Pattern MONEY = Pattern.compile(
            "(revenue|profit|cost|comparable-price|cash-with|cash-without|asset|option\\.investment)\\b.*");
    private static final Pattern JUDGED = Pattern.compile("(legal|technical|economic|behaviour)\\..*");
    private static final String MADE_UP = "made up for the demonstration";
    private static final int PERCENT = 100;
    private static final Map<String, Sheet> SAMPLES =
            HouseModels.SAMPLES.stream().collect(Collectors.toUnmodifiableMap(name -> name, HouseModels::sample));

    private final Draw draw;
    private final int size;
    private final int merit;

    private PlannedSheet(Draw draw, int size, int merit) {
        this.draw = draw;
        this.size = size;
        this.merit = merit;
    }

    /**
     * The inputs of a right.
     *
     * @param size of its money, hundredths of the sample's
     * @param merit of what is judged, hundredths of the sample's
     * @param expires the last day of the right, from which the day of filing follows
     */
    static Sheet of(RightKind kind, Industry industry, BusinessDay expires, Draw draw, int size, int merit) {
        PlannedSheet planned = new PlannedSheet(draw, size, merit);
        Sheet sample = Objects.requireNonNull(SAMPLES.get(sample(kind, industry)));
        List<Leaf> leaves = new ArrayList<>();
        for (Leaf leaf : sample.leaves()) {
            String value = switch (leaf.name()) {
                case "industry" -> industry.name();
                case "filed" -> filed(kind, expires).map(BusinessDay::toString).orElse(leaf.value());
                default -> planned.value(leaf);
            };
            leaves.add(new Leaf(leaf.name(), value, MADE_UP, leaf.observed(), leaf.level(), null));
        }
        return Sheet.of(Demo.DAY, Digest.of("made-up salt " + draw.between(0, Integer.MAX_VALUE - 1)), leaves);
    }

    private static String sample(RightKind kind, Industry industry) {
        return switch (kind) {
            case INVENTION -> industry == Industry.BIOMEDICINE ? "biomedicine-invention" : "auto-invention";
            case UTILITY_MODEL -> "manufacturing-utility-model";
            case DESIGN -> "auto-design";
            case TRADEMARK -> "auto-trademark";
            case SOFTWARE -> "manufacturing-software";
        };
    }

    /** Such that the term is not over before the last day; of the others nobody asks it. */
    private static Optional<BusinessDay> filed(RightKind kind, BusinessDay expires) {
        return switch (kind) {
            case INVENTION -> Optional.of(expires.plusMonths(-240));
            case UTILITY_MODEL, DESIGN -> Optional.of(expires.plusMonths(-120));
            case TRADEMARK, SOFTWARE -> Optional.empty();
        };
    }

    private String value(Leaf leaf) {
        if (MONEY.matcher(leaf.name()).matches()) {
            return scaled(leaf.value(), size, 0);
        }
        boolean counted = JUDGED.matcher(leaf.name()).matches() && leaf.value().matches("-?[0-9.]+");
        return counted ? scaled(leaf.value(), merit + draw.between(-20, 20), 3) : leaf.value();
    }

    private static String scaled(String number, int hundredths, int scale) {
        BigDecimal exact = new BigDecimal(number)
                .multiply(BigDecimal.valueOf(hundredths))
                .divide(BigDecimal.valueOf(PERCENT), scale, RoundingMode.HALF_EVEN);
        return Decimal.of(exact).value();
    }
}
