package io.aval.rules.bill;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Range;
import io.aval.rules.money.Interest;
import io.aval.rules.money.InterestPayer;
import io.aval.rules.money.Price;
import io.aval.rules.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * At what price a bill is discounted, sold on or lent against. The day of the deal is the business day on which it is
 * agreed.
 *
 * @param ratePpm yearly rate in millionths
 * @param payer who bears the interest
 * @param sellerShare the seller's share of the interest, where it is agreed
 * @param until last day on which a repo can be redeemed; absent unless it is one
 * @param disclosure the acceptor's disclosure of the bill, which must match before a discount
 * @param trade the seller's own registered trade background, by which it got the bill
 */
public record Deal(
        @Range(max = Interest.MAX_PPM) int ratePpm,
        Settlement settlement,
        InterestPayer payer,
        @Nullable Share sellerShare,
        @Nullable BusinessDay until,
        @Nullable RecordId disclosure,
        @Nullable RecordId trade) {

    /** A deal that names no documents. */
    public Deal(
            int ratePpm,
            Settlement settlement,
            InterestPayer payer,
            @Nullable Share sellerShare,
            @Nullable BusinessDay until,
            @Nullable RecordId disclosure) {
        this(ratePpm, settlement, payer, sellerShare, until, disclosure, null);
    }

    /** Rejects a share where none was agreed, and none where one was. */
    public Deal {
        if ((payer == InterestPayer.AGREED) != (sellerShare != null)) {
            throw new IllegalArgumentException("share: present if and only if the payer is AGREED");
        }
    }

    /**
     * A share of the interest.
     *
     * @param ppm in millionths
     */
    public record Share(@Range(max = Price.WHOLE) int ppm) {}

    /** What the buyer pays, for a deal that runs so many days. */
    Price price(int days, int basis) {
        Interest interest = new Interest(ratePpm, days, basis);
        return switch (payer) {
            case SELLER -> Price.bySeller(interest);
            case BUYER -> Price.byBuyer(interest);
            case AGREED -> new Price(interest, payer, sellerShare == null ? Price.WHOLE : sellerShare.ppm());
        };
    }
}
