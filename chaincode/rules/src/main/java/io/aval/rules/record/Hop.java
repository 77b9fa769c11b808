package io.aval.rules.record;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Schema;
import io.aval.rules.canonical.Text;

/**
 * One completed act in the life of a record; each names the digest of the one before, so that the path from issue to
 * holder can be checked link by link.
 *
 * @param record the record
 * @param act the operation's name
 * @param from who proposed it
 * @param to who agreed to it; the same as {@code from} where nobody else had to agree
 * @param day business day of completion
 * @param previous digest of the hop before; {@link #START} for the first
 */
public record Hop(
        RecordId record,
        @Text(max = 32, pattern = "[A-Z_]+") String act,
        Account from,
        Account to,
        BusinessDay day,
        Digest previous) {

    /** What the first hop follows. */
    public static final Digest START = Digest.of("");

    /** What the next hop follows. */
    public Digest digest() {
        return Digest.of(Schema.of(Hop.class).encode(this));
    }
}
