package io.aval.rules.money;

import io.aval.rules.canonical.Range;

/**
 * What the buyer of a bill pays its seller: the face less that part of the interest which the seller bears. The rest of
 * the interest the buyer of the bill collects from the buyer of the goods. For any range the proceeds and both parts of
 * the interest make up face and interest to the fen.
 *
 * @param interest from the day of purchase to maturity
 * @param payer who bears it
 * @param sellersPpm the seller's part of the interest in millionths: all of it for {@link InterestPayer#SELLER}, none
 *     for {@link InterestPayer#BUYER}
 */
public record Price(
        Interest interest,
        InterestPayer payer,
        @Range(max = Price.WHOLE) int sellersPpm) {

    /** All of the interest, in millionths. */
    public static final int WHOLE = 1_000_000;

    /** Throws {@link IllegalArgumentException} with reason {@code range}, also for interest above the face. */
    public Price {
        boolean fits = switch (payer) {
            case SELLER -> sellersPpm == WHOLE;
            case BUYER -> sellersPpm == 0;
            case AGREED -> sellersPpm >= 0 && sellersPpm <= WHOLE;
        };
        if (!fits || interest.exceedsPrincipal()) {
            throw new IllegalArgumentException("range");
        }
    }

    /** The seller bears the interest. */
    public static Price bySeller(Interest interest) {
        return new Price(interest, InterestPayer.SELLER, WHOLE);
    }

    /** The buyer of the goods bears the interest. */
    public static Price byBuyer(Interest interest) {
        return new Price(interest, InterestPayer.BUYER, 0);
    }

    /** The part of the interest that comes off the price. */
    public Accrual sellersInterest() {
        return units -> HalfUp.of(interest.upTo(units), sellersPpm, WHOLE);
    }

    /** The part of the interest that the buyer of the goods owes on top. */
    public Accrual buyersInterest() {
        Accrual sellers = sellersInterest();
        return units -> interest.upTo(units) - sellers.upTo(units);
    }

    /** What is paid to the seller; 0 or more, and never falling because interest stays below the face. */
    public Accrual proceeds() {
        Accrual sellers = sellersInterest();
        return units -> units - sellers.upTo(units);
    }
}
