package io.aval.client.evidence;

import io.aval.client.SignedAct;
import io.aval.client.ValidationCode;
import io.aval.client.evidence.Finding.Step;
import io.aval.rules.record.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks each act of a pack by itself: who signed which digest, and who endorsed what it wrote. Not thread-safe. */
final class ActCheck {

    private static final int DIGEST_LENGTH = 64;

    private final Authorities authorities;
    private final Endorsers endorsers;
    private final Findings findings;
    private final Map<String, ReadAct> read = new TreeMap<>();
    private final List<Summary.Act> summaries = new ArrayList<>();
    private @Nullable ReadAct first;

    ActCheck(Authorities authorities, Findings findings) {
        this.authorities = authorities;
        this.endorsers = new Endorsers(authorities, findings);
        this.findings = findings;
    }

    void check(List<SignedAct> acts) {
        for (SignedAct act : acts) {
            try {
                ReadAct one = ReadAct.of(act);
                if (first == null) {
                    first = one;
                }
                require(read.put(act.txId(), one) == null, one, "it stands there twice");
                check(one);
            } catch (UnreadableException e) {
                findings.add(Step.ACT, name(act) + ": " + e.reason() + ".");
            }
        }
    }

    private void check(ReadAct one) {
        Called called = one.called();
        SignedAct act = one.act();
        Identity creator = called.creator();
        require(
                called.txId().equals(act.txId()) && called.derivedId().value().equals(act.txId()),
                one,
                "its id is not that of its creator and nonce");
        require(act.code() == ValidationCode.VALID, one, "the ledger holds it for invalid: " + act.code());
        String digest = digest(one);
        require(!one.signature().isEmpty(), one, "the ledger kept no signature of its creator");
        require(
                Octets.signed(
                        creator.certificate(),
                        one.signature().array(),
                        one.signed().array()),
                one,
                "the signature is not that of the creator's certificate");
        String standing = authorities
                .standing(creator, called.at(), Step.ACT, name(act) + ", creator")
                .orElse("");
        requireAnswered(one);
        SortedSet<Organisation> signed =
                endorsers.check(one.answer(), one.endorsements(), called.at(), Step.ACT, name(act));
        Attributes attributes = Attributes.of(creator.certificate());
        summaries.add(new Summary.Act(
                act.txId(),
                act.block(),
                called.at(),
                creator.organisation(),
                attributes.role(),
                attributes.handle(),
                standing,
                digest,
                List.copyOf(signed)));
    }

    private String digest(ReadAct one) {
        List<String> arguments = one.called().arguments();
        boolean act = arguments.size() == 2
                && arguments.getFirst().equals("act")
                && arguments.get(1).length() == DIGEST_LENGTH;
        require(act, one, "it is no call of act with the digest of an envelope");
        return act ? arguments.get(1) : "";
    }

    private void requireAnswered(ReadAct one) {
        ReadAct same = first == null ? one : first;
        Called called = one.called();
        require(
                called.channel().equals(same.called().channel())
                        && called.contract().equals(same.called().contract()),
                one,
                "it was done on another ledger than the first");
        Answer answer = one.answer();
        require(answer.hash().equals(called.hash()), one, "the endorsed answer is one to another call");
        require(
                answer.status() == Answer.SUCCESS && answer.contract().equals(called.contract()),
                one,
                "the endorsed answer is no success of this contract");
    }

    private void require(boolean holds, ReadAct one, String otherwise) {
        findings.require(holds, Step.ACT, name(one.act()) + ": " + otherwise + ".");
    }

    private static String name(SignedAct act) {
        return "Act " + act.txId();
    }

    @Nullable
    ReadAct act(String txId) {
        return read.get(txId);
    }

    /** The ids of all acts. */
    SortedSet<String> ids() {
        return new TreeSet<>(read.keySet());
    }

    /** Any act: all are of one ledger, or there is a finding. */
    @Nullable
    ReadAct any() {
        return first;
    }

    List<Summary.Act> summaries() {
        return List.copyOf(summaries);
    }
}
