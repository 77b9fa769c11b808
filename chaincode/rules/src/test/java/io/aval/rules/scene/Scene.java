package io.aval.rules.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Charter;
import io.aval.rules.act.Command;
import io.aval.rules.act.Facts;
import io.aval.rules.act.Freeze;
import io.aval.rules.act.Role;
import io.aval.rules.act.Ruling;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.law.Envelope;
import io.aval.rules.law.Kinds;
import io.aval.rules.law.Law;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Records in memory and the law over them; every judgement is made twice and must come out the same. */
public final class Scene {

    public static final Organisation BANK_A = new Organisation("BankA");
    public static final Organisation BANK_B = new Organisation("BankB");
    public static final Organisation PLATFORM = new Organisation("Platform");
    public static final Organisation WITNESS = new Organisation("Regulator");
    public static final Charter CHARTER = new Charter(List.of(WITNESS), List.of(BANK_A, BANK_B, PLATFORM));
    public static final BusinessDay START = BusinessDay.of("2026-03-02");
    public static final Actor REGULATOR = actor(WITNESS, "regulator-1", Role.REGULATOR);

    /** What a refusal may name: fields, ids, public facts and what the caller said itself. */
    static final Set<String> DISCREET = Set.of(
            "field",
            "id",
            "party",
            "command",
            "organisation",
            "role",
            "allowed",
            "today",
            "day",
            "operation",
            "type",
            "kind",
            "register",
            "reason",
            "range",
            "at",
            "blockingPairs");

    private final TreeMap<RecordId, Opening> openings = new TreeMap<>();
    private final TreeMap<RecordId, Freeze> freezes = new TreeMap<>();
    private final List<Ruling.Notice> told = new ArrayList<>();
    private @Nullable BusinessDay day;
    private @Nullable Conventions conventions;
    private @Nullable Charter charter;
    private int transactions;

    public static Actor actor(Organisation organisation, String handle, Role role) {
        return new Actor(new Account(organisation, new Handle(handle)), role);
    }

    /** A scene whose ledger has been founded. */
    public static Scene founded() {
        Scene scene = new Scene();
        scene.day = START;
        scene.charter = CHARTER;
        return scene;
    }

    public BusinessDay day() {
        return Objects.requireNonNull(day);
    }

    public void setDay(BusinessDay next) {
        day = next;
    }

    public @Nullable Conventions conventions() {
        return conventions;
    }

    public void setConventions(Conventions next) {
        conventions = next;
    }

    /** What was last ordered about a record. */
    public Freeze freeze(RecordId id) {
        return freezes.getOrDefault(id, Freeze.NONE);
    }

    public String txId() {
        return Digest.of("tx/" + transactions).value();
    }

    public List<Ruling.Notice> told() {
        return told;
    }

    public Opening opening(RecordId id) {
        return Objects.requireNonNull(openings.get(id));
    }

    public Collection<Opening> openings() {
        return openings.values();
    }

    public <B extends Body> B body(RecordId id, Class<B> type) {
        return type.cast(Kinds.ALL.body(opening(id)));
    }

    /** A record that is simply there. */
    public RecordId put(Body body, Organisation... custodians) {
        RecordId id = RecordId.of(txId(), 0);
        transactions++;
        openings.put(
                id,
                new Opening(
                        1,
                        body.kind(),
                        id,
                        1,
                        Digest.of("put/" + id),
                        List.copyOf(new TreeSet<>(List.of(custodians))),
                        Kinds.ALL.encode(body)));
        return id;
    }

    /** Another body for a record that is there. */
    public void set(RecordId id, Body body) {
        Opening old = opening(id);
        openings.put(
                id,
                new Opening(1, old.kind(), id, old.version(), old.salt(), old.custodians(), Kinds.ALL.encode(body)));
    }

    /** What the law says to the commands with exactly the openings that they say they read. */
    public Ruling judge(Actor actor, Command... commands) {
        List<Json.Obj> texts = List.of(commands).stream().map(Law::json).toList();
        Map<RecordId, Opening> brought = new TreeMap<>();
        for (Json.Obj text : texts) {
            List<RecordId> reads = new ArrayList<>(Law.reads(text));
            reads.addAll(
                    Law.alongside(text, actor.account().organisation(), id -> Optional.ofNullable(openings.get(id))));
            for (RecordId id : reads) {
                Opening opening = openings.get(id);
                if (opening != null) {
                    brought.put(id, opening);
                }
            }
        }
        return judge(actor, texts, brought.values());
    }

    public Ruling judge(Actor actor, List<Json.Obj> commands, Collection<Opening> brought) {
        Envelope said = new Envelope(
                1, "request-" + transactions, Digest.of("salt/" + transactions), commands, List.copyOf(brought));
        Envelope heard = Envelope.parse(said.canonical());
        Map<RecordId, Freeze> held = new TreeMap<>(freezes);
        held.keySet().retainAll(brought.stream().map(Opening::id).toList());
        Facts facts = new Facts(
                txId(), actor, day, conventions, Law.needsCharter(heard, actor.role()) ? charter : null, held);
        Ruling ruling = Law.judge(heard, facts);
        assertThat(Law.judge(heard, facts)).isEqualTo(ruling);
        if (ruling instanceof Ruling.Refused(Refusal refusal)) {
            assertThat(DISCREET).containsAll(refusal.details().keySet());
        }
        return ruling;
    }

    /** Does it, and says which records are new. */
    public List<RecordId> grant(Actor actor, Command... commands) {
        Ruling ruling = judge(actor, commands);
        if (!(ruling instanceof Ruling.Granted granted)) {
            throw new AssertionError("refused: " + ruling);
        }
        return apply(granted);
    }

    public RecordId create(Actor actor, Command command) {
        return grant(actor, command).getFirst();
    }

    /** The refusal; fails if it was granted. */
    public Refusal refused(Actor actor, Command... commands) {
        Ruling ruling = judge(actor, commands);
        if (!(ruling instanceof Ruling.Refused(Refusal refusal))) {
            throw new AssertionError("granted: " + ruling);
        }
        return refusal;
    }

    /** Keeps what was granted, and says which records are new. */
    public List<RecordId> apply(Ruling.Granted granted) {
        List<RecordId> created = new ArrayList<>();
        for (Ruling.Write write : granted.writes()) {
            Opening before = openings.put(write.opening().id(), write.opening());
            if (before == null) {
                created.add(write.opening().id());
            }
        }
        freezes.putAll(granted.freezes());
        told.addAll(granted.hops());
        if (granted.day() != null) {
            day = granted.day();
            conventions = granted.conventions();
        }
        if (granted.founding() != null) {
            charter = granted.founding().charter();
        }
        transactions++;
        return created;
    }
}
