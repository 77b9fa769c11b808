package io.aval.desk.fake;

import io.aval.client.Ledger;
import io.aval.client.identity.Authority;
import io.aval.client.identity.ClientAttributes;
import io.aval.client.identity.Credential;
import io.aval.desk.Desk;
import io.aval.desk.DeskSettings;
import io.aval.desk.access.KeyRing;
import io.aval.desk.access.User;
import io.aval.desk.access.Users;
import io.aval.desk.grpc.Extras;
import io.aval.rules.act.Role;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Organisation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Four organisations with a desk each. At each desk there is a user for every role, named after it in small letters, and
 * at BankA a second enterprise. Each role has a second person, whose name ends in {@code -2}, with the same handle in
 * another certificate; a user's token is {@code <organisation>-<name>-token}.
 */
public final class Market implements AutoCloseable {

    public static final Organisation BANK_A = new Organisation("BankA");
    public static final Organisation BANK_B = new Organisation("BankB");
    public static final Organisation PLATFORM = new Organisation("Platform");
    public static final Organisation REGULATOR = new Organisation("Regulator");

    private final FakeChannel channel = new FakeChannel();
    private final Path folder;
    private final Map<Organisation, KeyRing> keys = new HashMap<>();
    private final Map<Organisation, Desk> desks = new LinkedHashMap<>();

    public Market(Path folder) {
        this.folder = folder;
    }

    public FakeChannel channel() {
        return channel;
    }

    /** Opens a desk, for the first time or again. */
    public Desk open(Organisation organisation) {
        try {
            Path home = folder.resolve(organisation.value());
            Files.createDirectories(home);
            KeyRing ring = keys.computeIfAbsent(organisation, issuer -> keys(issuer, home));
            DeskSettings settings =
                    new DeskSettings(organisation, home, 0, 0, "operator", Digest.of("secret of " + organisation));
            Ledger ledger = new FakeLedger(channel, organisation);
            Desk desk = Desk.open(settings, ledger, ring, opened -> Extras.NONE);
            desks.put(organisation, desk);
            return desk;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public KeyRing keys(Organisation organisation) {
        return Objects.requireNonNull(keys.get(organisation));
    }

    public Desk desk(Organisation organisation) {
        return Objects.requireNonNull(desks.get(organisation));
    }

    public static String token(Organisation organisation, String user) {
        return organisation + "-" + user + "-token";
    }

    /** Under which an organisation's certificates speak of a user's party. */
    public static Handle handle(Organisation organisation, String user) {
        return new Handle(Digest.of(organisation + " " + user).value().substring(0, 16));
    }

    private static KeyRing keys(Organisation organisation, Path home) {
        Authority authority = Authority.create(organisation.value(), "client", InstantSource.system());
        Map<String, Credential> credentials = new HashMap<>();
        List<User> users = new ArrayList<>();
        for (Role role : Role.values()) {
            String name = role.name().toLowerCase(Locale.ROOT);
            add(organisation, role, name, name, authority, credentials, users);
            add(organisation, role, name + "-2", name, authority, credentials, users);
        }
        add(organisation, Role.ENTERPRISE, "second", "second", authority, credentials, users);
        try {
            Users.write(home.resolve(Users.FILE), users);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KeyRing(organisation, credentials);
    }

    private static void add(
            Organisation organisation,
            Role role,
            String name,
            String party,
            Authority authority,
            Map<String, Credential> credentials,
            List<User> users) {
        Handle handle = handle(organisation, party);
        credentials.put(name, authority.client(new ClientAttributes(role, handle)));
        boolean officer = role == Role.OPERATOR || role == Role.REGULATOR;
        Digest token = Digest.of(token(organisation, name));
        users.add(new User(name, role, officer ? null : handle, name, token));
    }

    /** Closes every desk that is open. */
    @Override
    public void close() {
        desks.values().forEach(Desk::close);
        desks.clear();
    }
}
