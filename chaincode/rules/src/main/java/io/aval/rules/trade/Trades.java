package io.aval.rules.trade;

import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.record.Account;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;

/** What other capabilities do with a trade background. Bodies and amounts stay inside; amounts are fen, above 0. */
public final class Trades {

    private Trades() {}

    /**
     * Takes an amount of a background for a bill.
     *
     * @param drawer who draws the bill: the background's recorder
     * @throws io.aval.rules.refusal.RefusedException {@link Code#WRONG_KIND}, {@link Code#TRADE_NOT_RECORDER} or
     *     {@link Code#TRADE_EXCEEDED}
     */
    public static void consume(RecordId trade, long amountFen, Account drawer, Docket docket) {
        Held<Trade> held = covering(trade, amountFen, drawer, docket);
        docket.replace(held, held.body().using(Math.addExact(held.body().usedFen(), amountFen)));
    }

    /**
     * Gives back what a bill took that came to nothing before it was accepted.
     *
     * @throws io.aval.rules.refusal.RefusedException {@link Code#WRONG_KIND}, {@link Code#TRADE_NOT_RECORDER}, or
     *     {@link Code#TRADE_EXCEEDED} if less was taken
     */
    public static void restore(RecordId trade, long amountFen, Account drawer, Docket docket) {
        Held<Trade> held = own(trade, drawer, docket);
        Code.TRADE_EXCEEDED.unless(amountFen <= held.body().usedFen(), "id", trade.value());
        docket.replace(held, held.body().using(held.body().usedFen() - amountFen));
    }

    /**
     * Refuses unless what is left of a background covers the amount; takes nothing, so the same background may be shown
     * again.
     *
     * @param recorder who shows it, such as the holder that asks for discount
     * @throws io.aval.rules.refusal.RefusedException as {@link #consume}
     */
    public static void cover(RecordId trade, long amountFen, Account recorder, Docket docket) {
        covering(trade, amountFen, recorder, docket);
    }

    static Held<Trade> own(RecordId trade, Account recorder, Docket docket) {
        Held<Trade> held = docket.need(trade, Trade.class);
        Code.TRADE_NOT_RECORDER.unless(held.body().recorder().equals(recorder), "id", trade.value());
        return held;
    }

    private static Held<Trade> covering(RecordId trade, long amountFen, Account recorder, Docket docket) {
        if (amountFen <= 0) {
            throw new IllegalArgumentException("an amount above 0");
        }
        Held<Trade> held = own(trade, recorder, docket);
        Code.TRADE_EXCEEDED.unless(amountFen <= held.body().leftFen(), "id", trade.value());
        return held;
    }
}
