package io.aval.desk.access;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Schema;
import io.aval.rules.canonical.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The users of a desk, as its users file names them. Tokens are 32 random bytes, so their digests need no salt and one
 * look-up by digest tells nobody anything. Immutable.
 */
public final class Users {

    /** Name of the file inside a desk's folder. */
    public static final String FILE = "users.json";

    /** Most users of one desk. */
    public static final int MAX_USERS = 100_000;

    private static final int TOKEN_BYTES = 32;

    private final Map<Digest, User> byToken = new HashMap<>();

    /** The form of the file. */
    record Listing(
            @Range(min = 1, max = 1) int version,
            @Size(max = MAX_USERS) List<User> users) {}

    public Users(Collection<User> users) {
        for (User user : users) {
            if (byToken.put(user.token(), user) != null) {
                throw new IllegalArgumentException("two users have one token");
            }
        }
    }

    /**
     * Reads the file.
     *
     * @throws io.aval.rules.refusal.RefusedException if it is not of the form that is expected
     */
    public static Users read(Path file) throws IOException {
        return new Users(Schema.of(Listing.class)
                .decode(JsonReader.read(Files.readString(file)))
                .users());
    }

    /** Writes the file, readable by its owner only; it is replaced at once or not at all. */
    public static void write(Path file, List<User> users) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        String text = Schema.of(Listing.class).encode(new Listing(1, users)).canonical();
        Files.write(next, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.SYNC);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A token that nobody can guess, 64 hexadecimal digits. */
    public static String freshToken() {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** Whose token it is. */
    public Optional<User> bearer(String token) {
        return Optional.ofNullable(byToken.get(Digest.of(token)));
    }

    /** The user of that name. */
    public Optional<User> named(String name) {
        return byToken.values().stream()
                .filter(user -> user.name().equals(name))
                .findFirst();
    }

    /** Whose token it is, if their name is that one. */
    public Optional<User> login(String name, String token) {
        return bearer(token).filter(user -> user.name().equals(name));
    }
}
