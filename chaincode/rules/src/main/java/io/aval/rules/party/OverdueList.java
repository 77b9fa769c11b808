package io.aval.rules.party;

import io.aval.rules.act.Command;
import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.calendar.Month;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.List;

/** The list of overdue acceptors (逾期名单), which stands in the registry's records of the parties. */
public final class OverdueList {

    private OverdueList() {}

    /**
     * The witness enters an acceptor's level at the end of a month, {@link OverdueLevel#NONE} to clear it.
     *
     * @param month has ended, and is not earlier than the last list's
     * @param evidence digest of the events, so that the level can be computed again from what is brought
     */
    public record Enter(RecordId party, OverdueLevel level, Month month, Digest evidence) implements Command {
        @Override
        public List<RecordId> reads() {
            return List.of(party);
        }
    }

    static void enter(Enter command, Docket docket) {
        docket.onlyWitness();
        Held<Party> party = docket.need(command.party(), Party.class);
        Overdue before = party.body().overdue();
        boolean inOrder = command.month().endedBefore(docket.day())
                && (before == null || command.month().compareTo(before.month()) >= 0);
        Code.OVERDUE_MONTH.unless(
                inOrder, "field", "/month", "today", docket.day().toString());
        docket.replace(
                party, party.body().withOverdue(new Overdue(command.level(), command.month(), command.evidence())));
    }

    /**
     * Refuses a persistently overdue party as an acceptor: it is not named on a new bill and accepts none.
     *
     * @param acceptor its record, which the docket holds
     * @throws io.aval.rules.refusal.RefusedException {@link Code#ACCEPTOR_OVERDUE}
     */
    public static void requireServiceable(RecordId acceptor, Docket docket) {
        Overdue overdue = docket.need(acceptor, Party.class).body().overdue();
        boolean persistent = overdue != null && overdue.level() == OverdueLevel.PERSISTENT;
        Code.ACCEPTOR_OVERDUE.unless(!persistent, "party", acceptor.value());
    }
}
