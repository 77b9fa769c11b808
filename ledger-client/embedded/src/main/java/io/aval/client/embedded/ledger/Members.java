package io.aval.client.embedded.ledger;

import io.aval.client.Signer;
import io.aval.client.TrustAnchors;
import io.aval.client.embedded.configuration.NetworkConfiguration;
import io.aval.rules.record.Organisation;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The network's organisations by name. Immutable. */
final class Members {
    private final List<Member> operating;
    private final List<Member> witnesses;
    private final Map<Organisation, Member> all = new LinkedHashMap<>();

    Members(List<Member> operating, List<Member> witnesses) {
        this.operating = List.copyOf(operating);
        this.witnesses = List.copyOf(witnesses);
        operating.forEach(member -> all.put(member.organisation(), member));
        witnesses.forEach(member -> all.put(member.organisation(), member));
    }

    NetworkConfiguration configuration(String channel, String chaincode) {
        return NetworkConfiguration.ofVaults(channel, chaincode, names(operating), names(witnesses));
    }

    private static List<String> names(List<Member> members) {
        return members.stream().map(member -> member.organisation().value()).toList();
    }

    boolean contains(Organisation organisation) {
        return all.containsKey(organisation);
    }

    Member member(Organisation organisation) {
        Member member = all.get(organisation);
        if (member == null) {
            throw new IllegalArgumentException("no organisation of this network is named " + organisation);
        }
        return member;
    }

    Signer peer(Organisation organisation) {
        return member(organisation).peer();
    }

    boolean isWitness(Organisation organisation) {
        return witnesses.contains(member(organisation));
    }

    Organisation firstWitness() {
        return witnesses.getFirst().organisation();
    }

    /** What each member's certificates are judged by; an embedded ledger revokes none. */
    List<TrustAnchors> anchors() {
        return all.values().stream().map(Members::anchors).toList();
    }

    private static TrustAnchors anchors(Member member) {
        try {
            String root = Base64.getEncoder().encodeToString(member.authority().getEncoded());
            return new TrustAnchors(member.organisation(), List.of(root), List.of(), List.of());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("the root of " + member.organisation() + " has no encoding", e);
        }
    }

    Map<String, X509Certificate> authorities() {
        Map<String, X509Certificate> authorities = new HashMap<>();
        all.forEach((organisation, member) -> authorities.put(organisation.value(), member.authority()));
        return authorities;
    }
}
