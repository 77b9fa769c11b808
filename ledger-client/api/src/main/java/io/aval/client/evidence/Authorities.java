package io.aval.client.evidence;

import io.aval.client.TrustAnchors;
import io.aval.client.evidence.Finding.Step;
import io.aval.rules.record.Organisation;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The authorities of a pack by organisation, and whom they have been asked about. Not thread-safe. */
final class Authorities {

    private final Map<Organisation, Judge> judges = new TreeMap<>();
    private final SortedSet<Organisation> asked = new TreeSet<>();
    private final List<Trust.Root> roots = new ArrayList<>();
    private final Findings findings;

    Authorities(List<TrustAnchors> all, Trust trust, Findings findings) {
        this.findings = findings;
        Organisation before = null;
        for (TrustAnchors anchors : all) {
            Organisation organisation = anchors.organisation();
            findings.require(
                    before == null || before.compareTo(organisation) < 0,
                    Step.AUTHORITY,
                    "The authorities of " + organisation + " are not in their place.");
            before = organisation;
            try {
                Judge judge = Judge.of(anchors);
                judges.put(organisation, judge);
                judge.roots().forEach(root -> check(organisation, root, trust));
            } catch (UnreadableException e) {
                findings.add(
                        Step.AUTHORITY, "The authorities of " + organisation + " do not hold: " + e.reason() + ".");
            }
        }
    }

    private void check(Organisation organisation, X509Certificate certificate, Trust trust) {
        Trust.Root root = new Trust.Root(organisation, Judge.fingerprint(certificate));
        roots.add(root);
        findings.require(
                !trust.isGiven() || trust.includes(root),
                Step.AUTHORITY,
                "The root of " + organisation + " with SHA-256 " + root.fingerprint() + " is none that you trust.");
    }

    /** How a certificate stood at that time; empty, with a finding, if it did not stand. */
    Optional<String> standing(Identity identity, Instant at, Step step, String whose) {
        Organisation organisation = identity.organisation();
        asked.add(organisation);
        Judge judge = judges.get(organisation);
        if (judge == null) {
            findings.add(step, whose + ": the file holds no authority of " + organisation + ".");
            return Optional.empty();
        }
        Optional<String> finding = judge.finding(identity.certificate(), at);
        if (finding.isPresent()) {
            findings.add(step, whose + ": " + finding.get() + ".");
            return Optional.empty();
        }
        return Optional.of(judge.standing(identity.certificate()));
    }

    /** Authorities that nothing in the file needs could be exchanged unnoticed. */
    void requireNoneIdle() {
        for (Organisation organisation : judges.keySet()) {
            findings.require(
                    asked.contains(organisation),
                    Step.AUTHORITY,
                    "Nothing in the file was signed under the authorities of " + organisation + ".");
        }
    }

    List<Trust.Root> roots() {
        return List.copyOf(roots);
    }
}
