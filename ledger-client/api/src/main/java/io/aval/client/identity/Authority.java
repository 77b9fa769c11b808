package io.aval.client.identity;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Issues an organisation's certificates: ECDSA on P-256 with SHA-256, under one self-signed root.
 *
 * <p>Remembers nothing of what it issued; {@link AuthorityFolder} does. Safe for use by several threads.
 */
public final class Authority {

    /** Where Fabric's attribute-based access control looks in a client's certificate. */
    public static final String ATTRIBUTES_OID = "1.2.3.4.5.6.7.8.1";

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

    /** Makes a new root key and its certificate, valid for {@link Validity#ROOT}. */
    public static Authority create(String organisation, String purpose, InstantSource clock) {
        SecureRandom random = new SecureRandom();
        X500Name name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.O, organisation)
                .addRDN(BCStyle.CN, organisation + " " + purpose + " authority")
                .build();
        KeyPair keys = Keys.pair(random);
        Validity validity = Validity.lasting(Validity.ROOT, clock.instant());
        X509Certificate certificate = sign(name, name, keys, keys, validity, random, builder -> {
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

    /** An identity for a node or an administrator, valid for {@link Validity#USUAL}. */
    public Credential identity(NodeRole role, String commonName) {
        return identity(role, commonName, usual());
    }

    /** An identity for a node or an administrator. */
    public Credential identity(NodeRole role, String commonName, Validity validity) {
        return leaf(subject(role, commonName), Keys.pair(random), validity, builder -> {});
    }

    /** An identity for a client, valid for {@link Validity#USUAL}. */
    public Credential client(ClientAttributes attributes) {
        return client(attributes, usual());
    }

    /** An identity for a client; its subject is derived from the key alone and names nobody. */
    public Credential client(ClientAttributes attributes, Validity validity) {
        KeyPair keys = Keys.pair(random);
        ASN1ObjectIdentifier extension = new ASN1ObjectIdentifier(ATTRIBUTES_OID);
        return leaf(
                subject(NodeRole.CLIENT, Keys.fingerprint(keys.getPublic())),
                keys,
                validity,
                builder -> builder.addExtension(extension, false, attributes.extensionValue()));
    }

    /** A pair for TLS, valid for {@link Validity#USUAL}. */
    public Credential tls(String commonName) {
        return tls(commonName, usual());
    }

    /**
     * A pair for a server or a client of TLS, good for the loopback address and for a host of the common name in lower
     * case, as a container of that name is reached.
     */
    public Credential tls(String commonName, Validity validity) {
        X500Name subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, commonName)
                .build();
        GeneralNames names = new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
            new GeneralName(GeneralName.dNSName, "localhost"),
            new GeneralName(GeneralName.dNSName, commonName.toLowerCase(Locale.ROOT))
        });
        return leaf(subject, Keys.pair(random), validity, builder -> {
            builder.addExtension(Extension.subjectAlternativeName, false, names);
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(new KeyPurposeId[] {
                KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth
            }));
        });
    }

    /**
     * The same certificate again with the same key and another validity. What knows the holder by its key, as a
     * channel's configuration knows its ordering nodes, goes on unchanged.
     *
     * @throws IllegalArgumentException if this authority did not issue it
     */
    public Credential renew(Credential previous, Validity validity) {
        requireIssued(previous.certificate());
        KeyPair keys = new KeyPair(previous.certificate().getPublicKey(), previous.key());
        try {
            X509CertificateHolder old = new JcaX509CertificateHolder(previous.certificate());
            KeyPair signer = new KeyPair(root.certificate().getPublicKey(), root.key());
            X509Certificate certificate = sign(issuer, old.getSubject(), keys, signer, validity, random, builder -> {
                for (ASN1ObjectIdentifier id : old.getExtensions().getExtensionOIDs()) {
                    if (!id.equals(Extension.subjectKeyIdentifier) && !id.equals(Extension.authorityKeyIdentifier)) {
                        builder.addExtension(old.getExtension(id));
                    }
                }
            });
            return new Credential(certificate, previous.key());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that was just read has no encoding", e);
        }
    }

    /**
     * The list of certificates that are good no longer, signed; it names no next one, since Fabric reads only what its
     * channel's configuration holds.
     *
     * @param revoked serial number and time of each
     */
    public X509CRL revocations(SortedMap<BigInteger, Instant> revoked) {
        Instant now = clock.instant();
        X509v2CRLBuilder builder = new X509v2CRLBuilder(issuer, Date.from(now));
        for (Map.Entry<BigInteger, Instant> entry : revoked.entrySet()) {
            builder.addCRLEntry(entry.getKey(), Date.from(entry.getValue()), 0);
        }
        try {
            // Fabric finds the list's signer by this identifier and ignores a list without it
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils()
                            .createAuthorityKeyIdentifier(root.certificate().getPublicKey()));
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(revoked.size())));
            return new JcaX509CRLConverter().getCRL(builder.build(signer(root)));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("cannot sign the list of what " + issuer + " revoked", e);
        }
    }

    /** Refuses a certificate that was issued elsewhere. */
    void requireIssued(X509Certificate certificate) {
        try {
            certificate.verify(root.certificate().getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    issuer + " did not issue the certificate of " + certificate.getSubjectX500Principal(), e);
        }
    }

    private Validity usual() {
        return Validity.lasting(Validity.USUAL, clock.instant());
    }

    private Credential leaf(X500Name subject, KeyPair keys, Validity validity, Extensions more) {
        KeyPair signer = new KeyPair(root.certificate().getPublicKey(), root.key());
        X509Certificate certificate = sign(issuer, subject, keys, signer, validity, random, builder -> {
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

    private static ContentSigner signer(Credential root) throws OperatorCreationException {
        return new JcaContentSignerBuilder("SHA256withECDSA").build(root.key());
    }

    private static X509Certificate sign(
            X500Name issuer,
            X500Name subject,
            KeyPair keys,
            KeyPair signer,
            Validity validity,
            SecureRandom random,
            Extensions extensions) {
        try {
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuer,
                    new BigInteger(127, random).setBit(126),
                    Date.from(validity.from()),
                    Date.from(validity.until()),
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
     * Signs until the signature's second half is in the lower half of the curve's order. Fabric rewrites other
     * certificates into that form, and what stands on disk would differ from what stands in transactions.
     */
    private static X509CertificateHolder signedLow(X509v3CertificateBuilder builder, ContentSigner content) {
        while (true) {
            X509CertificateHolder candidate = builder.build(content);
            if (Keys.isLow(candidate.getSignature())) {
                return candidate;
            }
        }
    }

    private interface Extensions {
        void addTo(X509v3CertificateBuilder builder) throws IOException;
    }
}
