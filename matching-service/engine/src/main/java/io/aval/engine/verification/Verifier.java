package io.aval.engine.verification;

import io.aval.engine.attestation.Attestation;
import io.aval.engine.attestation.AttestationVerifier;
import io.aval.engine.attestation.Challenge;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import io.aval.rules.refusal.RefusedException;
import io.aval.rules.verification.Evidence;
import io.aval.rules.verification.Verdict;
import io.aval.rules.verification.Verification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks every source that knows the kind of subject, verifies what was attested, adds own checks, and judges. Thread-safe. */
public final class Verifier {

    private final AttestationVerifier attestations;
    private final Map<String, Attestor> attestors;

    /**
     * A verifier.
     *
     * @param attestors what the issuers that {@code attestations} trusts are worth
     */
    public Verifier(AttestationVerifier attestations, Collection<Attestor> attestors) {
        this.attestations = attestations;
        this.attestors = attestors.stream()
                .collect(Collectors.toMap(Attestor::issuer, Function.identity(), (one, _) -> one, TreeMap::new));
    }

    /**
     * Presented attestations.
     *
     * @param tokens in compact form
     * @param challenge that they answer
     * @param now the moment of presenting
     */
    public record Presented(List<String> tokens, Challenge challenge, Instant now) {}

    /** Verifies by sources alone. */
    public Examination verify(Question subject, Collection<Source> sources) {
        return verify(subject, sources, List.of(), null);
    }

    /**
     * Verifies on the question's day.
     *
     * @param sources asked in turn, each as far as it knows the kind of subject; guard what may be slow
     * @param further evidence from elsewhere about the same subject, such as {@link ThreeWayMatch} and
     *     {@link AuthorityChain} give it
     * @param presented attestations; null if there are none
     */
    public Examination verify(
            Question subject, Collection<Source> sources, Collection<Evidence> further, @Nullable Presented presented) {
        List<Evidence> evidence = new ArrayList<>(LocalChecks.of(subject));
        evidence.addAll(further);
        SortedMap<String, SourceFailure.Reason> silent = new TreeMap<>();
        for (Source source : sources) {
            if (source.adapter().kinds().contains(subject.kind())) {
                try {
                    evidence.addAll(Evidences.of(source, subject, source.ask(subject)));
                } catch (SourceFailure failure) {
                    silent.put(source.name(), failure.reason());
                }
            }
        }
        SortedMap<Integer, Refusal> refused = new TreeMap<>();
        if (presented != null) {
            for (int i = 0; i < presented.tokens().size(); i++) {
                try {
                    evidence.addAll(attested(presented.tokens().get(i), presented, subject));
                } catch (RefusedException e) {
                    refused.put(i, e.refusal());
                }
            }
        }
        Verdict verdict = Verification.judge(subject.kind(), evidence, subject.day());
        return new Examination(verdict, List.copyOf(evidence), silent, refused);
    }

    private List<Evidence> attested(String token, Presented presented, Question subject) {
        Attestation attestation = attestations.verify(token, presented.challenge(), presented.now());
        Attestor attestor = attestors.get(attestation.issuer());
        if (attestor == null) {
            throw Code.ATTESTATION_ISSUER.refuse("reason", "nobody says what it may attest");
        }
        return Evidences.of(attestation, attestor, subject);
    }
}
