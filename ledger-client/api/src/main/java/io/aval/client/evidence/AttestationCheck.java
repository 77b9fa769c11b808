package io.aval.client.evidence;

import io.aval.client.Attestation;
import io.aval.client.evidence.EvidencePack.Version;
import io.aval.client.evidence.Finding.Step;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Schema;
import io.aval.rules.ledger.DayEntry;
import io.aval.rules.ledger.Entry;
import io.aval.rules.ledger.Keys;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.RefusedException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Checks what organisations sign about the last version and about the business day. Not thread-safe. */
final class AttestationCheck {

    private static final String WHAT = "Attestation of ";

    private final ActCheck acts;
    private final Endorsers endorsers;
    private final Findings findings;

    /** What an attestation says, once it holds. */
    record Attested(Instant at, SortedSet<Organisation> by, Optional<BusinessDay> day, Optional<Json> state) {}

    AttestationCheck(ActCheck acts, Authorities authorities, Findings findings) {
        this.acts = acts;
        this.endorsers = new Endorsers(authorities, findings);
        this.findings = findings;
    }

    /** What is attested of the last version, and of the business day; empty if one of the two cannot be read. */
    Optional<Attested> check(List<Attestation> attestations, Version last) {
        if (!findings.require(
                attestations.size() == 2,
                Step.ATTESTATION,
                "There must be two attestations, one of the record and one of the business day.")) {
            return Optional.empty();
        }
        Optional<Attested> record = check(attestations.getFirst(), last.key(), last);
        Optional<Attested> day = check(attestations.getLast(), Keys.DAY, null);
        if (record.isEmpty() || day.isEmpty()) {
            return Optional.empty();
        }
        Json entry = Schema.of(Entry.class).encode(new Entry(last.v(), last.digest(), last.tx()));
        require(
                record.get().state().filter(entry::equals).isPresent(),
                last.key(),
                "what stands at the key is not the last version in the file");
        require(
                day.get().day().isPresent()
                        && day.get().day().equals(day.get().state().flatMap(AttestationCheck::day)),
                Keys.DAY,
                "the business day is not the one that stands at its key");
        return Optional.of(
                new Attested(record.get().at(), record.get().by(), day.get().day(), Optional.empty()));
    }

    private Optional<Attested> check(Attestation attestation, String key, @Nullable Version last) {
        try {
            Wire request = Wire.of(Octets.of(attestation.request()));
            Called called = Called.of(request.bytes(1), request.bytes(2));
            Answer answer = Answer.of(Octets.of(attestation.signed()));
            requireAnswered(called, answer, key);
            require(answer.payload().equals(attestation.payload()), key, "it is shown otherwise than it was signed");
            if (last != null) {
                ReadAct act = acts.act(last.tx());
                Long read = answer.reads().get(key);
                require(
                        act != null && read != null && read == act.act().block(),
                        key,
                        "it speaks of a version that stands in another block");
            }
            SortedSet<Organisation> by = endorsers.check(
                    answer,
                    ReadAct.endorsements(attestation.endorsements()),
                    called.at(),
                    Step.ATTESTATION,
                    WHAT + key);
            return Optional.of(attested(called.at(), by, answer.payload(), key));
        } catch (UnreadableException e) {
            require(false, key, e.reason());
            return Optional.empty();
        }
    }

    private void requireAnswered(Called called, Answer answer, String key) {
        ReadAct any = acts.any();
        require(
                any != null
                        && called.channel().equals(any.called().channel())
                        && called.contract().equals(any.called().contract()),
                key,
                "it comes from another ledger than the acts");
        require(called.txId().equals(called.derivedId().value()), key, "the question's id is not its own");
        require(called.arguments().equals(List.of("attest", key)), key, "the question was about something else");
        require(answer.hash().equals(called.hash()), key, "it is an answer to another question");
        require(
                answer.status() == Answer.SUCCESS && answer.contract().equals(called.contract()),
                key,
                "it is no success of this contract");
    }

    private Attested attested(Instant at, SortedSet<Organisation> by, String payload, String key)
            throws UnreadableException {
        try {
            if (JsonReader.read(payload) instanceof Json.Obj(var members)) {
                boolean same = members.get("key") instanceof Json.Text(String named) && named.equals(key);
                require(same, key, "the answer names another key");
                Optional<BusinessDay> day =
                        members.get("day") instanceof Json.Text(String text) ? day(text) : Optional.empty();
                return new Attested(at, by, day, Optional.ofNullable(members.get("state")));
            }
        } catch (RefusedException e) {
            throw new UnreadableException("the answer cannot be read", e);
        }
        throw new UnreadableException("the answer cannot be read");
    }

    private static Optional<BusinessDay> day(Json state) {
        try {
            return Optional.of(Schema.of(DayEntry.class).decode(state).day());
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    private static Optional<BusinessDay> day(String text) {
        try {
            return Optional.of(BusinessDay.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void require(boolean holds, String key, String otherwise) {
        findings.require(holds, Step.ATTESTATION, WHAT + key + ": " + otherwise + ".");
    }
}
