package io.aval.desk.demo;

import io.aval.client.identity.Authority;
import io.aval.client.identity.ClientAttributes;
import io.aval.client.identity.Credential;
import io.aval.client.identity.NodeRole;
import io.aval.rules.record.Organisation;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;

/** Who issues the certificates of the demonstration's people. */
@FunctionalInterface
public interface Issuers {

    /** An authority of its own for each organisation, made anew. */
    Issuers NEW = organisation -> {
        Authority authority = Authority.create(organisation.value(), "client", InstantSource.system());
        return new Issuer() {
            @Override
            public Credential client(ClientAttributes attributes) {
                return authority.client(attributes);
            }

            @Override
            public Map<String, Credential> nodes() {
                return Map.of(
                        DemoKeys.ROOT,
                        authority.root(),
                        DemoKeys.PEER,
                        authority.identity(NodeRole.PEER, "peer0." + organisation));
            }
        };
    };

    /** The organisation's issuer; asked only where keys are made. */
    Issuer of(Organisation organisation) throws IOException;

    /** Issues for one organisation. Thread-safe. */
    interface Issuer {

        /** Issues a client's certificate. */
        Credential client(ClientAttributes attributes) throws IOException;

        /** The root and the peer of an organisation that has no other place for them; empty where a network holds them. */
        Map<String, Credential> nodes();
    }
}
