package io.aval.engine.market;

import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The published vocabulary of criteria: what one side may ask about the other.
 *
 * <p>A facet of side {@code DEMAND} says something of a demand, its enterprise or its object, and products' criteria ask
 * about it; one of side {@code PRODUCT} says something of a product or its financier, and demands' criteria ask about
 * it. A <em>derived</em> facet follows from a field that the demand or product has anyway and is never written a second
 * time. The order is the order in which criteria are tried, and part of the canonical form; add at the end of a side.
 */
public enum Facet {
    /** What is financed. */
    KIND(Side.DEMAND, About.TERMS, true, "kind", FacetType.oneOf("PLEDGE", "DISCOUNT")),
    /** Industry of the enterprise. */
    INDUSTRY(Side.DEMAND, About.PARTY, true, "industry", FacetType.code()),
    /** Region of the enterprise. */
    REGION(Side.DEMAND, About.PARTY, true, "region", FacetType.code()),
    /** Grade of the demand. */
    GRADE(Side.DEMAND, About.PARTY, true, "grade", FacetType.number("grade", 1, Bounds.WORST_GRADE)),
    /** Wanted tenor. */
    TENOR(Side.DEMAND, About.TERMS, true, "tenorDays", FacetType.number("days", 1, Bounds.MAX_TENOR_DAYS)),
    /** Wanted amount. */
    AMOUNT(Side.DEMAND, About.TERMS, true, "amountFen", FacetType.fen()),
    /** Highest rate that the demand pays. */
    MAX_RATE(Side.DEMAND, About.TERMS, true, "maxRatePpm", FacetType.number("ppm", 0, Bounds.MAX_RATE_PPM)),
    /** Most parts. */
    MAX_PARTS(Side.DEMAND, About.TERMS, true, "maxParts", FacetType.number("parts", 1, Bounds.MAX_PARTS)),
    /** Value of the right or face of the bill. */
    COLLATERAL(Side.DEMAND, About.OBJECT, true, "collateralFen", FacetType.fen()),
    /** Kind of the right. */
    RIGHT_KIND(
            Side.DEMAND,
            About.OBJECT,
            false,
            "rightKind",
            FacetType.oneOf("INVENTION", "UTILITY_MODEL", "DESIGN", "TRADEMARK", "SOFTWARE")),
    /** What is left of the right's life. */
    RIGHT_LIFE(Side.DEMAND, About.OBJECT, false, "rightLifeDays", FacetType.number("days", 0, 18_300)),
    /** Quality score of the right, in hundredths of a point. */
    RIGHT_QUALITY(Side.DEMAND, About.OBJECT, false, "rightQuality", FacetType.number("hundredths", 0, 10_000)),
    /** Encumbrance of the right. */
    PLEDGE_STATE(Side.DEMAND, About.OBJECT, false, "pledgeState", FacetType.oneOf("FREE", "RESERVED", "REGISTERED")),
    /** Members of the patent family. */
    FAMILY_SIZE(Side.DEMAND, About.OBJECT, false, "familySize", FacetType.number("rights", 0, 10_000)),
    /** Section of the International Patent Classification. */
    PATENT_SECTION(
            Side.DEMAND, About.OBJECT, false, "patentSection", FacetType.oneOf("A", "B", "C", "D", "E", "F", "G", "H")),
    /** Whether the right is licensed to others. */
    LICENSED(Side.DEMAND, About.OBJECT, false, "licensed", FacetType.oneOf("NO", "YES")),
    /** Bank's or enterprise's acceptance (银票, 商票). */
    BILL_TYPE(Side.DEMAND, About.OBJECT, false, "billType", FacetType.oneOf("AC01", "AC02")),
    /** Class of the bill's acceptor. */
    ACCEPTOR_CLASS(
            Side.DEMAND,
            About.OBJECT,
            false,
            "acceptorClass",
            FacetType.oneOf(
                    "STATE_BANK", "JOINT_STOCK_BANK", "CITY_BANK", "RURAL_BANK", "FINANCE_COMPANY", "ENTERPRISE")),
    /** Grade of the bill's acceptor. */
    ACCEPTOR_GRADE(Side.DEMAND, About.OBJECT, false, "acceptorGrade", FacetType.number("grade", 1, Bounds.WORST_GRADE)),
    /** Days until the bill matures. */
    BILL_DAYS(Side.DEMAND, About.OBJECT, false, "billDays", FacetType.number("days", 0, 366)),
    /** Face of the bill. */
    BILL_FACE(Side.DEMAND, About.OBJECT, false, "billFaceFen", FacetType.fen()),
    /** Endorsements on the bill. */
    ENDORSEMENTS(Side.DEMAND, About.OBJECT, false, "endorsements", FacetType.number("endorsements", 0, 1_000)),
    /** Years since the enterprise was founded. */
    AGE(Side.DEMAND, About.PARTY, false, "ageYears", FacetType.number("years", 0, 500)),
    /** Revenue of the last closed year. */
    REVENUE(Side.DEMAND, About.PARTY, false, "revenueFen", FacetType.fen()),
    /** Employees. */
    EMPLOYEES(Side.DEMAND, About.PARTY, false, "employees", FacetType.number("employees", 0, 10_000_000)),
    /** Rights that the enterprise owns. */
    IP_COUNT(Side.DEMAND, About.PARTY, false, "ipCount", FacetType.number("rights", 0, 1_000_000)),
    /** The enterprise's credit grade where the demand's own grade is the acceptor's. */
    CREDIT_GRADE(Side.DEMAND, About.PARTY, false, "creditGrade", FacetType.number("grade", 1, Bounds.WORST_GRADE)),
    /** Size class of the enterprise. */
    SIZE(Side.DEMAND, About.PARTY, false, "size", FacetType.oneOf("MICRO", "SMALL", "MEDIUM", "LARGE")),
    /** Official title of a technology enterprise. */
    TECHNOLOGY_TITLE(
            Side.DEMAND,
            About.PARTY,
            false,
            "technologyTitle",
            FacetType.oneOf("NONE", "TECHNOLOGY_SME", "HIGH_TECH", "SPECIALISED", "LITTLE_GIANT")),

