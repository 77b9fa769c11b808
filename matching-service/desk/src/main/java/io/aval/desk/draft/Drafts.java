package io.aval.desk.draft;

import io.aval.desk.access.User;
import io.aval.desk.trail.ChainedLog;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The drafts of a desk. Every step is on the disk before the method returns, and stands in the log of drafts with maker
 * and checker. A draft is taken up by one checker at a time, and once it may have been done only that checker's release
 * goes on: another's would be another request to the ledger, and the act could be done twice. Thread-safe.
 */
public final class Drafts {

    /** Most drafts that are open at once. */
    public static final int MAX_OPEN = 10_000;

    private static final int ID_DIGITS = 32;

    private final DraftFiles files;
    private final ChainedLog log;
    private final InstantSource clock;
    private final Set<String> busy = new TreeSet<>();

    /** A draft that a checker holds alone, until it is put back or settled. */
    public record Claim(Draft draft, boolean resumed) {}

    /**
     * Opens them.
     *
     * @param folder their own; made if it is not there
     * @param log takes a line for each step
     * @throws io.aval.rules.refusal.RefusedException {@code FOLDER_DAMAGED}
     */
    public Drafts(Path folder, ChainedLog log, InstantSource clock) throws IOException {
        this.files = new DraftFiles(folder);
        this.log = log;
        this.clock = clock;
    }

    /**
     * The draft of that request, if the user has made one.
     *
     * @throws io.aval.rules.refusal.RefusedException {@code REQUEST_REUSED} if it holds other commands
     */
    public synchronized Optional<Draft> of(User maker, String request, List<Json.Obj> commands) {
        Optional<Draft> found = files.find(id(maker, request));
        found.ifPresent(draft -> Code.REQUEST_REUSED.unless(draft.commands().equals(commands), "request", request));
        return found;
    }

    /** Keeps what a user has made; the same request again is the same draft. */
    public synchronized Draft add(User maker, String request, List<Json.Obj> commands) {
        Optional<Draft> known = of(maker, request, commands);
        if (known.isPresent()) {
            return known.get();
        }
        Code.OUT_OF_RANGE.unless(files.open() < MAX_OPEN, "field", "/drafts", "range", ".." + MAX_OPEN);
        Draft draft = new Draft(
                1,
                id(maker, request),
                request,
                maker.name(),
                maker.role(),
                maker.handle(),
                commands,
                now(),
                Draft.State.WAITING,
                null,
                null,
                null,
                null,
                null);
        files.put(draft);
        note("drafted", draft);
        return draft;
    }

    /** Drafts that are open and concern the user, oldest first, at most that many. */
    public synchronized List<Draft> open(User user, int most) {
        return files.all().stream()
                .filter(draft -> draft.concerns(user))
                .sorted(Comparator.comparing(Draft::made).thenComparing(Draft::id))
                .limit(most)
                .toList();
    }

    /** A draft that concerns the user; whatever else is answered as if it were not there. */
    public synchronized Draft get(User user, String id) {
        return files.find(id)
                .filter(draft -> draft.concerns(user))
                .orElseThrow(() -> Code.UNKNOWN_RECORD.refuse("id", id));
    }

    /**
     * Takes a draft up to be released. One whose release was cut short goes on in its first checker's name, whoever asks.
     *
     * @throws io.aval.rules.refusal.RefusedException {@code UNKNOWN_RECORD}, {@code DRAFT_OWN}, {@code
     *     DRAFT_NOT_WAITING}
     */
    public synchronized Claim claim(User checker, String id) {
        Draft draft = get(checker, id);
        Code.DRAFT_OWN.unless(!draft.maker().equals(checker.name()), "id", id);
        requireOpen(draft);
        boolean resumed = draft.state() == Draft.State.RELEASING;
        Draft claimed = resumed ? draft : draft.releasing(checker.name());
        files.put(claimed);
        busy.add(id);
        return new Claim(claimed, resumed);
    }

    /** Lets go of a draft of which it is not known whether it was done. */
    public synchronized void leave(Claim claim) {
        busy.remove(claim.draft().id());
        note("unsure", claim.draft());
    }

    /** Puts a draft back that was certainly not done. */
    public synchronized void putBack(Claim claim) {
        Draft waiting = claim.draft().waiting();
        files.put(waiting);
        busy.remove(waiting.id());
        note("put back", waiting);
    }

    /** It was done, in that transaction if it was one of the ledger. */
    public synchronized Draft released(Claim claim, @Nullable String tx) {
        return settle("released", claim.draft().released(tx, now()));
    }

    /** It was refused for good. */
    public synchronized Draft failed(Claim claim, Refusal refusal) {
        return settle("refused", claim.draft().failed(refusal.code().name(), refusal.sentence(), now()));
    }

    /** Somebody of the role, the maker too, does not want it. */
    public synchronized Draft reject(User user, String id, String reason) {
        Draft draft = get(user, id);
        requireOpen(draft);
        Code.DRAFT_NOT_WAITING.unless(
                draft.state() == Draft.State.WAITING,
                "id",
                id,
                "state",
                draft.state().name());
        return settle("rejected", draft.rejected(user.name(), reason, now()));
    }

    private void requireOpen(Draft draft) {
        boolean free = draft.state().open() && !busy.contains(draft.id());
        Code.DRAFT_NOT_WAITING.unless(
                free, "id", draft.id(), "state", draft.state().name());
    }

    private Draft settle(String step, Draft draft) {
        files.put(draft);
        busy.remove(draft.id());
        note(step, draft);
        return draft;
    }

    private void note(String step, Draft draft) {
        TreeMap<String, Json> entry = new TreeMap<>();
        entry.put("step", new Json.Text(step));
        entry.put("draft", new Json.Text(draft.id()));
        entry.put("maker", new Json.Text(draft.maker()));
        put(entry, "checker", draft.checker());
        put(entry, "tx", draft.tx());
        put(entry, "code", draft.code());
        log.append(entry);
    }

    private static void put(Map<String, Json> entry, String name, @Nullable String value) {
        if (value != null) {
            entry.put(name, new Json.Text(value));
        }
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static String id(User maker, String request) {
        return Digest.of(maker.name() + "/" + request).value().substring(0, ID_DIGITS);
    }
}
