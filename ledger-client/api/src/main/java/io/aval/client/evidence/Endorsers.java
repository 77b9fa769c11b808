package io.aval.client.evidence;

import io.aval.client.evidence.Finding.Step;
import io.aval.client.evidence.ReadAct.Endorsed;
import io.aval.rules.record.Organisation;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Checks who endorsed an answer: peers of two organisations at least, each under a certificate that held. */
record Endorsers(Authorities authorities, Findings findings) {

    private static final int LEAST = 2;

    /** The organisations whose endorsement holds. */
    SortedSet<Organisation> check(Answer answer, List<Endorsed> endorsements, Instant at, Step step, String what) {
        SortedSet<Organisation> organisations = new TreeSet<>();
        for (Endorsed endorsed : endorsements) {
            Identity identity = endorsed.identity();
            String whose = what + ", endorsement of " + identity.organisation();
            boolean holds = findings.require(identity.isPeer(), step, whose + ": it is not a peer's.")
                    && findings.require(
                            Octets.signed(
                                    identity.certificate(),
                                    endorsed.signature().array(),
                                    answer.octets().array(),
                                    identity.serialized().array()),
                            step,
                            whose + ": the signature is not that of the certificate.")
                    && authorities.standing(identity, at, step, whose).isPresent();
            if (holds) {
                findings.require(organisations.add(identity.organisation()), step, whose + ": it stands there twice.");
            }
        }
        findings.require(
                organisations.size() >= LEAST,
                step,
                what + ": " + LEAST + " organisations must have signed, these have: " + organisations + ".");
        return organisations;
    }
}
