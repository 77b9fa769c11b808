package io.aval.client.evidence;

import io.aval.client.evidence.AttestationCheck.Attested;
import io.aval.client.evidence.EvidencePack.Version;
import io.aval.client.evidence.Finding.Step;
import io.aval.rules.refusal.RefusedException;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;

/** Verifies evidence packs, from the octets alone. Thread-safe. */
public final class EvidenceVerifier {

    private final Trust trust;

    /** A verifier that trusts these roots; with {@link Trust#NONE} it takes the file's own. */
    public EvidenceVerifier(Trust trust) {
        this.trust = trust;
    }

    /** Verifies a file. Whatever is in it, the answer is a verdict. */
    public Verdict verify(byte[] file) {
        try {
            return verify(EvidencePack.parse(file));
        } catch (RefusedException e) {
            Finding finding = new Finding(
                    Step.FORM,
                    "The file is no evidence pack that this program can read: "
                            + e.refusal().sentence());
            return new Verdict(List.of(finding), Optional.empty(), trust.isGiven());
        }
    }

    private Verdict verify(EvidencePack pack) {
        Findings findings = new Findings();
        Authorities authorities = new Authorities(pack.authorities(), trust, findings);
        ActCheck acts = new ActCheck(authorities, findings);
        acts.check(pack.acts());
        SequencedSet<String> keys = new VersionCheck(acts, findings).check(pack);
        new ChainCheck(findings).check(pack, keys);
        Version last = pack.versions().getLast();
        Optional<Attested> attested =
                new AttestationCheck(acts, authorities, findings).check(pack.attestations(), last);
        authorities.requireNoneIdle();
        ReadAct any = acts.any();
        if (!findings.all().isEmpty() || attested.isEmpty() || any == null) {
            return new Verdict(findings.all(), Optional.empty(), trust.isGiven());
        }
        Summary summary = new Summary(
                any.called().channel(),
                any.called().contract(),
                last.key(),
                last.v(),
                last.digest(),
                List.copyOf(keys),
                pack.versions().size(),
                (int) shown(pack).count(),
                shown(pack)
                        .filter(version -> version.key().equals(last.key()))
                        .mapToLong(Version::v)
                        .max()
                        .orElse(0),
                acts.summaries(),
                pack.hops(),
                List.copyOf(attested.get().by()),
                attested.get().at(),
                attested.get().day().orElseThrow(),
                authorities.roots());
        return new Verdict(List.of(), Optional.of(summary), trust.isGiven());
    }

    private static Stream<Version> shown(EvidencePack pack) {
        return pack.versions().stream().filter(version -> version.opening() != null);
    }
}
