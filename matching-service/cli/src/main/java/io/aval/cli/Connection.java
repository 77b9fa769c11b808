package io.aval.cli;

import io.aval.protocol.DeskGrpc;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.stub.AbstractAsyncStub;
import io.grpc.stub.AbstractBlockingStub;
import io.grpc.stub.MetadataUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Which desk to ask, and as whom. What is given on the command line goes before the environment, and that before the
 * logins that {@code aval up} wrote. A token never stands on the command line, where other users of the machine see it.
 */
final class Connection {

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final int MAX_MESSAGE = 64 << 20;
    private static final int MAX_SECONDS = 600;
    private static final int MAX_HOURS = 24;

    @Option(
            names = "--as",
            paramLabel = "ROLE",
            description = "bank-a, bank-b, sme, platform or regulator; with -2 the second person there (AVAL_AS)")
    @Nullable
    String as;

    @Option(names = "--address", paramLabel = "HOST:PORT", description = "the desk's gRPC address (AVAL_ADDRESS)")
    @Nullable
    String address;

    @Option(names = "--token-file", paramLabel = "FILE", description = "file that holds the token (or AVAL_TOKEN)")
    @Nullable
    Path tokenFile;

    @Option(names = "--data", paramLabel = "FOLDER", description = "data folder of 'aval up' (AVAL_DATA; ./data)")
    @Nullable
    Path data;

    /** The environment; a test gives its own. */
    Map<String, String> environment = System.getenv();

    private record Target(String address, String token) {}

    /**
     * Asks and hangs up.
     *
     * @param usual the role that is asked as where none is named
     */
    <T> T ask(String usual, Function<DeskGrpc.DeskBlockingStub, T> question) {
        return with(
                usual,
                channel -> question.apply(DeskGrpc.newBlockingStub(channel.channel())
                        .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(channel.headers()))
                        .withDeadlineAfter(MAX_SECONDS, TimeUnit.SECONDS)));
    }

    /** The same for another of the desk's services. */
    <S extends AbstractBlockingStub<S>, T> T ask(String usual, Function<Channel, S> service, Function<S, T> question) {
        return with(
                usual,
                line -> question.apply(service.apply(line.channel())
                        .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(line.headers()))
                        .withDeadlineAfter(MAX_SECONDS, TimeUnit.SECONDS)));
    }

    /** The same with a stub whose answers come to an observer, however long it takes. */
    <S extends AbstractAsyncStub<S>> void stream(String usual, Function<Channel, S> service, Consumer<S> question) {
        with(usual, line -> {
            question.accept(service.apply(line.channel())
                    .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(line.headers()))
                    .withDeadlineAfter(MAX_HOURS, TimeUnit.HOURS));
            return true;
        });
    }

    private record Line(ManagedChannel channel, Metadata headers) {}

    private <T> T with(String usual, Function<Line, T> work) {
        Target target = target(usual);
        ManagedChannel channel = ManagedChannelBuilder.forTarget(target.address())
                .usePlaintext()
                .maxInboundMessageSize(MAX_MESSAGE)
                .build();
        Metadata headers = new Metadata();
        headers.put(AUTHORIZATION, "Bearer " + target.token());
        try {
            return work.apply(new Line(channel, headers));
        } finally {
            channel.shutdownNow();
        }
    }

    private Target target(String usual) {
        String role = first(as, environment.get("AVAL_AS"), usual);
        String where = first(address, environment.get("AVAL_ADDRESS"), "");
        String token = tokenFile != null ? read(tokenFile) : first(environment.get("AVAL_TOKEN"), "", "");
        if (!where.isEmpty() && !token.isEmpty()) {
            return new Target(where, token);
        }
        Logins.Login login = Logins.read(folder()).as(role);
        return new Target(where.isEmpty() ? login.address() : where, token.isEmpty() ? login.token() : token);
    }

    Path folder() {
        return data != null ? data : Path.of(first(environment.get("AVAL_DATA"), "", "data"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw Failure.usage("The token file " + file + " cannot be read.", "Name a file that you may read.");
        }
    }

    private static String first(@Nullable String one, @Nullable String two, String three) {
        if (one != null && !one.isEmpty()) {
            return one;
        }
        return two != null && !two.isEmpty() ? two : three;
    }
}
