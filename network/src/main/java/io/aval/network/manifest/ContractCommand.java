package io.aval.network.manifest;

import java.util.List;

/** How a contract process is started in a container that has a Java runtime and nothing of ours but the jars. */
final class ContractCommand {

    private ContractCommand() {}

    static List<String> of(ContainerContract contract) {
        // As the launcher starts it: a short start and little memory, since each peer has one
        return List.of(
                "java",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Container.HOME + "/lib/*",
                contract.mainClass());
    }
}
