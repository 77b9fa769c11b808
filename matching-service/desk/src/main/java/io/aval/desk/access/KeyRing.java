package io.aval.desk.access;

import io.aval.client.Signer;
import io.aval.client.identity.Credential;
import io.aval.client.identity.KeyFile;
import io.aval.client.identity.KeySigner;
import io.aval.rules.record.Organisation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The keys that an organisation keeps for its users, by name. Thread-safe. */
public final class KeyRing {

    private final Organisation organisation;
    private final Map<String, Credential> credentials;
    private final Map<String, Signer> signers = new ConcurrentHashMap<>();

    public KeyRing(Organisation organisation, Map<String, Credential> credentials) {
        this.organisation = organisation;
        this.credentials = Map.copyOf(credentials);
    }

    /**
     * The keys of an encrypted file.
     *
     * @throws IOException if it cannot be read, is damaged, or the password is wrong
     */
    public static KeyRing read(Organisation organisation, Path file, char[] password) throws IOException {
        return new KeyRing(organisation, KeyFile.read(file, password));
    }

    /**
     * Signs with the key of that name.
     *
     * @throws IllegalStateException if there is none: users file and key file do not fit
     */
    public Signer signer(String key) {
        Credential credential = credentials.get(key);
        if (credential == null) {
            throw new IllegalStateException("the key file of " + organisation + " holds no key named " + key);
        }
        return signers.computeIfAbsent(key, name -> new KeySigner(organisation, credential));
    }
}
