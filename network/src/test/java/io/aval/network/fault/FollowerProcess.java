package io.aval.network.fault;

import io.aval.client.fabric.Connection;
import io.aval.client.identity.ClientAttributes;
import io.aval.client.identity.Credential;
import io.aval.network.Network;
import io.aval.rules.act.Role;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Organisation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link Follower} in a process of its own. One thread at a time. */
final class FollowerProcess implements AutoCloseable {

    private final Path folder;
    private @Nullable Process process;

    private FollowerProcess(Path folder) {
        this.folder = folder;
    }

    /** Starts one for an organisation, with an empty journal. */
    static FollowerProcess start(Network network, Organisation organisation, Path folder)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve("journal"));
        Connection connection = network.connection(organisation.value());
        Credential credential =
                network.client(organisation.value(), new ClientAttributes(Role.OPERATOR, new Handle("follower-0001")));
        Files.writeString(folder.resolve("connection.json"), connection.json());
        Files.writeString(folder.resolve("certificate.pem"), credential.certificatePem());
        Files.writeString(folder.resolve("key.pem"), credential.keyPem());
        FollowerProcess follower = new FollowerProcess(folder);
        follower.start();
        return follower;
    }

    /** Starts it again on what it has. */
    void start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        process = new ProcessBuilder(List.of(
                        java,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-cp",
                        classPath,
                        Follower.class.getName(),
                        folder.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("log.txt").toFile()))
                .start();
    }

    /** Ends it as a power cut would. */
    void kill() throws InterruptedException {
        Process running = process;
        if (running == null || !running.isAlive()) {
            throw new IllegalStateException("the follower does not run; see " + folder.resolve("log.txt"));
        }
        running.destroyForcibly().waitFor();
    }

    boolean isAlive() {
        Process running = process;
        return running != null && running.isAlive();
    }

    Path journal() {
        return folder.resolve("journal");
    }

    @Override
    public void close() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
        }
    }
}
