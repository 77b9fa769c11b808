package io.aval.client.evidence;

import io.aval.client.evidence.EvidencePack.Version;
import io.aval.client.evidence.Finding.Step;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Opening;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * Checks that completed acts link from the first on and lead to the head of the newest opening that is shown, which binds
 * them all, and that the heads of older ones lie on the way. Not thread-safe.
 */
record ChainCheck(Findings findings) {

    private static final String HEAD = "head";

    void check(EvidencePack pack, SequencedSet<String> keys) {
        List<Digest> links = links(pack.hops());
        List<Version> shown = pack.versions().stream()
                .filter(version -> version.opening() != null)
                .toList();
        int place = 0;
        for (Version version : shown) {
            Optional<Digest> head = head(version);
            int found = head.map(links::indexOf).orElse(place);
            require(
                    found >= 0,
                    "Version " + version.v() + " of " + version.key() + " stands on an act that is not in the file.");
            require(
                    found < 0 || found >= place,
                    "Version " + version.v() + " of " + version.key() + " stands on an older act than the one before.");
            place = Math.max(place, found);
        }
        String subject = keys.getLast();
        Optional<Digest> end =
                shown.isEmpty() || !shown.getLast().key().equals(subject) ? Optional.empty() : head(shown.getLast());
        require(
                links.getLast().equals(end.orElse(Hop.START)),
                "The completed acts do not lead to the head of the newest opening that is shown.");
        requireRecords(pack.hops(), subject, keys);
    }

    /** Where the path stands before the first act, and after each. */
    private List<Digest> links(List<Hop> hops) {
        List<Digest> links = new ArrayList<>(List.of(Hop.START));
        for (Hop hop : hops) {
            require(
                    hop.previous().equals(links.getLast()),
                    "Completed act " + links.size() + " (" + hop.act() + ") does not follow the one before.");
            links.add(hop.digest());
        }
        return links;
    }

    /** A body without the member has no path. */
    private static Optional<Digest> head(Version version) {
        Opening opening = version.opening();
        if (opening != null && opening.body().members().get(HEAD) instanceof Json.Text(String value)) {
            try {
                return Optional.of(new Digest(value));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private void requireRecords(List<Hop> hops, String subject, SequencedSet<String> keys) {
        String kind = subject.substring(0, subject.indexOf('~') + 1);
        SequencedSet<String> named = new LinkedHashSet<>();
        hops.forEach(hop -> named.add(kind + hop.record().value()));
        if (named.isEmpty() || !named.getLast().equals(subject)) {
            named.add(subject);
        }
        require(
                List.copyOf(named).equals(List.copyOf(keys)),
                "The records whose versions are in the file are not those of the completed acts.");
    }

    private void require(boolean holds, String otherwise) {
        findings.require(holds, Step.CHAIN, otherwise);
    }
}
