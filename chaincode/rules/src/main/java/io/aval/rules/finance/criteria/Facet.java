package io.aval.rules.finance.criteria;

/**
 * The published vocabulary of criteria: what one side of the market may ask about the other. The name in records and files
 * is the label; the order is the order in which criteria are tried. Add at the end of a side, change nothing.
 */
public enum Facet {
    /** What is financed. */
    KIND(Side.DEMAND, "kind", Domain.oneOf("PLEDGE", "DISCOUNT")),
    /** Industry of the enterprise. */
    INDUSTRY(Side.DEMAND, "industry", Domain.code()),
    /** Region of the enterprise. */
    REGION(Side.DEMAND, "region", Domain.code()),
    /** Grade of the demand. */
    GRADE(Side.DEMAND, "grade", Domain.number("grade", 1, 10)),
    /** Wanted tenor. */
    TENOR(Side.DEMAND, "tenorDays", Domain.number("days", 1, 3_660)),
    /** Wanted amount. */
    AMOUNT(Side.DEMAND, "amountFen", Domain.fen()),
    /** Highest rate that the demand pays. */
    MAX_RATE(Side.DEMAND, "maxRatePpm", Domain.number("ppm", 0, 1_000_000)),
    /** Most parts. */
    MAX_PARTS(Side.DEMAND, "maxParts", Domain.number("parts", 1, 100)),
    /** Value of the right or face of the bill. */
    COLLATERAL(Side.DEMAND, "collateralFen", Domain.fen()),
    /** Kind of the right. */
    RIGHT_KIND(Side.DEMAND, "rightKind", Domain.oneOf("INVENTION", "UTILITY_MODEL", "DESIGN", "TRADEMARK", "SOFTWARE")),
    /** What is left of the right's life. */
    RIGHT_LIFE(Side.DEMAND, "rightLifeDays", Domain.number("days", 0, 18_300)),
    /** Quality score of the right, in hundredths of a point. */
    RIGHT_QUALITY(Side.DEMAND, "rightQuality", Domain.number("hundredths", 0, 10_000)),
    /** Encumbrance of the right. */
    PLEDGE_STATE(Side.DEMAND, "pledgeState", Domain.oneOf("FREE", "RESERVED", "REGISTERED")),
    /** Members of the patent family. */
    FAMILY_SIZE(Side.DEMAND, "familySize", Domain.number("rights", 0, 10_000)),
    /** Section of the International Patent Classification. */
    PATENT_SECTION(Side.DEMAND, "patentSection", Domain.oneOf("A", "B", "C", "D", "E", "F", "G", "H")),
    /** Whether the right is licensed to others. */
    LICENSED(Side.DEMAND, "licensed", Domain.oneOf("NO", "YES")),
    /** Bank's or enterprise's acceptance (银票, 商票). */
    BILL_TYPE(Side.DEMAND, "billType", Domain.oneOf("AC01", "AC02")),
    /** Class of the bill's acceptor. */
    ACCEPTOR_CLASS(
            Side.DEMAND,
            "acceptorClass",
            Domain.oneOf("STATE_BANK", "JOINT_STOCK_BANK", "CITY_BANK", "RURAL_BANK", "FINANCE_COMPANY", "ENTERPRISE")),
    /** Grade of the bill's acceptor. */
    ACCEPTOR_GRADE(Side.DEMAND, "acceptorGrade", Domain.number("grade", 1, 10)),
    /** Days until the bill matures. */
    BILL_DAYS(Side.DEMAND, "billDays", Domain.number("days", 0, 366)),
    /** Face of the bill. */
    BILL_FACE(Side.DEMAND, "billFaceFen", Domain.fen()),
    /** Endorsements on the bill. */
    ENDORSEMENTS(Side.DEMAND, "endorsements", Domain.number("endorsements", 0, 1_000)),
    /** Years since the enterprise was founded. */
    AGE(Side.DEMAND, "ageYears", Domain.number("years", 0, 500)),
    /** Revenue of the last closed year. */
    REVENUE(Side.DEMAND, "revenueFen", Domain.fen()),
    /** Employees. */
    EMPLOYEES(Side.DEMAND, "employees", Domain.number("employees", 0, 10_000_000)),
    /** Rights that the enterprise owns. */
    IP_COUNT(Side.DEMAND, "ipCount", Domain.number("rights", 0, 1_000_000)),
    /** The enterprise's credit grade where the demand's own grade is the acceptor's. */
    CREDIT_GRADE(Side.DEMAND, "creditGrade", Domain.number("grade", 1, 10)),
    /** Size class of the enterprise. */
    SIZE(Side.DEMAND, "size", Domain.oneOf("MICRO", "SMALL", "MEDIUM", "LARGE")),
    /** Official title of a technology enterprise. */
    TECHNOLOGY_TITLE(
            Side.DEMAND,
            "technologyTitle",
            Domain.oneOf("NONE", "TECHNOLOGY_SME", "HIGH_TECH", "SPECIALISED", "LITTLE_GIANT")),

    /** The financier's identifier. */
    FINANCIER(Side.PRODUCT, "financier", Domain.code()),
    /** The product's rate for the demand's grade and tenor. */
    RATE(Side.PRODUCT, "ratePpm", Domain.number("ppm", 0, 1_000_000)),
    /** Longest tenor. */
    LONGEST_TENOR(Side.PRODUCT, "longestTenorDays", Domain.number("days", 1, 3_660)),
    /** Largest ticket. */
    LARGEST_TICKET(Side.PRODUCT, "largestTicketFen", Domain.fen()),
    /** Highest loan-to-value. */
    LOAN_TO_VALUE(Side.PRODUCT, "loanToValueBp", Domain.number("bp", 1, 20_000)),
    /** Type of the financier. */
    FINANCIER_TYPE(
            Side.PRODUCT,
            "financierType",
            Domain.oneOf(
                    "STATE_BANK",
                    "JOINT_STOCK_BANK",
                    "CITY_BANK",
                    "RURAL_BANK",
                    "FINANCE_COMPANY",
                    "GUARANTOR",
                    "FUND")),
    /** Region of the financier. */
    FINANCIER_REGION(Side.PRODUCT, "financierRegion", Domain.code()),
    /** Days from application to money. */
    SPEED(Side.PRODUCT, "speedDays", Domain.number("days", 0, 366)),
    /** Whether a guarantor is needed beside the object. */
    GUARANTEE(Side.PRODUCT, "guarantee", Domain.oneOf("NO", "YES")),
    /** How the loan is repaid. */
    REPAYMENT(Side.PRODUCT, "repayment", Domain.oneOf("AT_END", "INTEREST_FIRST", "INSTALMENTS", "REVOLVING"));

    /** Whom a facet says something of. */
    public enum Side {
        /** A demand, its enterprise or its object; products ask about it. */
        DEMAND,
        /** A product or its financier; demands ask about it. */
        PRODUCT
    }

    private final Side side;
    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // the set within is an unmodifiable copy
    private final Domain domain;

    Facet(Side side, String label, Domain domain) {
        this.side = side;
        this.label = label;
        this.domain = domain;
    }

    /** Whom it says something of. */
    public Side side() {
        return side;
    }

    /** Its values. */
    public Domain domain() {
        return domain;
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
