package io.aval.desk.matching;

import io.aval.desk.access.User;
import io.aval.desk.trail.ChainedLog;
import io.aval.desk.trail.LogCheck;
import io.aval.engine.eligibility.ProbeLedger;
import io.aval.engine.eligibility.ProbeLedger.Probe;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The record of questions about the market: each is on the disk before it is answered, and counted for the party that asks,
 * also after a restart. A line names a party only where its questions are counted. Thread-safe.
 */
final class ProbeBook {

    private static final String PARTY = "party";
    private static final String DAY = "day";
    private static final String SUBJECT = "subject";

    private final ChainedLog log;
    private final ProbeLedger ledger;
    private final int daily;

    /** What is asked, by whom, of which state of the ledger. */
    record Question(User user, String what, RecordId subject, BusinessDay day, long height, String reason) {}

    /**
     * Counts what the log holds already.
     *
     * @param log stays open when nobody asks any more
     * @param daily how many questions a party may ask on a business day, 1 or more
     */
    ProbeBook(ChainedLog log, int daily) {
        this.log = log;
        this.daily = daily;
        List<Probe> before = new ArrayList<>();
        try {
            LogCheck.of(log.file(), line -> probe(line).ifPresent(before::add));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.ledger = new ProbeLedger(daily, before);
    }

    /** Records a question that is not counted: an officer's. */
    void note(Question question) {
        write(question, new TreeMap<>());
    }

    /**
     * Counts and records a party's question.
     *
     * @return what that leaves for the day
     * @throws RefusedException {@code PROBES_SPENT}; nothing is recorded then
     */
    Allowance ask(Question question, String party) {
        Probe probe = ledger.ask(question.day(), party, question.subject().value());
        TreeMap<String, Json> entry = new TreeMap<>();
        entry.put(PARTY, new Json.Text(probe.party()));
        write(question, entry);
        return new Allowance(daily, ledger.left(question.day(), party));
    }

    private void write(Question question, Map<String, Json> entry) {
        entry.put("who", new Json.Text(question.user().name()));
        entry.put("what", new Json.Text(question.what()));
        entry.put(SUBJECT, new Json.Text(question.subject().value()));
        entry.put(DAY, new Json.Text(question.day().toString()));
        entry.put("height", new Json.Num(question.height()));
        if (!question.reason().isEmpty()) {
            entry.put("reason", new Json.Text(question.reason()));
        }
        log.append(entry);
    }

    /** What a line counts for. One that was damaged counts for nothing; that it was shows in the log's own check. */
    private static Optional<Probe> probe(String line) {
        try {
            if (JsonReader.read(line) instanceof Json.Obj(SortedMap<String, Json> members)
                    && members.get(PARTY) instanceof Json.Text(String party)
                    && members.get(DAY) instanceof Json.Text(String day)) {
                return Optional.of(new Probe(BusinessDay.parse(day), party, text(members.get(SUBJECT))));
            }
        } catch (RefusedException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static String text(@Nullable Json json) {
        return json instanceof Json.Text(String value) ? value : "";
    }
}
