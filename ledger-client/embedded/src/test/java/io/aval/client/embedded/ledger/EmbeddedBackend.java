package io.aval.client.embedded.ledger;

import io.aval.client.Ledger;
import io.aval.client.Signer;
import io.aval.client.embedded.configuration.BatchSettings;
import io.aval.client.embedded.simulation.EmbeddedChaincode;
import io.aval.client.identity.Authority;
import io.aval.client.identity.ClientAttributes;
import io.aval.client.identity.KeySigner;
import io.aval.client.identity.NodeRole;
import io.aval.client.suite.Backend;
import io.aval.contract.AvalChaincode;
import io.aval.rules.act.Role;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Organisation;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/** An embedded ledger of the suite's four organisations with authorities of their own. */
public final class EmbeddedBackend implements Backend {
    private static final List<String> OPERATING = List.of("BankA", "BankB", "Platform");
    private static final List<String> WITNESSES = List.of("Regulator");

    private final Map<Organisation, Authority> authorities = new HashMap<>();
    private final EmbeddedLedgers ledgers;
    private final BiFunction<EmbeddedLedgers, Organisation, Ledger> access;

    public EmbeddedBackend(Path folder, BiFunction<EmbeddedLedgers, Organisation, Ledger> access) {
        this(folder, access, new AvalChaincode()::invoke);
    }

    /** A back end whose contract is somewhere else. */
    public EmbeddedBackend(
            Path folder, BiFunction<EmbeddedLedgers, Organisation, Ledger> access, EmbeddedChaincode contract) {
        this.access = access;
        this.ledgers =
                EmbeddedLedgers.open(folder, members(OPERATING), members(WITNESSES), BatchSettings.DEFAULT, contract);
    }

    private List<Member> members(List<String> names) {
        return names.stream().map(name -> member(new Organisation(name))).toList();
    }

    private Member member(Organisation organisation) {
        Authority authority = Authority.create(organisation.value(), "test", InstantSource.system());
        authorities.put(organisation, authority);
        Signer peer = new KeySigner(organisation, authority.identity(NodeRole.PEER, "peer0." + organisation));
        return new Member(organisation, authority.root().certificate(), peer);
    }

    EmbeddedLedgers ledgers() {
        return ledgers;
    }

    @Override
    public Ledger ledger(Organisation organisation) {
        return access.apply(ledgers, organisation);
    }

    @Override
    public Signer signer(Organisation organisation, Role role, Handle handle) {
        Authority authority = Objects.requireNonNull(authorities.get(organisation));
        return new KeySigner(organisation, authority.client(new ClientAttributes(role, handle)));
    }

    @Override
    public void close() {
        ledgers.close();
    }
}
