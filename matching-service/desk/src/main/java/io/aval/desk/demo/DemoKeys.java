package io.aval.desk.demo;

import io.aval.client.Signer;
import io.aval.client.identity.ClientAttributes;
import io.aval.client.identity.Credential;
import io.aval.client.identity.KeyFile;
import io.aval.client.identity.KeySigner;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Organisation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The keys of one organisation: its authority and those of its clients, in an encrypted file, and the secret that opens
 * it. Written completely before the first key is used, so that a loading which is cut short goes on with the same keys.
 * Thread-safe.
 */
public final class DemoKeys {

    /** Names of the files inside an organisation's folder. */
    public static final String KEY_FILE = "keys.aval";

    public static final String SECRET_FILE = "secret";

    static final String ROOT = "root";
    static final String PEER = "peer";
    private static final int SECRET_BYTES = 32;
    private static final int HANDLE_DIGITS = 24;

    private final Organisation organisation;
    private final Digest secret;
    private final SortedMap<String, Credential> credentials;
    private final Map<String, Signer> signers = new ConcurrentHashMap<>();

    private DemoKeys(Organisation organisation, Digest secret, SortedMap<String, Credential> credentials) {
        this.organisation = organisation;
        this.secret = secret;
        this.credentials = Collections.unmodifiableSortedMap(credentials);
    }

    /**
     * Reads an organisation's keys, or makes them: a key and a certificate for each seat there.
     *
     * @param folder the organisation's own
     */
    static DemoKeys open(Path folder, Organisation organisation, Set<Seat> seats, Issuers issuers) throws IOException {
        Files.createDirectories(folder);
        Digest secret = secret(folder.resolve(SECRET_FILE));
        Path file = folder.resolve(KEY_FILE);
        if (Files.exists(file)) {
            return new DemoKeys(organisation, secret, KeyFile.read(file, password(secret)));
        }
        SortedMap<String, Credential> made = make(organisation, secret, seats, issuers);
        KeyFile.write(file, password(secret), made);
        return new DemoKeys(organisation, secret, made);
    }

    /** All keys by name; read only. */
    public Map<String, Credential> credentials() {
        return credentials;
    }

    /** The certificate by which all others of the organisation are judged. */
    public Credential root() {
        return named(ROOT);
    }

    /** Signs what the organisation's peer endorses. */
    public Signer peer() {
        return signer(PEER);
    }

    /** What the organisation's clerks derive the salts of requests from. */
    public Digest requestSecret() {
        return derived("requests");
    }

    /** Any further secret of the organisation. */
    Digest derived(String purpose) {
        return Digest.of(secret.value() + "/" + purpose);
    }

    /** Whether there is a key for a second person of that seat; a folder of an earlier release has none. */
    boolean hasSecond(String who) {
        return credentials.containsKey(second(who));
    }

    /** The name of the second person's key: another certificate of the same role and handle. */
    static String second(String who) {
        return who + "-2";
    }

    Handle handle(String who) {
        return handle(secret, who);
    }

    Signer signer(String who) {
        return signers.computeIfAbsent(who, name -> new KeySigner(organisation, named(name)));
    }

    Credential named(String name) {
        Credential credential = credentials.get(name);
        if (credential == null) {
            throw new IllegalStateException("the key file of " + organisation + " has no key of " + name);
        }
        return credential;
    }

    private static SortedMap<String, Credential> make(
            Organisation organisation, Digest secret, Set<Seat> seats, Issuers issuers) throws IOException {
        Issuers.Issuer issuer = issuers.of(organisation);
        Function<Seat, Credential> issue = seat -> {
            try {
                return issuer.client(new ClientAttributes(seat.role(), handle(secret, seat.who())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        SortedMap<String, Credential> made = new TreeMap<>(seats.parallelStream()
                .filter(seat -> seat.organisation().equals(organisation))
                .collect(Collectors.toConcurrentMap(Seat::who, issue)));
        seats.stream()
                .filter(seat -> seat.organisation().equals(organisation) && DemoUser.hasSecond(seat))
                .forEach(seat -> made.put(second(seat.who()), issue.apply(seat)));
        made.putAll(issuer.nodes());
        return made;
    }

    /** Opaque to whoever does not know the organisation's secret, the same after a restart. */
    private static Handle handle(Digest secret, String who) {
        return new Handle(Digest.of(secret.value() + "/handle/" + who).value().substring(0, HANDLE_DIGITS));
    }

    private static char[] password(Digest secret) {
        return Digest.of(secret.value() + "/password").value().toCharArray();
    }

    private static Digest secret(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(random);
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.deleteIfExists(next);
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(
                    next,
                    HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII),
                    StandardOpenOption.SYNC);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Digest(Files.readString(file).strip());
    }
}
