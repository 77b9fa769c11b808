package io.aval.client.evidence;

import io.aval.client.Attestation;
import io.aval.client.SignedAct;
import io.aval.client.Signer;
import io.aval.client.TrustAnchors;
import io.aval.client.ValidationCode;
import io.aval.client.identity.Authority;
import io.aval.client.identity.ClientAttributes;
import io.aval.client.identity.KeySigner;
import io.aval.client.identity.NodeRole;
import io.aval.rules.act.Role;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Schema;
import io.aval.rules.ledger.Entry;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Organisation;
import java.math.BigInteger;
import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes what a ledger of the organisations A, B and W would: signed acts and attestations, in either form. */
final class Forge {

    static final Organisation A = new Organisation("BankA");
    static final Organisation B = new Organisation("BankB");
    static final Organisation W = new Organisation("Regulator");
    static final Instant TODAY = Instant.parse("2026-11-23T08:00:00Z");

    final Map<Organisation, Authority> authorities = new TreeMap<>();
    final Map<Organisation, SortedMap<BigInteger, Instant>> revoked = new TreeMap<>();
    final Map<Organisation, Signer> clients = new TreeMap<>();
    final Map<Organisation, Signer> peers = new TreeMap<>();
    String channel = "aval";
    String contract = "aval";
    Instant now = TODAY;
    private byte nonce;

    Forge() {
        for (Organisation organisation : List.of(A, B, W)) {
            Authority authority = Authority.create(organisation.value(), "identity", () -> TODAY);
            authorities.put(organisation, authority);
            clients.put(organisation, client(organisation));
            peers.put(
                    organisation,
                    new KeySigner(organisation, authority.identity(NodeRole.PEER, "peer0." + organisation)));
        }
    }

    Signer client(Organisation organisation) {
        Handle handle = new Handle("person-0001");
        return new KeySigner(
                organisation, authority(organisation).client(new ClientAttributes(Role.ENTERPRISE, handle)));
    }

    Authority authority(Organisation organisation) {
        return Objects.requireNonNull(authorities.get(organisation));
    }

    Signer peer(Organisation organisation) {
        return Objects.requireNonNull(peers.get(organisation));
    }

    /** A call, ready to be signed. */
    record Call(String txId, Bytes header, Bytes payload, Bytes hash) {}

    Call call(Signer creator, String... arguments) {
        byte[] identity = identity(creator);
        byte[] fresh = new byte[24];
        Arrays.fill(fresh, ++nonce);
        String txId = Octets.digest(fresh, identity).value();
        byte[] channelHeader = new Message()
                .number(1, 3)
                .message(3, new Message().number(1, now.getEpochSecond()).number(2, 5))
                .text(4, channel)
                .text(5, txId)
                .octets();
        byte[] signatureHeader =
                new Message().bytes(1, identity).bytes(2, fresh).octets();
        Message input = new Message();
        for (String argument : arguments) {
            input.text(1, argument);
        }
        Message specification =
                new Message().message(2, new Message().text(2, contract)).message(3, input);
        byte[] payload = new Message()
                .message(1, new Message().message(1, specification))
                .octets();
        byte[] header =
                new Message().bytes(1, channelHeader).bytes(2, signatureHeader).octets();
        byte[] hash = Octets.digest(channelHeader, signatureHeader, payload).bytes();
        return new Call(txId, new Bytes(header), new Bytes(payload), new Bytes(hash));
    }

    /** What endorsers sign. */
    byte[] answer(Call call, String text, Map<String, Long> reads, Map<String, String> writes) {
        Message keys = new Message();
        reads.forEach((key, block) ->
                keys.message(1, new Message().text(1, key).message(2, new Message().number(1, block))));
        writes.forEach(
                (key, value) -> keys.message(3, new Message().text(1, key).text(3, value)));
        Message space = new Message().text(1, contract).message(2, keys);
        Message action = new Message()
                .message(1, new Message().message(2, space))
                .message(3, new Message().number(1, 200).text(3, text))
                .message(4, new Message().text(2, contract));
        return new Message().bytes(1, call.hash().array()).message(2, action).octets();
    }

    SignedAct act(SignedAct.Form form, Signer creator, Call call, byte[] answer, long block, List<Signer> endorsers) {
        if (form == SignedAct.Form.PROPOSAL) {
            byte[] proposal = new Message()
                    .bytes(1, call.header().array())
                    .bytes(2, call.payload().array())
                    .octets();
            return act(form, creator, call, proposal, base64(answer), block, endorsements(answer, endorsers));
        }
        Message endorsed = new Message().bytes(1, answer);
        for (Signer endorser : endorsers) {
            endorsed.message(
                    2, new Message().bytes(1, identity(endorser)).bytes(2, sign(endorser, answer, identity(endorser))));
        }
        Message action = new Message()
                .message(2, new Message().bytes(1, call.payload().array()).message(2, endorsed));
        byte[] payload = new Message()
                .bytes(1, call.header().array())
                .message(2, new Message().message(1, action))
                .octets();
        return act(form, creator, call, payload, null, block, List.of());
    }

    private static SignedAct act(
            SignedAct.Form form,
            Signer creator,
            Call call,
            byte[] signed,
            @Nullable String answer,
            long block,
            List<Attestation.Endorsement> endorsements) {
        return new SignedAct(
                call.txId(),
                block,
                ValidationCode.VALID,
                form,
                base64(signed),
                base64(sign(creator, signed)),
                answer,
                endorsements);
    }

    Attestation attest(String key, String text, Map<String, Long> reads, List<Signer> endorsers) {
        Call call = call(Objects.requireNonNull(clients.get(A)), "attest", key);
        byte[] signed = answer(call, text, reads, Map.of());
        byte[] request = new Message()
                .bytes(1, call.header().array())
                .bytes(2, call.payload().array())
                .octets();
        return new Attestation(text, base64(signed), base64(request), endorsements(signed, endorsers));
    }

    private static List<Attestation.Endorsement> endorsements(byte[] signed, List<Signer> endorsers) {
        List<Attestation.Endorsement> all = new ArrayList<>();
        for (Signer endorser : endorsers) {
            byte[] identity = identity(endorser);
            all.add(new Attestation.Endorsement(
                    endorser.organisation(),
                    base64(identity),
                    base64(der(endorser)),
                    base64(sign(endorser, signed, identity))));
        }
        return all;
    }

    TrustAnchors anchors(Organisation organisation) {
        try {
            SortedMap<BigInteger, Instant> serials = revoked.getOrDefault(organisation, new TreeMap<>());
            List<String> lists = serials.isEmpty()
                    ? List.of()
                    : List.of(
                            base64(authority(organisation).revocations(serials).getEncoded()));
            return new TrustAnchors(
                    organisation,
                    List.of(base64(authority(organisation).root().certificate().getEncoded())),
                    List.of(),
                    lists);
        } catch (CertificateEncodingException | CRLException e) {
            throw new AssertionError(e);
        }
    }

    static String entry(long v, Digest digest, String txId) {
        return Schema.of(Entry.class).encode(new Entry(v, digest, txId)).canonical();
    }

    static byte[] identity(Signer signer) {
        return new Message()
                .text(1, signer.organisation().value())
                .bytes(2, der(signer))
                .octets();
    }

    private static byte[] der(Signer signer) {
        try {
            return signer.certificate().getEncoded();
        } catch (CertificateEncodingException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] sign(Signer signer, byte[]... parts) {
        return signer.sign(Octets.digest(parts).bytes());
    }

    static String base64(byte[] octets) {
        return Base64.getEncoder().encodeToString(octets);
    }
}
