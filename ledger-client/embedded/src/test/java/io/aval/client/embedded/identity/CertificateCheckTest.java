package io.aval.client.embedded.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.client.embedded.EmbeddedNetwork;
import io.aval.client.embedded.NumberChaincode;
import io.aval.client.embedded.ScriptedLedger;
import io.aval.client.embedded.configuration.BatchSettings;
import io.aval.client.embedded.simulation.Endorsement.Endorsed;
import io.aval.client.embedded.simulation.Endorsement.Refused;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.Creator;
import io.aval.client.embedded.transaction.Proposal;
import io.aval.client.embedded.transaction.ProposalCodec;
import io.aval.client.embedded.transaction.SignedProposalBytes;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateCheckTest {
    @TempDir
    Path folder;

    private KeyPair authorityKeys;
    private KeyPair clientKeys;
    private X509Certificate authority;
    private Creator client;
    private CertificateCheck check;

    @BeforeEach
    void issue() throws Exception {
        authorityKeys = newKeys();
        clientKeys = newKeys();
        authority = certificate("CN=ca.BankA", "CN=ca.BankA", authorityKeys, authorityKeys.getPrivate(), true);
        client = creator(
                "BankA", certificate("CN=client", "CN=ca.BankA", clientKeys, authorityKeys.getPrivate(), false));
        check = new CertificateCheck(Map.of("BankA", authority));
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(
            String subject, String issuer, KeyPair keys, PrivateKey issuerKey, boolean isAuthority) throws Exception {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                new X500Name(issuer),
                BigInteger.ONE,
                Date.from(Instant.parse("2020-01-01T00:00:00Z")),
                Date.from(Instant.parse("2021-01-01T00:00:00Z")),
                new X500Name(subject),
                keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKey)));
    }

    private static Creator creator(String organisation, X509Certificate certificate) throws Exception {
        String pem = "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
        return Creator.of(organisation, Bytes.of(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    private static Bytes encoded(Creator creator) {
        return ProposalCodec.encode(NumberChaincode.proposal(creator, "act", "1"), "aval");
    }

    /** A signature with low or high S. */
    private static Bytes sign(PrivateKey key, Bytes message, ECPublicKey publicKey, boolean low) throws Exception {
        Signature signer = Signature.getInstance("SHA256withECDSA");
        signer.initSign(key);
        signer.update(message.array());
        ASN1Sequence pair = ASN1Sequence.getInstance(signer.sign());
        BigInteger order = publicKey.getParams().getOrder();
        BigInteger s = ASN1Integer.getInstance(pair.getObjectAt(1)).getPositiveValue();
        if (low != (s.compareTo(order.shiftRight(1)) <= 0)) {
            s = order.subtract(s);
        }
        return Bytes.of(
                new DERSequence(new org.bouncycastle.asn1.ASN1Encodable[] {pair.getObjectAt(0), new ASN1Integer(s)})
                        .getEncoded("DER"));
    }

    private SignedProposalBytes signed(Creator creator, KeyPair keys, boolean low) throws Exception {
        Bytes proposal = encoded(creator);
        return new SignedProposalBytes(
                proposal, sign(keys.getPrivate(), proposal, (ECPublicKey) keys.getPublic(), low));
    }

    @Test
    void believes_a_client_whose_certificate_its_organisation_issued() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(check.refusal(client, signed(client, clientKeys, true))).isEmpty();
        }
    }

    @Test
    void refuses_the_other_form_of_the_same_signature() throws Exception {
        assertThat(check.refusal(client, signed(client, clientKeys, false)))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("S is too high"));
    }

    @Test
    void refuses_another_key_and_other_bytes() throws Exception {
        assertThat(check.refusal(client, signed(client, authorityKeys, true))).isPresent();
        SignedProposalBytes good = signed(client, clientKeys, true);
        byte[] changed = good.proposal().copy();
        changed[changed.length - 1] ^= 1;
        assertThat(check.refusal(client, new SignedProposalBytes(Bytes.of(changed), good.signature())))
                .isPresent();
    }

    @Test
    void refuses_what_is_no_signature() throws Exception {
        Bytes proposal = encoded(client);
        byte[] good = signed(client, clientKeys, true).signature().array();
        for (int length = 0; length < good.length; length++) {
            Bytes cut = Bytes.of(java.util.Arrays.copyOf(good, length));
            assertThat(check.refusal(client, new SignedProposalBytes(proposal, cut)))
                    .as("cut to %d", length)
                    .isPresent();
        }
    }

    @Test
    void refuses_certificates_that_the_organisation_did_not_issue() throws Exception {
        KeyPair foreign = newKeys();
        Creator forged =
                creator("BankA", certificate("CN=client", "CN=ca.BankA", clientKeys, foreign.getPrivate(), false));
        Creator otherIssuer = creator(
                "BankA", certificate("CN=client", "CN=ca.BankB", clientKeys, authorityKeys.getPrivate(), false));
        Creator otherOrganisation = creator(
                "BankB", certificate("CN=client", "CN=ca.BankA", clientKeys, authorityKeys.getPrivate(), false));
        Creator noCertificate = Creator.of("BankA", Bytes.utf8("not a certificate"));
        for (Creator bad : new Creator[] {forged, otherIssuer, otherOrganisation, noCertificate}) {
            assertThat(check.refusal(bad, signed(bad, clientKeys, true))).isPresent();
        }
        Creator itself = creator("BankA", authority);
        assertThat(check.refusal(itself, signed(itself, authorityKeys, true))).isPresent();
    }

    @Test
    void a_signed_proposal_is_endorsed_and_a_badly_signed_one_is_not() throws Exception {
        try (EmbeddedNetwork network =
                EmbeddedNetwork.open(folder, NumberChaincode.NETWORK, BatchSettings.DEFAULT, NumberChaincode::invoke)) {
            SignedProposalBytes good = signed(client, clientKeys, true);
            Proposal proposal = ProposalCodec.decode(good.proposal(), "aval", check::creator);
            assertThat(network.endorse(good, ScriptedLedger.A_AND_WITNESS, check))
                    .isInstanceOfSatisfying(
                            Endorsed.class,
                            endorsed ->
                                    assertThat(endorsed.transaction().txId()).isEqualTo(proposal.txId()));
            assertThat(network.endorse(signed(client, authorityKeys, true), ScriptedLedger.A_AND_WITNESS, check))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.status()).isEqualTo(403));
            SignedProposalBytes noise = new SignedProposalBytes(Bytes.utf8("noise"), good.signature());
            assertThat(network.endorse(noise, ScriptedLedger.A_AND_WITNESS, check))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.status()).isEqualTo(403));
        }
    }

    @Test
    void the_cache_keeps_what_was_used_last() {
        BoundedCache<Integer, String> cache = new BoundedCache<>(2, key -> "loaded " + key);
        assertThat(cache.get(1)).isEqualTo("loaded 1");
        cache.get(2);
        cache.get(1);
        cache.get(3);
        assertThat(cache.size()).isEqualTo(2);
    }
}
