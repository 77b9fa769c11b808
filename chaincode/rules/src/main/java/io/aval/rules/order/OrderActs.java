package io.aval.rules.order;

import io.aval.rules.act.Act;
import io.aval.rules.act.Charter;
import io.aval.rules.act.Command;
import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.act.Role;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Text;
import io.aval.rules.party.Party;
import io.aval.rules.record.Body;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.List;
import java.util.Set;

/** The acts of the witness. */
public final class OrderActs {

    /** A slip of the pen in the year could not be undone. */
    private static final int LONGEST_STEP_DAYS = Conventions.LONGEST_GAP_DAYS;

    private static final Set<Role> REGULATOR = Set.of(Role.REGULATOR);

    /** The rows of this capability. */
    public static final List<Act<?>> ACTS = List.of(
            Act.of("ledger.found", Found.class, REGULATOR, OrderActs::found),
            Act.of("ledger.admit", Admit.class, REGULATOR, OrderActs::admit),
            Act.of("day.advance", Advance.class, REGULATOR, OrderActs::advance),
            Act.of("day.conventions", SetConventions.class, REGULATOR, OrderActs::agree),
            Act.of("order.freeze", Freeze.class, REGULATOR, OrderActs::freeze),
            Act.of("order.lift", Lift.class, REGULATOR, OrderActs::lift));

    /**
     * Writes the charter, the first business day and the registry's key; once.
     *
     * @param key the secret K from which every tag is made
     */
    public record Found(Charter charter, BusinessDay day, Digest key) implements Command {
        @Override
        public List<RecordId> reads() {
            return List.of();
        }
    }

    /**
     * Admits further members. The charter only grows: whoever is in it keeps its records and its duty.
     *
     * @param charter all members, the new ones last
     */
    public record Admit(Charter charter) implements Command {
        @Override
        public List<RecordId> reads() {
            return List.of();
        }
    }

    /**
     * Moves the business day forward, by at most 31 days, to a working day. A ledger that has set no conventions has no
     * calendar, so there every day will do.
     */
    public record Advance(BusinessDay day) implements Command {
        @Override
        public List<RecordId> reads() {
            return List.of();
        }
    }

    /**
     * Sets the market's conventions in place of those before: working days, the rate of recourse interest, bounds. They
     * hold from this moment on; the business day stays, even where it is no working day any more.
     */
    public record SetConventions(Conventions conventions) implements Command {
        @Override
        public List<RecordId> reads() {
            return List.of();
        }
    }

    /** Freezes a record: whatever would change it is refused until the freeze is lifted. A party is suspended instead. */
    public record Freeze(
            RecordId subject,
            @Text(max = 60) String authority,
            @Text(max = 60) String reference,
            Digest document) implements Command {
        @Override
        public List<RecordId> reads() {
            return List.of(subject);
        }
    }

    /** Lifts a freeze. */
    public record Lift(
            RecordId subject,
            @Text(max = 60) String authority,
            @Text(max = 60) String reference,
            Digest document) implements Command {
        @Override
        public List<RecordId> reads() {
            return List.of(subject);
        }
    }

    private OrderActs() {}

    private static void found(Found command, Docket docket) {
        Code.ALREADY_FOUNDED.unless(!docket.founded());
        boolean witness = command.charter().witnesses().contains(docket.caller().organisation());
        Code.WRONG_ORGANISATION.unless(
                witness, "organisation", docket.caller().organisation().value());
        docket.found(command.charter(), command.key());
        docket.advance(command.day());
    }

    private static void admit(Admit command, Docket docket) {
        docket.onlyWitness();
        Charter now = docket.charter();
        Charter next = command.charter();
        boolean grows = !next.equals(now)
                && startsWith(next.witnesses(), now.witnesses())
                && startsWith(next.operators(), now.operators());
        Code.CHARTER_NOT_GROWN.unless(grows);
        docket.amend(next);
    }

    private static boolean startsWith(List<Organisation> longer, List<Organisation> beginning) {
        return longer.size() >= beginning.size()
                && longer.subList(0, beginning.size()).equals(beginning);
    }

    private static void advance(Advance command, Docket docket) {
        docket.onlyWitness();
        Code.DAY_NOT_LATER.unless(
                command.day().isAfter(docket.day()), "day", docket.day().toString());
        Code.DAY_TOO_FAR.unless(
                !command.day().isAfter(docket.day().plusDays(LONGEST_STEP_DAYS)),
                "day",
                docket.day().toString());
        requireWorking(command.day(), docket);
        docket.advance(command.day());
    }

    private static void requireWorking(BusinessDay day, Docket docket) {
        Conventions conventions = docket.conventions();
        if (docket.hasConventions() && !conventions.isWorking(day)) {
            throw Code.DAY_NOT_WORKING.refuse("day", conventions.next(day).toString());
        }
    }

    private static void agree(SetConventions command, Docket docket) {
        docket.onlyWitness();
        docket.agree(command.conventions());
    }

    private static void freeze(Freeze command, Docket docket) {
        docket.onlyWitness();
        Held<Body> subject = docket.need(command.subject(), Body.class);
        Code.WRONG_KIND.unless(
                !(subject.body() instanceof Party), "id", command.subject().value());
        Code.FROZEN.unless(
                !docket.frozen(command.subject()), "id", command.subject().value());
        docket.freeze(command.subject(), true);
        docket.create(
                new Order(command.subject(), true, command.authority(), command.reference(), command.document()),
                subject.custodians());
    }

    private static void lift(Lift command, Docket docket) {
        docket.onlyWitness();
        Held<Body> subject = docket.need(command.subject(), Body.class);
        Code.NOT_FROZEN.unless(
                docket.frozen(command.subject()), "id", command.subject().value());
        docket.freeze(command.subject(), false);
        docket.create(
                new Order(command.subject(), false, command.authority(), command.reference(), command.document()),
                subject.custodians());
    }
}
