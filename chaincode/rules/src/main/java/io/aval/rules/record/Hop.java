package io.aval.rules.record;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Schema;
import io.aval.rules.canonical.Text;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One completed act in the life of a record; each names the digest of the one before, so that the path from issue to
 * holder can be checked link by link. A notice has the same form, stands beside the path, and nothing follows it.
 *
 * @param record the record
 * @param act the operation's name
 * @param from who proposed it
 * @param to who agreed to it; the same as {@code from} where nobody else had to agree; whom a notice is for
 * @param day business day of completion
 * @param previous digest of the hop before; {@link #START} for the first
 * @param marks what a later holder must know of the signature; absent if there is nothing
 */
public record Hop(
        RecordId record,
        @Text(max = 32, pattern = "[A-Z_]+") String act,
        Account from,
        Account to,
        BusinessDay day,
        Digest previous,
        @Nullable Marks marks) {

    /** What the first hop follows. */
    public static final Digest START = Digest.of("");

    /**
     * What limits or directs a signature.
     *
     * @param restricts whether the signer forbade further transfer (不得转让)
     * @param waives whether the signer is not liable to anybody (无追索)
     * @param backs digest of the hop whose signer is guaranteed; for a guarantee
     */
    public record Marks(
            boolean restricts, boolean waives, @Nullable Digest backs) {}

    /** A signature without marks. */
    public Hop(RecordId record, String act, Account from, Account to, BusinessDay day, Digest previous) {
        this(record, act, from, to, day, previous, null);
    }

    /**
     * The hops that lead to that head, first to last; a part's begin with its package's.
     *
     * @param known finds a hop by its digest
     * @return as far back as they are known
     */
    public static List<Hop> path(Digest head, Function<Digest, Optional<Hop>> known) {
        ArrayDeque<Hop> path = new ArrayDeque<>();
        Optional<Hop> hop = known.apply(head);
        while (hop.isPresent()) {
            path.addFirst(hop.get());
            hop = known.apply(hop.get().previous());
        }
        return List.copyOf(path);
    }

    /** What the next hop follows. */
    public Digest digest() {
        return Digest.of(Schema.of(Hop.class).encode(this));
    }
}
