package io.aval.desk.reception;

import io.aval.client.Attestation;
import io.aval.client.Checkpoint;
import io.aval.client.Clerk;
import io.aval.client.Ledger;
import io.aval.client.Patience;
import io.aval.client.Receipt;
import io.aval.client.Signer;
import io.aval.client.evidence.EvidencePack;
import io.aval.desk.access.Entitlement;
import io.aval.desk.access.KeyRing;
import io.aval.desk.access.User;
import io.aval.desk.follower.Follower;
import io.aval.desk.follower.PublicFacts;
import io.aval.desk.follower.Rebuild;
import io.aval.engine.index.Holding;
import io.aval.engine.index.Page;
import io.aval.engine.index.RecordIndex;
import io.aval.rules.act.Act;
import io.aval.rules.act.Charter;
import io.aval.rules.act.Command;
import io.aval.rules.act.Role;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.law.Law;
import io.aval.rules.order.OrderActs;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/**
 * Serves authenticated users. Every method refuses by {@link io.aval.rules.refusal.RefusedException}. Thread-safe; acts
 * block their thread.
 */
public final class Reception {

    private static final Duration CATCHING_UP = Duration.ofSeconds(2);

    private final Ledger ledger;
    private final RecordIndex index;
    private final Follower follower;
    private final PublicFacts facts;
    private final Entitlement entitlement;
    private final KeyRing keys;
    private final Signer own;
    private final Digest secret;
    private final EvidencePacks evidence;
    private final Chains chains;
    private final DigestMemory digests = new DigestMemory();

    /** What a reception works with. */
    public record Means(
            Ledger ledger,
            RecordIndex index,
            Follower follower,
            PublicFacts facts,
            Entitlement entitlement,
            KeyRing keys,
            Signer own,
            Digest secret) {}

    public Reception(Means means) {
        this.ledger = means.ledger();
        this.index = means.index();
        this.follower = means.follower();
        this.facts = means.facts();
        this.entitlement = means.entitlement();
        this.keys = means.keys();
        this.own = means.own();
        this.secret = means.secret();
        this.evidence = new EvidencePacks(means);
        this.chains = new Chains(ledger.organisation(), index, facts);
    }

    /**
     * Does all commands as one act in the user's name, or none. The receipt shows what the user may see. Returns when the
     * desk's index has the act too, or after two seconds.
     *
     * <p>An act on a bill that needs the chain of completed acts and brings none gets it from the desk's index.
     *
     * @param request the user's own id of this request: the same again gets the first answer
     */
    public Receipt act(User user, String request, List<Json.Obj> commands) {
        requireMay(user, request, commands);
        return submit(user, request, commands);
    }

    /** Refuses commands that are not well-formed, that the user's role may not give, or that read what they may not. */
    void requireMay(User user, String request, List<Json.Obj> commands) {
        Requests.requireRequest(request, "/request");
        requireRole(user, Requests.acts(commands));
        commands.forEach(command -> Law.reads(command).forEach(id -> requireMayBring(user, id)));
    }

    static void requireRole(User user, List<Act<?>> acts) {
        for (Act<?> act : acts) {
            Code.WRONG_ROLE.unless(
                    act.roles().contains(user.role()),
                    "role",
                    user.role().name(),
                    "allowed",
                    act.roles().stream().sorted().toList().toString());
        }
    }

    /** The same as {@link #act} for commands that were looked at when they were sent first. */
    Receipt submit(User user, String request, List<Json.Obj> commands) {
        Clerk clerk = clerk(charterFor(commands));
        Receipt receipt = clerk.submit(signer(user), request, chains.brought(commands));
        waitFor(receipt);
        List<Opening> visible = receipt.openings().stream()
                .filter(opening -> entitlement.sees(user, opening))
                .toList();
        return new Receipt(receipt.txId(), receipt.block(), visible, receipt.hops(), receipt.repeated());
    }

    /**
     * An act of the desk's own work. It is in the index when this returns, if the ledger is not far ahead.
     *
     * @throws io.aval.rules.refusal.RefusedException as {@link Clerk#act}
     */
    public Receipt record(Signer signer, String request, Command command) {
        Receipt receipt = clerk().act(signer, request, List.of(command));
        waitFor(receipt);
        return receipt;
    }

