package io.aval.client.evidence;

import io.aval.client.Attestation;
import io.aval.client.Ledger;
import io.aval.client.SignedAct;
import io.aval.client.Signer;
import io.aval.client.TrustAnchors;
import io.aval.client.evidence.EvidencePack.Version;
import io.aval.rules.canonical.Schema;
import io.aval.rules.ledger.Entry;
import io.aval.rules.ledger.Keys;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Gathers from the ledger what an evidence pack needs beside what the holder knows: each act of the path once, two
 * attestations, and the authorities of all who signed. Thread-safe.
 */
public final class EvidenceMaker {

    private final Ledger ledger;

    public EvidenceMaker(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Makes a pack.
     *
     * @param signer who asks the ledger; its certificate stands in the attestations' questions
     * @param versions every version of the records on the path, the record itself last
     * @param hops completed acts up to the newest opening shown; none if none is
     * @param by who is to attest; two at least
     * @throws io.aval.rules.refusal.RefusedException {@code TOO_LARGE}; {@code STALE_OPENING} if the record has changed
     *     since; {@code LEDGER_UNAVAILABLE} also if the own peer lacks one of the transactions
     */
    public EvidencePack make(Signer signer, List<Version> versions, List<Hop> hops, SortedSet<Organisation> by) {
        Code.TOO_LARGE.unless(versions.size() <= EvidencePack.MAX_VERSIONS, "items", Integer.toString(versions.size()));
        Map<String, SignedAct> acts = new LinkedHashMap<>();
        for (Version version : versions) {
            acts.computeIfAbsent(version.tx(), txId -> act(signer, txId));
        }
        Version last = versions.getLast();
        Attestation attestation = ledger.attest(signer, last.key(), by);
        String entry = Schema.of(Entry.class)
                .encode(new Entry(last.v(), last.digest(), last.tx()))
                .canonical();
        Code.STALE_OPENING.unless(attestation.payload().contains(entry), "id", last.key());
        List<Attestation> attestations = List.of(attestation, ledger.attest(signer, Keys.DAY, by));
        List<SignedAct> all = List.copyOf(acts.values());
        SortedSet<Organisation> signers = new TreeSet<>(by);
        all.forEach(act -> signers.addAll(signers(act)));
        List<TrustAnchors> authorities = new ArrayList<>(ledger.anchors(signer));
        authorities.removeIf(anchors -> !signers.contains(anchors.organisation()));
        authorities.sort(Comparator.comparing(TrustAnchors::organisation));
        return new EvidencePack(EvidencePack.FORM, versions, hops, all, attestations, authorities);
    }

    private SignedAct act(Signer signer, String txId) {
        return ledger.transaction(signer, txId)
                .orElseThrow(() ->
                        Code.LEDGER_UNAVAILABLE.refuse("tx", txId, "why", "the own peer has not seen the transaction"));
    }

    private static SortedSet<Organisation> signers(SignedAct act) {
        try {
            ReadAct read = ReadAct.of(act);
            SortedSet<Organisation> signers = new TreeSet<>();
            signers.add(read.called().creator().organisation());
            read.endorsements().forEach(one -> signers.add(one.identity().organisation()));
            return signers;
        } catch (UnreadableException e) {
            throw Code.LEDGER_UNAVAILABLE.refuse("tx", act.txId(), "why", e.reason());
        }
    }
}
