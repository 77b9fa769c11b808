package io.aval.client.embedded.bench;

import io.aval.client.Ledger;
import io.aval.client.Signer;
import io.aval.client.embedded.configuration.BatchSettings;
import io.aval.client.embedded.ledger.EmbeddedLedgers;
import io.aval.client.embedded.ledger.Member;
import io.aval.client.identity.Authority;
import io.aval.client.identity.ClientAttributes;
import io.aval.client.identity.KeySigner;
import io.aval.client.identity.NodeRole;
import io.aval.client.load.Site;
import io.aval.client.load.Street;
import io.aval.rules.act.Role;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Organisation;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A fresh embedded ledger in a folder. */
final class EmbeddedSite implements Site, AutoCloseable {

    private final Map<Organisation, Authority> authorities = new TreeMap<>();
    private final EmbeddedLedgers ledgers;
    private final boolean signed;

    /**
     * Opens the ledger.
     *
     * @param signed whether what is measured is signed and checked as between machines
     */
    EmbeddedSite(Path folder, boolean signed) {
        this.signed = signed;
        ledgers = EmbeddedLedgers.open(
                folder,
                List.of(member(Street.BANK_A), member(Street.BANK_B), member(Street.PLATFORM)),
                List.of(member(Street.REGULATOR)),
                BatchSettings.DEFAULT);
    }

    @Override
    public Ledger ledger(Organisation organisation) {
        return signed ? ledgers.ledger(organisation) : ledgers.trusting(organisation);
    }

    @Override
    public Ledger aside(Organisation organisation) {
        return ledgers.trusting(organisation);
    }

    @Override
    public Signer signer(Organisation organisation, Role role, Handle handle) {
        Authority authority = Objects.requireNonNull(authorities.get(organisation));
        return new KeySigner(organisation, authority.client(new ClientAttributes(role, handle)));
    }

    /** Blocks so far. */
    long height() {
        return ledgers.network().height();
    }

    @Override
    public void close() {
        ledgers.close();
    }

    private Member member(Organisation organisation) {
        Authority authority = Authority.create(organisation.value(), "bench", InstantSource.system());
        authorities.put(organisation, authority);
        Signer peer = new KeySigner(organisation, authority.identity(NodeRole.PEER, "peer"));
        return new Member(organisation, authority.root().certificate(), peer);
    }
}