    /** A record that the user may see. */
    public Holding get(User user, RecordId id) {
        return entitlement.holding(user, id).orElseThrow(() -> Code.UNKNOWN_RECORD.refuse("id", id.value()));
    }

    /** Records of one kind that the user may see. */
    public Page list(User user, Kind kind, Optional<RecordId> after, int size) {
        return entitlement.list(user, kind, after, size);
    }

    /** The completed acts of a record that the user may see, first to last. */
    public List<Hop> path(User user, RecordId id) {
        return index.path(get(user, id).opening().id());
    }

    /** Where the desk stands; what it holds in all is counted for operators and regulators only. */
    public DeskStatus status(User user) {
        return new DeskStatus(
                ledger.organisation(),
                ledger.height(own),
                index.position().block(),
                index.awaited().size(),
                facts.day(),
                isOfficer(user) ? index.counts() : Map.of(),
                digests.at(index));
    }

    /** What these organisations sign about a public key; nobody named means this organisation. */
    public Attestation attest(User user, String key, Set<Organisation> by) {
        SortedSet<Organisation> asked = new TreeSet<>(by.isEmpty() ? Set.of(ledger.organisation()) : by);
        Charter charter = facts.charter().orElseThrow(Code.NOT_FOUNDED::refuse);
        for (Organisation organisation : asked) {
            boolean member = charter.witnesses().contains(organisation)
                    || charter.operators().contains(organisation);
            Code.BAD_FORMAT.unless(member, "field", "/by", "reason", "organisations of the charter");
        }
        return ledger.attest(signer(user), key, asked);
    }

    /**
     * An evidence pack of a record that the user may see.
     *
     * @param showing which openings it shows, of those that the user may see
     */
    public EvidencePack evidence(User user, RecordId id, Showing showing) {
        return evidence.pack(user, get(user, id).opening(), showing);
    }

    /** Builds the index again and compares; for operators and regulators. */
    public Rebuild.Result rebuild(User user, Path scratch, IntConsumer thousandths) {
        requireOfficer(user);
        return follower.rebuild(scratch, thousandths);
    }

    /** Refuses everybody but operators and regulators. */
    public void requireOfficer(User user) {
        Code.WRONG_ROLE.unless(
                isOfficer(user),
                "role",
                user.role().name(),
                "allowed",
                List.of(Role.OPERATOR, Role.REGULATOR).toString());
    }

    private static boolean isOfficer(User user) {
        return user.role() == Role.OPERATOR || user.role() == Role.REGULATOR;
    }

    /** A clerk of this desk. */
    public Clerk clerk() {
        return clerk(facts.charter().orElseThrow(Code.NOT_FOUNDED::refuse));
    }

    /** Signs with the user's key, which is the one that the users file names. */
    public Signer signer(User user) {
        return keys.signer(user.key());
    }

    private Clerk clerk(Charter charter) {
        return new Clerk(ledger, own, new IndexOpenings(index), charter, Patience.USUAL, secret);
    }

    /** The founding act brings the charter itself. */
    private Charter charterFor(List<Json.Obj> commands) {
        Optional<Charter> known = facts.charter();
        if (known.isPresent()) {
            return known.get();
        }
        return commands.stream()
                .filter(command -> Law.act(command).command() == OrderActs.Found.class)
                .map(command -> ((OrderActs.Found) Law.act(command).decode(command)).charter())
                .findFirst()
                .orElseThrow(Code.NOT_FOUNDED::refuse);
    }

    /** What the user may not see is answered as if it were not there: a rule's answer could tell its state. */
    private void requireMayBring(User user, RecordId id) {
        index.current(id)
                .ifPresent(
                        opening -> Code.UNKNOWN_RECORD.unless(entitlement.mayBring(user, opening), "id", id.value()));
    }

    private void waitFor(Receipt receipt) {
        try {
            follower.await(new Checkpoint(receipt.block(), receipt.txId()), CATCHING_UP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
