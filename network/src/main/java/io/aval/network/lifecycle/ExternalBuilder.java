package io.aval.network.lifecycle;

import io.aval.network.node.PeerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The peer's external builder for a contract that runs as a service: three scripts that build nothing and tell the peer
 * where its own chaincode process listens.
 */
public final class ExternalBuilder {

    private static final String TYPE = "ccaas";

    private static final String DETECT = """
            #!/bin/sh
            # Called with the folders of the code and of the metadata: take packages of our type only
            grep -q '"type":"%s"' "$2/metadata.json"
            """.formatted(TYPE);

    private static final String BUILD = """
            #!/bin/sh
            # The contract is built and started by its operator; there is nothing to build in the peer
            exit 0
            """;

    private static final String RELEASE = """
            #!/bin/sh
            # Called with the folders of the build and of the release
            set -e
            mkdir -p "$2/chaincode/server"
            cp "$%s" "$2/chaincode/server/connection.json"
            """.formatted(PeerSettings.CONNECTION_VARIABLE);

    private ExternalBuilder() {}

    /** Writes the scripts below the folder, which is what the peer's settings then name. */
    public static void write(Path folder) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        script(bin.resolve("detect"), DETECT);
        script(bin.resolve("build"), BUILD);
        script(bin.resolve("release"), RELEASE);
    }

    /** The description in a package that this builder takes. */
    static String metadata(String label) {
        return "{\"label\":\"" + label + "\",\"type\":\"" + TYPE + "\"}";
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
