package io.aval.client.identity;

import io.aval.client.Signer;
import io.aval.rules.record.Organisation;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;

/** Signs with a key that is held in memory. Thread-safe. */
public final class KeySigner implements Signer {

    private final Organisation organisation;
    private final Credential credential;

    public KeySigner(Organisation organisation, Credential credential) {
        this.organisation = organisation;
        this.credential = credential;
    }

    @Override
    public Organisation organisation() {
        return organisation;
    }

    @Override
    public X509Certificate certificate() {
        return credential.certificate();
    }

    @Override
    public byte[] sign(byte[] digest) {
        try {
            Signature signature = Signature.getInstance("NONEwithECDSA");
            signature.initSign(credential.key());
            signature.update(digest);
            return Keys.low(signature.sign());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the key of " + organisation + " cannot sign", e);
        }
    }
}
