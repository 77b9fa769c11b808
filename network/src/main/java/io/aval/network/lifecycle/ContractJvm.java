package io.aval.network.lifecycle;

import io.aval.network.certificates.NodeFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The virtual machine of a contract's process: a short start and little memory, since each peer has one and all start at
 * once.
 */
final class ContractJvm {

    // The serial collector and a small heap: several processes share a machine. The transport would switch the flight
    // recorder on, which loads 100 classes for nothing. Both compilers stay: without the second one, long envelopes
    // take
    // a fifth longer
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-Dio.grpc.netty.shaded.io.netty.jfr.enabled=false",
            "--enable-native-access=ALL-UNNAMED");

    private ContractJvm() {}

    /** The flags, with the package's cache of loaded classes if it was made. */
    static List<String> flags(ContractPackage contract) {
        Path cache = cache(contract);
        List<String> flags = new ArrayList<>(FLAGS);
        if (Files.exists(cache)) {
            flags.add("-XX:AOTCache=" + cache);
        }
        return flags;
    }

    /** The flags of a run that makes the cache when it ends. */
    static List<String> training(Path cache) {
        List<String> flags = new ArrayList<>(FLAGS);
        flags.add("-XX:AOTCacheOutput=" + cache);
        return flags;
    }

    /** Beside the jars, which it depends on; it is of one machine and one release of Java. */
    static Path cache(ContractPackage contract) {
        return contract.folder().toAbsolutePath().resolve("classes.aot");
    }

    /** What the contract's main reads. */
    static Map<String, String> environment(
            ContractPackage contract, String organisation, String address, NodeFiles server) {
        return Map.of(
                "CHAINCODE_SERVER_ADDRESS", address,
                "CORE_CHAINCODE_ID_NAME", contract.id(),
                "CORE_PEER_LOCALMSPID", organisation,
                "AVAL_TLS_KEY_FILE", server.tlsKey().toString(),
                "AVAL_TLS_CERTIFICATE_FILE", server.tlsCertificate().toString(),
                "AVAL_TLS_CLIENT_ROOT_FILE", server.tlsRoot().toString());
    }
}
