package io.aval.engine.importing;

import io.aval.engine.market.Facet;
import io.aval.rules.finance.Industry;
import io.aval.rules.finance.Region;
import io.aval.rules.finance.criteria.Domain;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a file of profiles may say of an enterprise; the numbers stand on disk. */
public enum ProfileField {
    /** Industry. */
    INDUSTRY(
            2_010,
            "industry",
            null,
            Arrays.stream(Industry.values()).map(Enum::name).toList()),
    /** Province, two digits. */
    REGION(2_011, "region", null, List.of()),
    /** Grade of its credit, 1 best to 10 worst. */
    GRADE(2_012, "creditGrade", Facet.CREDIT_GRADE, List.of()),
    /** Day of its foundation. */
    FOUNDED(2_013, "founded", Facet.AGE, List.of()),
    /** Revenue of the last closed year, in fen. */
    REVENUE(2_014, "revenueFen", Facet.REVENUE, List.of()),
    /** Employees. */
    EMPLOYEES(2_015, "employees", Facet.EMPLOYEES, List.of()),
    /** Rights that it owns. */
    RIGHTS(2_016, "ipCount", Facet.IP_COUNT, List.of()),
    /** Size class. */
    SIZE(2_017, "size", Facet.SIZE, List.of("MICRO", "SMALL", "MEDIUM", "LARGE")),
    /** Official title of a technology enterprise. */
    TITLE(
            2_018,
            "technologyTitle",
            Facet.TECHNOLOGY_TITLE,
            List.of("NONE", "TECHNOLOGY_SME", "HIGH_TECH", "SPECIALISED", "LITTLE_GIANT"));

    private static final LocalDate FIRST_DAY = LocalDate.of(1800, 1, 1);
    private static final int AFTER_LAST_YEAR = 2_200;

    private final int number;
    private final String label;
    private final @Nullable Facet facet;

    @SuppressWarnings("ImmutableEnumChecker") // the list is an unmodifiable copy
    private final List<String> words;

    ProfileField(int number, String label, @Nullable Facet facet, List<String> words) {
        this.number = number;
        this.label = label;
        this.facet = facet;
        this.words = List.copyOf(words);
    }

    /** Its number in the index. */
    public int number() {
        return number;
    }

    /** Its column in a file. */
    public String label() {
        return label;
    }

    /** The facet that it tells, if it tells one that a demand does not state itself. */
    public Optional<Facet> facet() {
        return Optional.ofNullable(facet);
    }

    static Optional<ProfileField> labelled(String label) {
        return Arrays.stream(values())
                .filter(field -> field.label.equals(label))
                .findFirst();
    }

    /** The field of that number. */
    public static Optional<ProfileField> numbered(int number) {
        return Arrays.stream(values()).filter(field -> field.number == number).findFirst();
    }

    /**
     * What a cell says, as the number that is kept.
     *
     * @throws IllegalArgumentException if it is no such value
     */
    long read(String cell) {
        if (!words.isEmpty()) {
            int index = words.indexOf(cell);
            require(index >= 0, "one of " + words);
            return index;
        }
        return switch (this) {
            case REGION -> Long.parseLong(new Region(cell).value());
            case FOUNDED -> {
                LocalDate day = LocalDate.parse(cell);
                require(!day.isBefore(FIRST_DAY) && day.getYear() < AFTER_LAST_YEAR, "a day from " + FIRST_DAY + " on");
                yield day.toEpochDay();
            }
            default -> number(cell);
        };
    }

    private long number(String cell) {
        Domain domain = io.aval.rules.finance.criteria.Facet.valueOf(
                        Objects.requireNonNull(facet).name())
                .domain();
        require(cell.matches("[0-9]{1,16}"), "a whole number");
        long value = Long.parseLong(cell);
        require(value >= domain.least() && value <= domain.most(), domain.least() + " to " + domain.most());
        return value;
    }

    private static void require(boolean holds, String wanted) {
        if (!holds) {
            throw new IllegalArgumentException(wanted);
        }
    }

    /** What a kept number stands for: the word of fields of words, the number itself of all others. */
    public String shown(long value) {
        return switch (this) {
            case FOUNDED -> LocalDate.ofEpochDay(value).toString();
            default -> words.isEmpty() ? Long.toString(value) : words.get((int) value);
        };
    }

    /** Whether its values are words. */
    public boolean worded() {
        return !words.isEmpty();
    }
}
