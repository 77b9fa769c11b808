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
 * The published vocabulary of criteria as the engine uses it; names, sides and values are the ledger's, {@link
 * io.aval.rules.finance.criteria.Facet}.
 *
 * <p>A facet of side {@code DEMAND} says something of a demand, its enterprise or its object, and products' criteria ask
 * about it; one of side {@code PRODUCT} says something of a product or its financier, and demands' criteria ask about
 * it. A <em>derived</em> facet follows from a field that the demand or product has anyway and is never written a second
 * time. The order is the order in which criteria are tried, and part of the canonical form; add at the end of a side.
 */
public enum Facet {
    /** What is financed. */
    KIND(About.TERMS, true),
    /** Industry of the enterprise. */
    INDUSTRY(About.PARTY, true),
    /** Region of the enterprise. */
    REGION(About.PARTY, true),
    /** Grade of the demand. */
    GRADE(About.PARTY, true),
    /** Wanted tenor. */
    TENOR(About.TERMS, true),
    /** Wanted amount. */
    AMOUNT(About.TERMS, true),
    /** Highest rate that the demand pays. */
    MAX_RATE(About.TERMS, true),
    /** Most parts. */
    MAX_PARTS(About.TERMS, true),
    /** Value of the right or face of the bill. */
    COLLATERAL(About.OBJECT, true),
    /** Kind of the right. */
    RIGHT_KIND(About.OBJECT, false),
    /** What is left of the right's life. */
    RIGHT_LIFE(About.OBJECT, false),
    /** Quality score of the right, in hundredths of a point. */
    RIGHT_QUALITY(About.OBJECT, false),
    /** Encumbrance of the right. */
    PLEDGE_STATE(About.OBJECT, false),
    /** Members of the patent family. */
    FAMILY_SIZE(About.OBJECT, false),
    /** Section of the International Patent Classification. */
    PATENT_SECTION(About.OBJECT, false),
    /** Whether the right is licensed to others. */
    LICENSED(About.OBJECT, false),
    /** Bank's or enterprise's acceptance (银票, 商票). */
    BILL_TYPE(About.OBJECT, false),
    /** Class of the bill's acceptor. */
    ACCEPTOR_CLASS(About.OBJECT, false),
    /** Grade of the bill's acceptor. */
    ACCEPTOR_GRADE(About.OBJECT, false),
    /** Days until the bill matures. */
    BILL_DAYS(About.OBJECT, false),
    /** Face of the bill. */
    BILL_FACE(About.OBJECT, false),
    /** Endorsements on the bill. */
    ENDORSEMENTS(About.OBJECT, false),
    /** Years since the enterprise was founded. */
    AGE(About.PARTY, false),
    /** Revenue of the last closed year. */
    REVENUE(About.PARTY, false),
    /** Employees. */
    EMPLOYEES(About.PARTY, false),
    /** Rights that the enterprise owns. */
    IP_COUNT(About.PARTY, false),
    /** The enterprise's credit grade where the demand's own grade is the acceptor's. */
    CREDIT_GRADE(About.PARTY, false),
    /** Size class of the enterprise. */
    SIZE(About.PARTY, false),
    /** Official title of a technology enterprise. */
    TECHNOLOGY_TITLE(About.PARTY, false),

    /** The financier's identifier. */
    FINANCIER(About.PARTY, true),
    /** The product's rate for the demand's grade and tenor. */
    RATE(About.TERMS, true),
    /** Longest tenor. */
    LONGEST_TENOR(About.TERMS, true),
    /** Largest ticket. */
    LARGEST_TICKET(About.TERMS, true),
    /** Highest loan-to-value. */
    LOAN_TO_VALUE(About.OBJECT, true),
    /** Type of the financier. */
    FINANCIER_TYPE(About.PARTY, false),
    /** Region of the financier. */
    FINANCIER_REGION(About.PARTY, false),
    /** Days from application to money. */
    SPEED(About.TERMS, false),
    /** Whether a guarantor is needed beside the object. */
    GUARANTEE(About.OBJECT, false),
    /** How the loan is repaid. */
    REPAYMENT(About.TERMS, false);

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

    Facet(About about, boolean derived) {
        var published = io.aval.rules.finance.criteria.Facet.valueOf(name());
        this.side = Side.valueOf(published.side().name());
        this.about = about;
        this.derived = derived;
        this.label = published.toString();
        this.type = FacetType.of(published.domain());
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
