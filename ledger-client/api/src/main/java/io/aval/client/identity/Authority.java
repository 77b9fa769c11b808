package io.aval.client.identity;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Issues an organisation's certificates: ECDSA on P-256 with SHA-256, under one self-signed root.
 *
 * <p>Safe for use by several threads.
 */
public final class Authority {

    /** Where Fabric's attribute-based access control looks in a client's certificate. */
    public static final String ATTRIBUTES_OID = "1.2.3.4.5.6.7.8.1";

    private static final String CURVE = "secp256r1";
    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
    private static final BigInteger HALF_ORDER = ORDER.shiftRight(1);
    private static final Duration ROOT_LIFETIME = Duration.ofDays(3650);
    private static final Duration LIFETIME = Duration.ofDays(365);
    // Machines' clocks differ a little; a certificate from the future is refused
    private static final Duration BACKDATED = Duration.ofMinutes(5);

    private final Credential root;
    private final X500Name issuer;
    private final InstantSource clock;
    private final SecureRandom random;

    private Authority(Credential root, X500Name issuer, InstantSource clock, SecureRandom random) {
        this.root = root;
        this.issuer = issuer;
        this.clock = clock;
        this.random = random;
    }

    /** Makes a new root key and its certificate, valid for ten years. */
    public static Authority create(String organisation, String purpose, InstantSource clock) {
        SecureRandom random = new SecureRandom();
        X500Name name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.O, organisation)
                .addRDN(BCStyle.CN, organisation + " " + purpose + " authority")
                .build();
        KeyPair keys = keyPair(random);
        X509Certificate certificate = sign(name, name, keys, keys, clock.instant(), ROOT_LIFETIME, random, builder -> {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        });
        return new Authority(new Credential(certificate, keys.getPrivate()), name, clock, random);
    }

    /** Goes on with a root that was made before. */
    public static Authority resume(Credential root, InstantSource clock) {
        X500Name name = X500Name.getInstance(
                root.certificate().getSubjectX500Principal().getEncoded());
        return new Authority(root, name, clock, new SecureRandom());
    }

    /** The root certificate, with its key. */
    public Credential root() {
        return root;
    }

    /** An identity for a node or an administrator, valid for a year. */
    public Credential identity(NodeRole role, String commonName) {
        KeyPair keys = keyPair(random);
        return leaf(subject(role, commonName), keys, builder -> {});
    }

    /** An identity for a client, valid for a year; its subject is derived from the key alone and names nobody. */
    public Credential client(ClientAttributes attributes) {
        KeyPair keys = keyPair(random);
        ASN1ObjectIdentifier extension = new ASN1ObjectIdentifier(ATTRIBUTES_OID);
        return leaf(
                subject(NodeRole.CLIENT, fingerprint(keys)),
                keys,
                builder -> builder.addExtension(extension, false, attributes.extensionValue()));
    }

    /** A pair for a server or a client of TLS on the loopback address, valid for a year. */
    public Credential tls(String commonName) {
        X500Name subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, commonName)
                .build();
        GeneralNames names = new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.iPAddress, "127.0.0.1"), new GeneralName(GeneralName.dNSName, "localhost")
        });
        return leaf(subject, keyPair(random), builder -> {
            builder.addExtension(Extension.subjectAlternativeName, false, names);
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(new KeyPurposeId[] {
                KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth
            }));
        });
    }

    private Credential leaf(X500Name subject, KeyPair keys, Extensions more) {
        KeyPair signer = new KeyPair(root.certificate().getPublicKey(), root.key());
        X509Certificate certificate =
                sign(issuer, subject, keys, signer, clock.instant(), LIFETIME, random, builder -> {
                    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
                    builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
                    more.addTo(builder);
                });
        return new Credential(certificate, keys.getPrivate());
    }

    private static X500Name subject(NodeRole role, String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.OU, role.organisationalUnit())
                .addRDN(BCStyle.CN, commonName)
                .build();
    }

    private static String fingerprint(KeyPair keys) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(keys.getPublic().getEncoded());
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static KeyPair keyPair(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE), random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no " + CURVE, e);
        }
    }

    private static X509Certificate sign(
            X500Name issuer,
            X500Name subject,
            KeyPair keys,
            KeyPair signer,
            Instant now,
            Duration lifetime,
            SecureRandom random,
            Extensions extensions) {
        try {
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuer,
                    new BigInteger(127, random).setBit(126),
                    Date.from(now.minus(BACKDATED)),
                    Date.from(now.plus(lifetime)),
                    subject,
                    keys.getPublic());
            JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(keys.getPublic()));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    identifiers.createAuthorityKeyIdentifier(signer.getPublic()));
            extensions.addTo(builder);
            ContentSigner content = new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(signedLow(builder, content));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("cannot issue a certificate for " + subject, e);
        }
    }

    /**
     * Brings a signature into the form in which its second half is in the lower half of the curve's order.
     *
     * @param signature ECDSA on P-256, ASN.1 DER
     */
    static byte[] low(byte[] signature) throws IOException {
        ASN1Sequence pair = ASN1Sequence.getInstance(signature);
        BigInteger s = ASN1Integer.getInstance(pair.getObjectAt(1)).getPositiveValue();
        if (s.compareTo(HALF_ORDER) <= 0) {
            return signature;
        }
        return new DERSequence(new ASN1Encodable[] {pair.getObjectAt(0), new ASN1Integer(ORDER.subtract(s))})
                .getEncoded();
    }

    /**
     * Signs until the signature's second half is in the lower half of the curve's order. Fabric rewrites other
     * certificates into that form, and what stands on disk would differ from what stands in transactions.
     */
    private static X509CertificateHolder signedLow(X509v3CertificateBuilder builder, ContentSigner content) {
        while (true) {
            X509CertificateHolder candidate = builder.build(content);
            ASN1Sequence signature = ASN1Sequence.getInstance(candidate.getSignature());
            BigInteger s = ASN1Integer.getInstance(signature.getObjectAt(1)).getPositiveValue();
            if (s.compareTo(HALF_ORDER) <= 0) {
                return candidate;
            }
        }
    }

    private interface Extensions {
        void addTo(X509v3CertificateBuilder builder) throws IOException;
    }
}
