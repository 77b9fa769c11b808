package io.aval.rules.encumbrance;

import io.aval.rules.act.Act;
import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.act.InNameOf;
import io.aval.rules.act.Role;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.limit.Limits;
import io.aval.rules.party.Counterparty;
import io.aval.rules.party.Standing;
import io.aval.rules.record.Account;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.List;
import java.util.Set;

/** Reserving, registering and releasing a pledge on a bill or a right. */
public final class EncumbranceActs {

    private static final Set<Role> PARTIES = Set.of(Role.ENTERPRISE, Role.BANK);

    /** The rows of this capability. */
    public static final List<Act<?>> ACTS = List.of(
            Act.of("encumbrance.reserve", Reserve.class, PARTIES, EncumbranceActs::reserve),
            Act.of("encumbrance.register", Register.class, PARTIES, EncumbranceActs::register),
            Act.of("encumbrance.release", Release.class, PARTIES, EncumbranceActs::release));

    /** The owner reserves a thing for a pledgee until the end of a day. */
    public record Reserve(RecordId as, RecordId object, Counterparty pledgee, BusinessDay until) implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return List.of(as, object, pledgee.party());
        }
    }

    /** The owner or the pledgee turns the reservation into a registered pledge. */
    public record Register(RecordId as, RecordId object) implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return List.of(as, object);
        }
    }

    /** The pledgee gives the reservation or the pledge up. */
    public record Release(RecordId as, RecordId object) implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return List.of(as, object);
        }
    }

    private EncumbranceActs() {}

    private static void reserve(Reserve command, Docket docket) {
        Standing.of(command.as(), docket);
        Limits.require(command.as(), docket.act(), command.pledgee().party(), 0, docket);
        boolean another = !command.pledgee().party().equals(command.as());
        Code.PLEDGE_TO_ITSELF.unless(another, "id", command.object().value());
        Pledge.reserve(command.object(), command.pledgee().account(docket), command.until(), docket);
    }

    private static void register(Register command, Docket docket) {
        Account caller = Standing.of(command.as(), docket);
        Held<Encumbered> object = Pledge.today(command.object(), docket);
        Encumbrance now = object.body().encumbrance();
        Account pledgee = now.pledgee();
        if (pledgee == null || now.state() != Encumbrance.State.RESERVED) {
            throw Code.NOT_RESERVED.refuse("id", command.object().value());
        }
        boolean concerned =
                caller.equals(pledgee) || caller.equals(object.body().owner());
        Code.NOT_PLEDGEE.unless(concerned, "id", command.object().value());
        Pledge.put(object, Encumbrance.registered(pledgee), docket);
    }

    private static void release(Release command, Docket docket) {
        Account caller = Standing.of(command.as(), docket);
        Held<Encumbered> object = Pledge.today(command.object(), docket);
        Encumbrance now = object.body().encumbrance();
        Code.NOT_ENCUMBERED.unless(!now.free(), "id", command.object().value());
        Code.NOT_PLEDGEE.unless(
                caller.equals(now.pledgee()), "id", command.object().value());
        Pledge.put(object, Encumbrance.FREE, docket);
    }
}
