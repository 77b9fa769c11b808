package io.aval.rules.bill;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change of a bill's title or state by order (AR10, AR12, 非交易过户), which the witness proposes and several other
 * organisations must approve before it can be carried out: nobody moves title alone.
 *
 * @param bill the record that is to be changed
 * @param what what is ordered
 * @param to who is to have title; absent unless it moves
 * @param approvers the organisations asked
 * @param approved those that have approved, in that order
 */
public record Change(
        RecordId bill,
        What what,
        @Nullable Account to,
        @Text(max = 60) String authority,
        @Text(max = 60) String reference,
        Digest document,
        @Size(min = Change.FEWEST, max = 8) List<Organisation> approvers,
        @Size(max = 8) List<Organisation> approved)
        implements Body {

    /** Fewest organisations that must approve besides the witness. */
    public static final int FEWEST = 2;

    /** What an order can say. */
    public enum What {
        /** Title moves: a court's order, a merger, an inheritance. */
        TITLE,
        /** Locks, pledges, marks, repos and notices of recourse are lifted. */
        RELEASE,
        /** The bill is void. */
        VOID
    }

    @Override
    public Kind kind() {
        return Kind.CHANGE;
    }

    /** Whether everybody asked has approved. */
    public boolean settled() {
        return approved.size() == approvers.size();
    }

    Change approvedBy(Organisation organisation) {
        List<Organisation> more =
                Stream.concat(approved.stream(), Stream.of(organisation)).toList();
        return new Change(bill, what, to, authority, reference, document, approvers, more);
    }
}
