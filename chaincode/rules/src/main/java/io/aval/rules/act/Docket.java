package io.aval.rules.act;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The working set of one envelope: the openings that were brought, and what the rules have made of them so far. A later
 * command sees what an earlier one did; nothing leaves the docket unless every command is granted. Not thread-safe.
 */
public final class Docket {

    /** Most organisations that keep one record, the witness aside. */
    public static final int MAX_CUSTODIANS = 8;

    private final Facts facts;
    private final Digest salt;
    private final Bodies bodies;
    private final Map<RecordId, Opening> brought = new LinkedHashMap<>();
    private final Map<RecordId, Held<?>> current = new LinkedHashMap<>();
    private final Map<RecordId, Held<?>> touched = new LinkedHashMap<>();
    private final TreeSet<RecordId> read = new TreeSet<>();
    private final List<Ruling.Claim> claims = new ArrayList<>();
    private final List<Ruling.Notice> hops = new ArrayList<>();
    private final SortedMap<RecordId, Freeze> freezes = new TreeMap<>();
    private @Nullable BusinessDay newDay;
    private @Nullable Conventions conventions;
    private Ruling.@Nullable Founding founding;
    private String act = "";
    private int created;

    /**
     * Opens a docket.
     *
     * @param salt the envelope's salt, from which each new version's salt is derived
     * @throws io.aval.rules.refusal.RefusedException {@link Code#OPENING_UNUSED} if an opening is brought twice
     */
    public Docket(Facts facts, Digest salt, Collection<Opening> openings, Bodies bodies) {
        this.facts = facts;
        this.salt = salt;
        this.bodies = bodies;
        this.conventions = facts.conventions();
        for (Opening opening : openings) {
            Code.OPENING_UNUSED.unless(
                    brought.put(opening.id(), opening) == null,
                    "id",
                    opening.id().value());
        }
    }

    public Actor actor() {
        return facts.actor();
    }

    /** The account in whose name the caller acts. */
    public Account caller() {
        return facts.actor().account();
    }

    /** The published name of the act that is being judged; empty before the first. */
    public String act() {
        return act;
    }

    /** Turns to the next act. */
    void turnTo(String name) {
        act = name;
    }

    /** The business day, as the commands before may have moved it. */
    public BusinessDay day() {
        BusinessDay day = newDay != null ? newDay : facts.day();
        if (day == null) {
            throw Code.NOT_FOUNDED.refuse();
        }
        return day;
    }

    /** The market's conventions, as the commands before may have set them; {@link Conventions#NONE} until they are set. */
    public Conventions conventions() {
        return conventions != null ? conventions : Conventions.NONE;
    }

    /** Whether the ledger has ever set conventions. */
    public boolean hasConventions() {
        return conventions != null;
    }

    public Charter charter() {
        Charter charter = founding != null ? founding.charter() : facts.charter();
        if (charter == null) {
            throw Code.NOT_FOUNDED.refuse();
        }
        return charter;
    }

    /** Whether the ledger has been founded. */
    public boolean founded() {
        return facts.day() != null || founding != null;
    }

    /** Refuses unless that organisation operates: only such have a vault into which a record can go. */
    public void requireOperator(Organisation organisation) {
        boolean operates = charter().operators().contains(organisation);
        Code.WRONG_ORGANISATION.unless(operates, "organisation", organisation.value());
    }

    /** Refuses unless the caller belongs to a witness. */
    public void onlyWitness() {
        Organisation own = caller().organisation();
        Code.WRONG_ORGANISATION.unless(charter().witnesses().contains(own), "organisation", own.value());
    }

    /** The record as it stands now, which must be of that kind. */
    public <B extends Body> Held<B> need(RecordId id, Class<B> type) {
        Held<?> held = current.get(id);
        if (held == null) {
            Opening opening = brought.get(id);
            if (opening == null) {
                throw Code.OPENING_MISSING.refuse("id", id.value());
            }
            held = new Held<>(id, bodies.decode(opening.kind(), opening.body()), new TreeSet<>(opening.custodians()));
            current.put(id, held);
        }
        read.add(id);
        Code.WRONG_KIND.unless(type.isInstance(held.body()), "id", id.value());
        return new Held<>(id, type.cast(held.body()), held.custodians());
    }

    /** The id that the next new record will have. */
    public RecordId nextId() {
        return RecordId.of(facts.txId(), created);
    }

    /** The id that the new record after the next will have. */
    public RecordId idAfterNext() {
        return RecordId.of(facts.txId(), created + 1);
    }

    /** A new record; empty custodians put it into the registry. */
    public RecordId create(Body body, Collection<Organisation> custodians) {
        RecordId id = nextId();
        created++;
        put(new Held<>(id, body, new TreeSet<>(custodians)));
        return id;
    }

