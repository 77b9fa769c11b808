package io.aval.rules.finance;

import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.List;

/** The rule of {@code finance.conclude}. */
final class Concluding {

    private Concluding() {}

    static void conclude(BudgetActs.Conclude command, Docket docket) {
        Held<Offer> held = docket.need(command.offer(), Offer.class);
        Offer offer = held.body();
        String id = held.id().value();
        Code.WRONG_ORGANISATION.unless(offer.platform().equals(docket.caller().organisation()), "id", id);
        Held<Demand> demand = docket.need(command.demand(), Demand.class);
        Code.OFFER_MISFIT.unless(
                offer.demand().equals(demand.id()), "id", demand.id().value());
        List<RecordId> pieces = Budgets.requireNamed(command.pieces(), offer.unsigned(), held.id(), docket);
        switch (offer.state()) {
            case OPEN, ACCEPTED -> {
                Code.OFFER_STANDS.unless(docket.day().isAfter(offer.until()), "id", id);
                Budgets.free(held.id(), pieces, docket);
                docket.replace(held, offer.with(Offer.State.LAPSED));
                boolean signed = offer.parts().stream().anyMatch(Part::agreed);
                docket.replace(demand, demand.body().with(signed ? Demand.State.CLOSED : Demand.State.OPEN));
            }
            case AGREED -> {
                Code.OFFER_CONCLUDED.unless(demand.body().state() != Demand.State.CLOSED, "id", id);
                docket.replace(demand, demand.body().with(Demand.State.CLOSED));
            }
            case DECLINED, LAPSED -> Code.OFFER_CONCLUDED.unless(Budgets.free(held.id(), pieces, docket), "id", id);
        }
    }
}
