package io.aval.rules.verification;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Size;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A verdict as the ledger keeps it.
 *
 * @param subject the record that it is about
 * @param owner whose record that was when the verdict was recorded, and who may contest it
 * @param verifier who recorded it
 * @param office whether the verifier is an organisation itself, through any of its operators
 * @param contests all that were raised, oldest first
 */
public record Recorded(
        RecordId subject,
        Account owner,
        Account verifier,
        boolean office,
        Statement statement,
        State state,
        @Size(max = Recorded.MAX_CONTESTS) List<Contest> contests)
        implements Body {

    /** Most contests of one verdict. */
    public static final int MAX_CONTESTS = 20;

    /** The states. */
    public enum State {
        STANDING,
        /** Contested and not resolved yet: no score may use it. */
        CONTESTED,
        WITHDRAWN
    }

    @Override
    public Kind kind() {
        return Kind.VERDICT;
    }

    /** Whether it can be relied on that day: neither contested nor withdrawn nor out of date. */
    public boolean usable(BusinessDay day) {
        return state == State.STANDING && !day.isAfter(statement.validUntil());
    }

    Set<Organisation> keepers() {
        return new TreeSet<>(List.of(owner.organisation(), verifier.organisation()));
    }

    Recorded contested(Contest contest) {
        List<Contest> more = new ArrayList<>(contests);
        more.add(contest);
        return new Recorded(subject, owner, verifier, office, statement, State.CONTESTED, List.copyOf(more));
    }

    Recorded resolved(Contest contest, Statement next, State after) {
        List<Contest> all = new ArrayList<>(contests);
        all.set(all.size() - 1, contest);
        return new Recorded(subject, owner, verifier, office, next, after, List.copyOf(all));
    }
}
