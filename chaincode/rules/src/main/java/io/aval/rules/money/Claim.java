package io.aval.rules.money;

/**
 * What is owed at the end of some time: a principal, the interest on it, and costs. Like every accrual it comes out the
 * same however the range is split.
 *
 * @param principal what interest runs on
 * @param interest for the time between
 * @param costs what is claimed besides
 */
public record Claim(Accrual principal, Interest interest, Accrual costs) implements Accrual {

    /** The second leg of a repo: the first leg and the interest on it. */
    public static Claim secondLeg(Accrual firstLeg, Interest interest) {
        return new Claim(firstLeg, interest, NONE);
    }

    /**
     * A recourse claim (Negotiable Instruments Law art. 70): the face, interest from maturity or presentment to payment,
     * and the costs of evidence and notices.
     */
    public static Claim recourse(Interest interest, Accrual costs) {
        return new Claim(FACE, interest, costs);
    }

    /**
     * The claim of a party that paid one (art. 71): all that it paid, interest from that day to reimbursement, and its
     * own costs.
     *
     * @param paid what it paid, costs and interest of the earlier claim included
     */
    public static Claim reRecourse(LumpSum paid, Interest interest, Accrual costs) {
        return new Claim(paid, interest, costs);
    }

    @Override
    public long upTo(long units) {
        long base = principal.upTo(units);
        return base + interest.upTo(base) + costs.upTo(units);
    }
}
