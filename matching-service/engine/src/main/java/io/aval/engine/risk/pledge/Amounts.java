package io.aval.engine.risk.pledge;

/**
 * The five amounts of a pledge loan, in fen, none of which stands for another: what is registered has been at least three
 * times what banks lent.
 *
 * @param registeredFen the secured claim as the pledge register has it (登记金额)
 * @param appraisedFen value of what is pledged, by the certificate (评估值)
 * @param committedFen what the lender has promised (授信)
 * @param drawnFen what has been paid out in all (放款)
 * @param outstandingFen what is owed (余额)
 */
public record Amounts(long registeredFen, long appraisedFen, long committedFen, long drawnFen, long outstandingFen) {

    /** Nothing at all. */
    public static final Amounts NONE = new Amounts(0, 0, 0, 0, 0);

    /** Throws {@link IllegalArgumentException} with reason {@code range} if one is negative. */
    public Amounts {
        if (Math.min(Math.min(registeredFen, appraisedFen), Math.min(committedFen, Math.min(drawnFen, outstandingFen)))
                < 0) {
            throw new IllegalArgumentException("range");
        }
    }

    /** Both together. */
    public Amounts plus(Amounts other) {
        return new Amounts(
                Math.addExact(registeredFen, other.registeredFen),
                Math.addExact(appraisedFen, other.appraisedFen),
                Math.addExact(committedFen, other.committedFen),
                Math.addExact(drawnFen, other.drawnFen),
                Math.addExact(outstandingFen, other.outstandingFen));
    }
}
