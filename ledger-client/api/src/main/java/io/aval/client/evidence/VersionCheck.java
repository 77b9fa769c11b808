package io.aval.client.evidence;

import io.aval.client.evidence.EvidencePack.Version;
import io.aval.client.evidence.Finding.Step;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Schema;
import io.aval.rules.ledger.Entry;
import io.aval.rules.record.Opening;
import io.aval.rules.refusal.RefusedException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the versions of each record are complete from the first on, each written by the act that it names on top of
 * the one before, and that what is shown of them is what the ledger holds the digest of. Not thread-safe.
 */
final class VersionCheck {

    private final ActCheck acts;
    private final Findings findings;
    private final SequencedSet<String> keys = new LinkedHashSet<>();
    private final SequencedSet<String> transactions = new LinkedHashSet<>();

    VersionCheck(ActCheck acts, Findings findings) {
        this.acts = acts;
        this.findings = findings;
    }

    /** The public keys on the path, the record's own last. */
    SequencedSet<String> check(EvidencePack pack) {
        Version before = null;
        for (Version version : pack.versions()) {
            transactions.add(version.tx());
            ReadAct act = acts.act(version.tx());
            if (act == null) {
                findings.add(Step.VERSION, name(version) + ": the file lacks the act that wrote it.");
            } else {
                requireWritten(version, act);
                if (before != null && before.key().equals(version.key())) {
                    requireOnTopOf(before, version, act);
                } else {
                    requireBegins(before, version, act);
                }
            }
            keys.add(version.key());
            Opening opening = version.opening();
            if (opening != null) {
                requireShown(version, opening);
            }
            before = version;
        }
        List<String> held = pack.acts().stream().map(act -> act.txId()).toList();
        findings.require(
                held.equals(List.copyOf(transactions)),
                Step.VERSION,
                "The acts in the file are not those that wrote the versions, in their order.");
        return keys;
    }

    private void requireWritten(Version version, ReadAct act) {
        String entry = Schema.of(Entry.class)
                .encode(new Entry(version.v(), version.digest(), version.tx()))
                .canonical();
        require(
                entry.equals(act.answer().writes().get(version.key())),
                version,
                "its act wrote another version or another digest");
    }

    private void requireOnTopOf(Version before, Version version, ReadAct act) {
        require(version.v() == before.v() + 1, version, "version " + before.v() + " stands before it");
        ReadAct earlier = acts.act(before.tx());
        Long read = act.answer().reads().get(version.key());
        require(
                earlier != null && read != null && read == earlier.act().block(),
                version,
                "its act is not based on the version before, or that stands in another block");
    }

    /** A record's first version; a part's was written by the act that took it out of another record. */
    private void requireBegins(@Nullable Version before, Version version, ReadAct act) {
        require(version.v() == 1 && !keys.contains(version.key()), version, "the versions before it are missing");
        require(
                before == null || takesApart(before, version, act),
                version,
                "its act changed no other record from which it could come");
    }

    /** A part of a part: the act changed a record between the two, of which no act was completed. */
    private static boolean takesApart(Version before, Version version, ReadAct act) {
        if (act.answer().writes().containsKey(before.key())) {
            return before.tx().equals(version.tx());
        }
        String kind = version.key().substring(0, version.key().indexOf('~') + 1);
        return act.answer().writes().entrySet().stream()
                .filter(write ->
                        write.getKey().startsWith(kind) && !write.getKey().equals(version.key()))
                .anyMatch(write -> isLater(write.getValue()));
    }

    private static boolean isLater(String entry) {
        try {
            Json json = JsonReader.read(entry);
            return Schema.of(Entry.class).decode(json).v() > 1;
        } catch (RefusedException e) {
            return false;
        }
    }

    private void requireShown(Version version, Opening opening) {
        boolean same = opening.digest().equals(version.digest())
                && opening.key().equals(version.key())
                && opening.version() == version.v();
        findings.require(
                same, Step.OPENING, name(version) + ": what is shown is not what the ledger holds the digest of.");
    }

    private void require(boolean holds, Version version, String otherwise) {
        findings.require(holds, Step.VERSION, name(version) + ": " + otherwise + ".");
    }

    private static String name(Version version) {
        return "Version " + version.v() + " of " + version.key();
    }
}
