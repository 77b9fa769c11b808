package io.aval.client.embedded.ledger;

import io.aval.client.Signer;
import io.aval.client.embedded.identity.BoundedCache;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.Creator;
import io.aval.client.embedded.transaction.Proposal;
import io.aval.rules.canonical.Digest;
import io.aval.rules.ledger.Keys;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Makes proposals in a signer's name. Safe for use by several threads. */
final class ProposalMaker {
    private static final int NONCE_BYTES = 24;
    private static final int CACHED = 10_000;
    private static final int PEM_LINE = 64;

    private final String channel;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final BoundedCache<Signer, Creator> creators = new BoundedCache<>(CACHED, ProposalMaker::creator);

    ProposalMaker(String channel, InstantSource clock) {
        this.channel = channel;
        this.clock = clock;
    }

    /** A call whose only argument is the digest of a confidential text, which goes along as transient data. */
    Proposal confidential(Signer signer, String function, String text) {
        Bytes bytes = Bytes.utf8(text);
        return make(
                signer,
                Map.of(Keys.ENVELOPE, bytes),
                function,
                Digest.of(bytes.array()).value());
    }

    /** A call whose arguments everyone may see. */
    Proposal open(Signer signer, String function, String... arguments) {
        return make(signer, Map.of(), function, arguments);
    }

    private Proposal make(Signer signer, Map<String, Bytes> transientData, String function, String... arguments) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        List<Bytes> all = new ArrayList<>(arguments.length + 1);
        all.add(Bytes.utf8(function));
        for (String argument : arguments) {
            all.add(Bytes.utf8(argument));
        }
        return Proposal.of(channel, creators.get(signer), Bytes.of(nonce), clock.instant(), all, transientData);
    }

    /** A signer's serialised identity. */
    static Creator creator(Signer signer) {
        try {
            String body = Base64.getMimeEncoder(PEM_LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                    .encodeToString(signer.certificate().getEncoded());
            String pem = "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
            return Creator.of(signer.organisation().value(), Bytes.utf8(pem));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("the certificate of a signer has no encoding", e);
        }
    }
}
