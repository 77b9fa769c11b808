package io.aval.rules.bill;

import io.aval.rules.calendar.BusinessDay;
import org.jspecify.annotations.Nullable;

/**
 * A presentment that brought no money: the ledger's certificate of refusal (拒付证明).
 *
 * @param day of the presentment
 * @param reason as the acceptor gave it; absent unless it answered
 */
public record Dishonour(
        BusinessDay day, Cause cause, @Nullable Reason reason) {

    /** The act that a notice of it names (拒付通知): a hop beside the chain, from who presented to the party it is for. */
    public static final String NOTICE = "DISHONOUR";

    /** How it came about. */
    public enum Cause {
        /** The acceptor said no. */
        REFUSED,
        /** The acceptor said nothing until the end of the day. */
        SILENT,
        /** The acceptor said yes and the money did not come that day. */
        UNSETTLED
    }
}
