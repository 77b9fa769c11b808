package io.aval.rules.cap;

import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.party.Party;
import io.aval.rules.record.Account;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import org.jspecify.annotations.Nullable;

/** What acceptances take of allotments and give back; each touches one allotment and nothing else. */
public final class Allotments {

    private Allotments() {}

    /**
     * Takes an amount of an allotment of the caller's. Does nothing for a party that is not capped and names none.
     *
     * @param allotment from which to take; absent only if the party is not capped
     * @param bank the party in whose name the caller accepts; the docket holds it
     * @param amountFen fen, 0 or more; for 0 nothing is needed
     * @throws io.aval.rules.refusal.RefusedException {@link Code#ALLOTMENT_MISSING}, {@link Code#ALLOTMENT_MISFIT} or
     *     {@link Code#CAP_EXCEEDED}
     */
    public static void consume(
            @Nullable RecordId allotment, Measure measure, RecordId bank, long amountFen, Docket docket) {
        requireAmount(amountFen);
        RecordId cap = docket.need(bank, Party.class).body().cap();
        if (allotment == null) {
            Code.ALLOTMENT_MISSING.unless(cap == null || amountFen == 0, "party", bank.value());
            return;
        }
        Held<Allotment> held = own(allotment, measure, docket.caller(), docket);
        Code.ALLOTMENT_MISFIT.unless(held.body().cap().equals(cap), "id", allotment.value());
        Code.CAP_EXCEEDED.unless(amountFen <= held.body().leftFen(), "id", allotment.value());
        docket.replace(held, held.body().using(held.body().usedFen() + amountFen));
    }

    /**
     * Gives back what was taken, when a bill is paid or comes to nothing.
     *
     * @param allotment from which it was taken
     * @param bank the account that took it
     * @param amountFen fen, 0 or more
     * @throws io.aval.rules.refusal.RefusedException {@link Code#ALLOTMENT_MISFIT}, or {@link Code#ALLOTMENT_SUM} if less
     *     was taken
     */
    public static void restore(RecordId allotment, Measure measure, Account bank, long amountFen, Docket docket) {
        requireAmount(amountFen);
        Held<Allotment> held = own(allotment, measure, bank, docket);
        Code.ALLOTMENT_SUM.unless(amountFen <= held.body().usedFen(), "id", allotment.value());
        docket.replace(held, held.body().using(held.body().usedFen() - amountFen));
    }

    private static Held<Allotment> own(RecordId allotment, Measure measure, Account bank, Docket docket) {
        Held<Allotment> held = docket.need(allotment, Allotment.class);
        boolean fits = held.body().bank().equals(bank) && held.body().measure() == measure;
        Code.ALLOTMENT_MISFIT.unless(fits, "id", allotment.value());
        return held;
    }

    private static void requireAmount(long amountFen) {
        if (amountFen < 0) {
            throw new IllegalArgumentException("an amount of 0 or more");
        }
    }
}