    /** The next version of a record that the docket holds. */
    public void replace(RecordId id, Body body, Collection<Organisation> custodians) {
        Held<?> before = current.get(id);
        if (before == null || before.body().kind() != body.kind()) {
            throw new IllegalStateException("a record is read before it is replaced, by one of its kind");
        }
        Code.FROZEN.unless(!frozen(id), "id", id.value());
        put(new Held<>(id, body, new TreeSet<>(custodians)));
    }

    /** The next version by order of a court or authority, which a freeze does not stop. */
    public void order(RecordId id, Body body, Collection<Organisation> custodians) {
        onlyWitness();
        put(new Held<>(id, body, new TreeSet<>(custodians)));
    }

    /** The next version, with the custodians unchanged. */
    public void replace(Held<?> before, Body body) {
        replace(before.id(), body, before.custodians());
    }

    /** Claims a number that only one record may hold. */
    public void claim(String register, String number) {
        Ruling.Claim claim = new Ruling.Claim(register, number);
        Code.DUPLICATE_NUMBER.unless(!claims.contains(claim), "register", register);
        claims.add(claim);
    }

    /** Tells these organisations of a completed act. */
    public void tell(Hop hop, Collection<Organisation> organisations) {
        hops.add(new Ruling.Notice(hop, new TreeSet<>(organisations)));
    }

    /** Whether the record is frozen at this moment. */
    public boolean frozen(RecordId id) {
        return freeze(id).frozen();
    }

    /** What was last ordered about the record, at this moment. */
    public Freeze freeze(RecordId id) {
        Freeze here = freezes.get(id);
        return here != null ? here : facts.freezes().getOrDefault(id, Freeze.NONE);
    }

    /** Freezes or lifts, from this business day on. */
    public void freeze(RecordId id, boolean frozen) {
        freezes.put(id, new Freeze(frozen, day()));
    }

    /** Moves the business day. */
    public void advance(BusinessDay day) {
        newDay = day;
    }

    /** Replaces the market's conventions; the day stays. */
    public void agree(Conventions next) {
        newDay = day();
        conventions = next;
    }

    /** Founds the ledger. */
    public void found(Charter charter, Digest key) {
        founding = new Ruling.Founding(charter, key);
    }

    /** Replaces the charter of a founded ledger. */
    public void amend(Charter charter) {
        founding = new Ruling.Founding(charter, founding == null ? null : founding.key());
    }

    /** A record that changed: what it was when the docket opened, absent if it is new, and what it is now. */
    public record Change<B extends Body>(
            RecordId id, @Nullable B before, B after) {}

    /** The records of a type that changed so far, in the order in which they were first touched. */
    public <B extends Body> List<Change<B>> changes(Class<B> type) {
        List<Change<B>> changes = new ArrayList<>();
        for (Held<?> held : touched.values()) {
            if (type.isInstance(held.body())) {
                Opening opening = brought.get(held.id());
                B before = opening == null ? null : type.cast(bodies.decode(opening.kind(), opening.body()));
                changes.add(new Change<>(held.id(), before, type.cast(held.body())));
            }
        }
        return changes;
    }

    /**
     * What all commands together have done.
     *
     * @throws io.aval.rules.refusal.RefusedException {@link Code#OPENING_UNUSED} if an opening was brought that no rule
     *     read: an endorser should see no more than it needs
     */
    public Ruling.Granted granted() {
        for (RecordId id : brought.keySet()) {
            Code.OPENING_UNUSED.unless(read.contains(id), "id", id.value());
        }
        List<Ruling.Write> writes = new ArrayList<>();
        for (Held<?> held : touched.values()) {
            writes.add(write(held, writes.size()));
        }
        return new Ruling.Granted(
                writes,
                List.copyOf(claims),
                List.copyOf(hops),
                freezes,
                newDay,
                newDay == null ? null : conventions,
                founding);
    }

    private void put(Held<?> held) {
        if (held.custodians().size() > MAX_CUSTODIANS) {
            throw new IllegalStateException("at most " + MAX_CUSTODIANS + " custodians");
        }
        current.put(held.id(), held);
        touched.put(held.id(), held);
    }

    private Ruling.Write write(Held<?> held, int index) {
        Opening before = brought.get(held.id());
        List<Organisation> custodians = List.copyOf(held.custodians());
        Opening opening = new Opening(
                Opening.SCHEMA,
                held.body().kind(),
                held.id(),
                before == null ? 1 : before.version() + 1,
                Digest.of(salt + "/" + facts.txId() + "/" + index),
                custodians,
                bodies.encode(held.body()));
        SortedSet<Organisation> old = before == null ? new TreeSet<>() : new TreeSet<>(before.custodians());
        return new Ruling.Write(opening, !old.equals(held.custodians()));
    }
}
