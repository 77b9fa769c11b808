package io.aval.desk.reception;

import io.aval.client.evidence.EvidencePack;
import io.aval.desk.access.User;
import io.aval.desk.trail.ChainedLog;
import io.aval.engine.index.Holding;
import io.aval.engine.index.Page;
import io.aval.engine.index.RecordIndex;
import io.aval.rules.act.Role;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What users may see, and the log of what regulators have looked at: who sees everything gives a reason, and leaves behind
 * who asked for what, at which height of the index, why, and how many records came of it. The line is on the disk before
 * the answer leaves. Refuses by {@link io.aval.rules.refusal.RefusedException}. Thread-safe.
 */
public final class Reading {

    /** Longest reason, in characters. */
    public static final int MAX_REASON = 200;

    private static final String RECORD = "record";
    private static final String PATH = "path";

    private final Reception reception;
    private final RecordIndex index;
    private final ChainedLog log;

    public Reading(Reception reception, RecordIndex index, ChainedLog log) {
        this.reception = reception;
        this.index = index;
        this.log = log;
    }

    /**
     * A record that the user may see.
     *
     * @param reason why; regulators must give one, of others it is not kept
     */
    public Holding get(User user, RecordId id, String reason) {
        requireReason(user, reason);
        Optional<Holding> found = Optional.empty();
        try {
            found = Optional.of(reception.get(user, id));
            return found.get();
        } finally {
            note(user, RECORD, Map.of("id", id.value()), reason, found.isPresent() ? 1 : 0);
        }
    }

    /** Records of one kind that the user may see. */
    public Page list(User user, Kind kind, Optional<RecordId> after, int size, String reason) {
        requireReason(user, reason);
        Page page = reception.list(user, kind, after, size);
        TreeMap<String, String> filter =
                new TreeMap<>(Map.of("kind", kind.toString(), "pageSize", Integer.toString(size)));
        after.ifPresent(id -> filter.put("cursor", id.value()));
        note(user, "list", filter, reason, page.holdings().size());
        return page;
    }

    /** The completed acts of a bill that the user may see, first to last. */
    public List<Hop> path(User user, RecordId bill, String reason) {
        requireReason(user, reason);
        List<Hop> hops = List.of();
        try {
            Kind kind = reception.get(user, bill).opening().kind();
            Code.WRONG_KIND.unless(kind == Kind.BILL, "id", bill.value());
            hops = reception.path(user, bill);
            return hops;
        } finally {
            note(user, PATH, Map.of("id", bill.value()), reason, hops.size());
        }
    }

    /** An evidence pack of a record that the user may see. */
    public EvidencePack evidence(User user, RecordId id, Showing showing, String reason) {
        requireReason(user, reason);
        long count = 0;
        try {
            EvidencePack pack = reception.evidence(user, id, showing);
            count = 1;
            return pack;
        } finally {
            note(user, "evidence", Map.of("id", id.value()), reason, count);
        }
    }

    /**
     * Lets the user have a document.
     *
     * @param found looks for it; refuses where there is none, or none for this user
     */
    public <T> T document(User user, Digest digest, String reason, Supplier<T> found) {
        requireReason(user, reason);
        int count = 0;
        try {
            T document = found.get();
            count = 1;
            return document;
        } finally {
            note(user, "document", Map.of("digest", digest.value()), reason, count);
        }
    }

    /** The page of the user's role was opened; it asks for no reason. */
    public void overview(User user) {
        note(user, "overview", Map.of(), "the overview page was opened", 0);
    }

    /** An audit over all bills was run, which shows no record; it asks for no reason. */
    public void audited(User user, String what, long findings) {
        note(user, what, Map.of(), "an audit over all bills", findings);
    }

    private static void requireReason(User user, String reason) {
        if (user.role() != Role.REGULATOR) {
            return;
        }
        Code.MISSING_FIELD.unless(!reason.isBlank(), "field", "/reason");
        Code.OUT_OF_RANGE.unless(
                reason.length() <= MAX_REASON, "field", "/reason", "range", "1.." + MAX_REASON + " characters");
        boolean plain = reason.codePoints().noneMatch(Character::isISOControl)
                && StandardCharsets.UTF_8.newEncoder().canEncode(reason);
        Code.BAD_FORMAT.unless(plain, "field", "/reason", "reason", "one line of text");
    }

    private void note(User user, String what, Map<String, String> filter, String reason, long count) {
        if (user.role() != Role.REGULATOR) {
            return;
        }
        TreeMap<String, Json> asked = new TreeMap<>();
        filter.forEach((name, value) -> asked.put(name, new Json.Text(value)));
        TreeMap<String, Json> entry = new TreeMap<>();
        entry.put("who", new Json.Text(user.name()));
        entry.put("what", new Json.Text(what));
        entry.put("filter", new Json.Obj(asked));
        entry.put("height", new Json.Num(index.position().block()));
        entry.put("reason", new Json.Text(reason));
        entry.put("count", new Json.Num(count));
        log.append(entry);
    }
}
