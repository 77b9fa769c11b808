package io.aval.rules.act;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Refusal;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** What the law says to an envelope: everything in it is granted, or nothing. */
public sealed interface Ruling {

    /** Not done: nothing stays of the envelope. */
    record Refused(Refusal refusal) implements Ruling {}

    /**
     * Done.
     *
     * @param writes new versions of records, in the order in which they were first touched
     * @param claims numbers that must not be registered yet
     * @param hops completed acts, with the organisations that learn of each
     * @param freezes records frozen or lifted, and on which day
     * @param day the business day, if the act writes it anew: because it moves, or because the conventions change
     * @param conventions what then stands beside the day; null where the ledger has set none
     * @param founding the charter, if the act writes it: the founding, with the registry's key, or a new member's admission
     */
    record Granted(
            List<Write> writes,
            List<Claim> claims,
            List<Notice> hops,
            SortedMap<RecordId, Freeze> freezes,
            @Nullable BusinessDay day,
            @Nullable Conventions conventions,
            @Nullable Founding founding)
            implements Ruling {}

    /** A new version; {@code custodyMoves} where the custodians differ from those of the version before. */
    record Write(Opening opening, boolean custodyMoves) {}

    /** A number that one record only may hold, in canonical form. */
    record Claim(String register, String number) {}

    /** A hop and who learns of it. */
    record Notice(Hop hop, SortedSet<Organisation> organisations) {}

    /** The charter and, when the ledger is founded, the key K from which tags are made. */
    record Founding(Charter charter, @Nullable Digest key) {}
}
