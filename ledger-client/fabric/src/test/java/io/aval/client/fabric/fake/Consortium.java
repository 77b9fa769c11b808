package io.aval.client.fabric.fake;

import io.aval.client.Signer;
import io.aval.client.identity.Authority;
import io.aval.client.identity.ClientAttributes;
import io.aval.client.identity.Credential;
import io.aval.client.identity.KeySigner;
import io.aval.client.identity.NodeRole;
import io.aval.rules.act.Role;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Organisation;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Four members and their certificates. */
public final class Consortium {

    public static final Organisation BANK_A = new Organisation("BankA");
    public static final Organisation BANK_B = new Organisation("BankB");
    public static final Organisation PLATFORM = new Organisation("Platform");
    public static final Organisation REGULATOR = new Organisation("Regulator");
    public static final String CHANNEL = "aval";
    public static final String CONTRACT = "aval";

    private final SortedMap<Organisation, Authority> authorities = new TreeMap<>();
    private final Authority tls = Authority.create("All", "TLS", InstantSource.system());

    public Consortium() {
        for (Organisation member : List.of(BANK_A, BANK_B, PLATFORM, REGULATOR)) {
            authorities.put(member, Authority.create(member.value(), "identity", InstantSource.system()));
        }
    }

    public Authority authority(Organisation organisation) {
        return Objects.requireNonNull(authorities.get(organisation));
    }

    /** A new certificate of a client. */
    public Signer client(Organisation organisation) {
        return client(organisation, authority(organisation));
    }

    public static Signer client(Organisation organisation, Authority authority) {
        ClientAttributes attributes = new ClientAttributes(Role.OPERATOR, new Handle("operator-0000"));
        return new KeySigner(organisation, authority.client(attributes));
    }

    /** A new certificate of a peer. */
    public Signer peer(Organisation organisation) {
        return new KeySigner(organisation, authority(organisation).identity(NodeRole.PEER, "peer"));
    }

    public Credential tls() {
        return tls.tls("peer");
    }

    public String tlsRoot() {
        return tls.root().certificatePem();
    }

    public SortedMap<Organisation, String> roots() {
        SortedMap<Organisation, String> roots = new TreeMap<>();
        authorities.forEach(
                (member, authority) -> roots.put(member, authority.root().certificatePem()));
        return roots;
    }
}
