package io.aval.network.lifecycle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The peer's external builder for contracts that run as services: three scripts that build nothing and tell the peer
 * where its own process of the contract listens. Several contracts, and several versions of one, live side by side: each
 * has its connection file, named by its package's label.
 */
public final class ExternalBuilder {

    /** The peer's environment variable that names the folder with its connection files; the peer must pass it on. */
    public static final String CONNECTION_VARIABLE = "AVAL_CONNECTIONS";

    private static final String TYPE = "ccaas";

    private static final String DETECT = """
            #!/bin/sh
            # Called with the folders of the code and of the metadata: take packages of our type only
            grep -q '"type":"%s"' "$2/metadata.json"
            """.formatted(TYPE);

    private static final String BUILD = """
            #!/bin/sh
            # Called with the folders of the code, of the metadata and of the build. The contract is built and started by
            # its operator; release must know its label
            cp "$2/metadata.json" "$3/metadata.json"
            """;

    private static final String RELEASE = """
            #!/bin/sh
            # Called with the folders of the build and of the release
            set -e
            umask 077
            label=$(sed -n 's/.*"label":"\\([^"]*\\)".*/\\1/p' "$1/metadata.json")
            connection="$%s/$label.json"
            test -r "$connection" || { echo "no connection file $connection" >&2; exit 1; }
            mkdir -p "$2/chaincode/server"
            cp "$connection" "$2/chaincode/server/connection.json"
            """.formatted(CONNECTION_VARIABLE);

    private ExternalBuilder() {}

    /** Writes the scripts below the folder, which is what the peer's settings then name. */
    public static void write(Path folder) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        script(bin.resolve("detect"), DETECT);
        script(bin.resolve("build"), BUILD);
        script(bin.resolve("release"), RELEASE);
    }

    /**
     * Makes a peer ask the scripts again at its next start: it keeps what they said at installation, and would not notice
     * a changed certificate. The peer must not be running.
     *
     * @param peerData the peer's {@code fileSystemPath}
     */
    public static void forget(Path peerData) throws IOException {
        Path kept = peerData.resolve("externalbuilder/builds");
        if (!Files.isDirectory(kept)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> tree = Files.walk(kept)) {
            deepestFirst = tree.filter(path -> !path.equals(kept))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    /** The description in a package that this builder takes. */
    static String metadata(String label) {
        return "{\"label\":\"" + label + "\",\"type\":\"" + TYPE + "\"}";
    }

    private static void script(Path file, String text) throws IOException {
        // Not rewritten while a peer may be reading it
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
