package io.aval.client.evidence;

import io.aval.client.Attestation;
import io.aval.client.SignedAct;
import io.aval.rules.canonical.Digest;
import java.util.ArrayList;
import java.util.List;

/**
 * A signed act, taken apart.
 *
 * @param signed what the creator signed
 * @param endorsements the endorsers' identities, each with its signature on the answer
 */
record ReadAct(
        SignedAct act, Bytes signed, Bytes signature, Called called, Answer answer, List<Endorsed> endorsements) {

    /** One endorser. */
    record Endorsed(Identity identity, Bytes signature) {}

    ReadAct {
        endorsements = List.copyOf(endorsements);
    }

    static ReadAct of(SignedAct act) throws UnreadableException {
        byte[] signed = Octets.of(act.signed());
        byte[] signature = Octets.of(act.signature());
        return switch (act.form()) {
            case TRANSACTION -> transaction(act, signed, signature);
            case PROPOSAL -> proposal(act, signed, signature);
        };
    }

    private static ReadAct transaction(SignedAct act, byte[] signed, byte[] signature) throws UnreadableException {
        if (act.answer() != null || !act.endorsements().isEmpty()) {
            throw new UnreadableException("it holds endorsements twice");
        }
        Wire payload = Wire.of(signed);
        Wire action = payload.message(2).message(1).message(2);
        Wire endorsed = action.message(2);
        List<Endorsed> endorsements = new ArrayList<>();
        for (byte[] octets : endorsed.all(2)) {
            Wire one = Wire.of(octets);
            endorsements.add(new Endorsed(Identity.of(one.bytes(1)), new Bytes(one.bytes(2))));
        }
        return new ReadAct(
                act,
                new Bytes(signed),
                new Bytes(signature),
                Called.of(payload.bytes(1), action.bytes(1)),
                Answer.of(endorsed.bytes(1)),
                endorsements);
    }

    private static ReadAct proposal(SignedAct act, byte[] signed, byte[] signature) throws UnreadableException {
        String answer = act.answer();
        if (answer == null) {
            throw new UnreadableException("it lacks what was endorsed");
        }
        Wire proposal = Wire.of(signed);
        return new ReadAct(
                act,
                new Bytes(signed),
                new Bytes(signature),
                Called.of(proposal.bytes(1), proposal.bytes(2)),
                Answer.of(Octets.of(answer)),
                endorsements(act.endorsements()));
    }

    /** Endorsements as a ledger hands them over. */
    static List<Endorsed> endorsements(List<Attestation.Endorsement> all) throws UnreadableException {
        List<Endorsed> endorsements = new ArrayList<>();
        for (Attestation.Endorsement one : all) {
            Identity identity = Identity.of(Octets.of(one.identity()));
            Digest certificate = Octets.digest(Octets.of(one.certificate()));
            if (!one.organisation().equals(identity.organisation())
                    || !Judge.fingerprint(identity.certificate()).equals(certificate)) {
                throw new UnreadableException("an endorser is named otherwise than it signed");
            }
            endorsements.add(new Endorsed(identity, new Bytes(Octets.of(one.signature()))));
        }
        return endorsements;
    }
}
