package io.aval.desk.start;

import io.aval.client.fabric.Connection;
import io.aval.client.identity.AuthorityFolder;
import io.aval.client.identity.ClientAttributes;
import io.aval.client.identity.Credential;
import io.aval.desk.demo.Demo;
import io.aval.desk.demo.Issuers;
import io.aval.rules.record.Organisation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/**
 * What the folder of a network tells the demonstration: how each organisation's clients reach it, and the authorities that
 * issue their certificates.
 */
record FabricNetworkFolder(Path folder) implements Issuers {

    /**
     * How an organisation's clients reach the network.
     *
     * @throws StartFailure if there is no network
     */
    Connection connection(Organisation organisation) throws IOException {
        Path file = folder.resolve("connections").resolve(organisation + ".json");
        if (!Files.exists(file)) {
            throw new StartFailure(
                    Sentences.UNAVAILABLE,
                    "There is no network in " + folder + ". Start one: ./aval network up --folder " + folder + ".");
        }
        return Connection.read(file);
    }

    /** What tells this network from any other: the hash of its first block. */
    String genesis() throws IOException {
        return connection(Demo.REGULATOR).genesis();
    }

    @Override
    public Issuer of(Organisation organisation) throws IOException {
        AuthorityFolder authority = AuthorityFolder.resume(
                folder.resolve("certificates").resolve(organisation.value()).resolve("authority/identity"),
                InstantSource.system());
        return new Issuer() {
            @Override
            public Credential client(ClientAttributes attributes) throws IOException {
                return authority.client(attributes, authority.usual());
            }

            @Override
            public Map<String, Credential> nodes() {
                return Map.of();
            }
        };
    }
}