    /** The financier's identifier. */
    FINANCIER(Side.PRODUCT, About.PARTY, true, "financier", FacetType.code()),
    /** The product's rate for the demand's grade. */
    RATE(Side.PRODUCT, About.TERMS, true, "ratePpm", FacetType.number("ppm", 0, Bounds.MAX_RATE_PPM)),
    /** Longest tenor. */
    LONGEST_TENOR(
            Side.PRODUCT, About.TERMS, true, "longestTenorDays", FacetType.number("days", 1, Bounds.MAX_TENOR_DAYS)),
    /** Largest ticket. */
    LARGEST_TICKET(Side.PRODUCT, About.TERMS, true, "largestTicketFen", FacetType.fen()),
    /** Highest loan-to-value. */
    LOAN_TO_VALUE(
            Side.PRODUCT, About.OBJECT, true, "loanToValueBp", FacetType.number("bp", 1, Bounds.MAX_LTV_BASIS_POINTS)),
    /** Type of the financier. */
    FINANCIER_TYPE(
            Side.PRODUCT,
            About.PARTY,
            false,
            "financierType",
            FacetType.oneOf(
                    "STATE_BANK",
                    "JOINT_STOCK_BANK",
                    "CITY_BANK",
                    "RURAL_BANK",
                    "FINANCE_COMPANY",
                    "GUARANTOR",
                    "FUND")),
    /** Region of the financier. */
    FINANCIER_REGION(Side.PRODUCT, About.PARTY, false, "financierRegion", FacetType.code()),
    /** Days from application to money. */
    SPEED(Side.PRODUCT, About.TERMS, false, "speedDays", FacetType.number("days", 0, 366)),
    /** Whether a guarantor is needed beside the object. */
    GUARANTEE(Side.PRODUCT, About.OBJECT, false, "guarantee", FacetType.oneOf("NO", "YES")),
    /** How the loan is repaid. */
    REPAYMENT(
            Side.PRODUCT,
            About.TERMS,
            false,
            "repayment",
            FacetType.oneOf("AT_END", "INTEREST_FIRST", "INSTALMENTS", "REVOLVING"));

    /** Whom a facet says something of. */
    public enum Side {
        /** A demand, its enterprise or its object. */
        DEMAND,
        /** A product or its financier. */
        PRODUCT;

        /** {@return the side that asks about it} */
        public Side other() {
            return this == DEMAND ? PRODUCT : DEMAND;
        }
    }

    /** What a facet is about: the coarse groups in which a refusal may be told. */
    public enum About {
        /** The enterprise, or the financier. */
        PARTY,
        /** The right, the bill, or what secures the loan. */
        OBJECT,
        /** Amount, tenor, rate and the like. */
        TERMS
    }

    private static final SortedMap<String, Facet> BY_LABEL = Collections.unmodifiableSortedMap(
            new TreeMap<>(Arrays.stream(values()).collect(Collectors.toMap(facet -> facet.label, facet -> facet))));

    private final Side side;
    private final About about;
    private final boolean derived;
    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // the sets within are unmodifiable copies
    private final FacetType type;

    Facet(Side side, About about, boolean derived, String label, FacetType type) {
        this.side = side;
        this.about = about;
        this.derived = derived;
        this.label = label;
        this.type = type;
    }

    /** {@return whom it says something of} */
    public Side side() {
        return side;
    }

    /** {@return what it is about} */
    public About about() {
        return about;
    }

    /** {@return whether it follows from a field of the demand or product} */
    public boolean derived() {
        return derived;
    }

    /** {@return its name in files} */
    public String label() {
        return label;
    }

    /** {@return its values} */
    public FacetType type() {
        return type;
    }

    /** {@return the facet of that name} */
    public static Optional<Facet> labelled(String label) {
        return Optional.ofNullable(BY_LABEL.get(label));
    }

    /** {@return all names, sorted} */
    public static SortedSet<String> labels() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(BY_LABEL.keySet()));
    }
}
