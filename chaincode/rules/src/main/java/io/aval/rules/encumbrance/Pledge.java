package io.aval.rules.encumbrance;

import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.record.Account;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;

/** The steps of a pledge, for the acts that take them. */
public final class Pledge {

    private Pledge() {}

    /** The thing as it is today. */
    public static Held<Encumbered> today(RecordId object, Docket docket) {
        Held<Encumbered> held = docket.need(object, Encumbered.class);
        return new Held<>(
                object, held.body().asOf(docket.day(), docket.conventions(), docket.freeze(object)), held.custodians());
    }

    /** Refuses unless the caller owns the thing and nothing lies on it. */
    public static void requireFreeAndOwn(Held<Encumbered> object, Docket docket) {
        Code.NOT_OWNER.unless(
                object.body().owner().equals(docket.caller()), "id", object.id().value());
        Code.ENCUMBERED.unless(
                object.body().encumbrance().free(), "id", object.id().value());
        object.body().requirePledgeable(docket.day());
    }

    /** Reserves the caller's own thing for a pledgee. */
    public static void reserve(RecordId object, Account pledgee, BusinessDay until, Docket docket) {
        Code.DAY_IN_PAST.unless(
                !until.isBefore(docket.day()), "today", docket.day().toString());
        Held<Encumbered> held = today(object, docket);
        requireFreeAndOwn(held, docket);
        Code.PLEDGE_TO_ITSELF.unless(!pledgee.equals(held.body().owner()), "id", object.value());
        put(held, Encumbrance.reserved(pledgee, until), docket);
    }

    static void put(Held<Encumbered> held, Encumbrance encumbrance, Docket docket) {
        Encumbered next = held.body().with(encumbrance);
        docket.replace(held.id(), next, next.keepers());
    }
}
