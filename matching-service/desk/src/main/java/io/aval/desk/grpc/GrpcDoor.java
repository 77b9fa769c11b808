package io.aval.desk.grpc;

import io.aval.desk.access.Audit;
import io.aval.desk.access.Users;
import io.aval.desk.attachment.Attachments;
import io.aval.desk.bill.BillDesk;
import io.aval.desk.evaluation.EvaluationDesk;
import io.aval.desk.follower.PublicFacts;
import io.aval.desk.matching.RunDesk;
import io.aval.desk.observation.Observations;
import io.aval.desk.reception.BulkJobs;
import io.aval.desk.reception.FourEyes;
import io.aval.desk.reception.Reading;
import io.aval.desk.reception.Reception;
import io.aval.desk.trail.ChainedLog;
import io.aval.rules.refusal.Code;
import io.grpc.Server;
import io.grpc.ServerInterceptors;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The desk's gRPC server on the loopback address. Thread-safe. */
public final class GrpcDoor implements AutoCloseable {

    private static final int MAX_MESSAGE_BYTES = 4 << 20;
    private static final int MAX_CALLS = 256;
    private static final long FAREWELL_SECONDS = 10;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HealthStatusManager health = new HealthStatusManager();
    private final Server server;

    /** What stands behind the calls. */
    public record Parts(
            Reception reception,
            Reading reading,
            FourEyes eyes,
            BulkJobs jobs,
            BillDesk bills,
            EvaluationDesk evaluations,
            RunDesk runs,
            Observations observations,
            PublicFacts facts,
            Attachments attachments,
            Logs logs) {}

    /**
     * The desk's own logs.
     *
     * @param drafts who has made, released and rejected what
     * @param queries what regulators have looked at
     * @param probes who has asked what about the market
     */
    public record Logs(ChainedLog drafts, ChainedLog queries, ChainedLog probes) {}

    /**
     * Opens the server.
     *
     * @param port 0 for any that is free
     * @param folder the desk's, for files on their way in
     * @throws io.aval.rules.refusal.RefusedException {@code PORT_IN_USE}
     */
    public GrpcDoor(int port, Parts parts, Users users, Audit audit, Extras extras, Path folder) {
        Refusals refusals = new Refusals(audit);
        LoginInterceptor login = new LoginInterceptor(users, refusals);
        DeskCalls calls = new DeskCalls(parts, extras, folder, refusals);
        try {
            server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                    .executor(threads)
                    .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                    .maxConcurrentCallsPerConnection(MAX_CALLS)
                    .addService(ServerInterceptors.intercept(calls, login))
                    .addService(ServerInterceptors.intercept(new DraftCalls(parts.eyes(), refusals), login))
                    .addService(ServerInterceptors.intercept(new BulkCalls(parts, folder, refusals), login))
                    .addService(ServerInterceptors.intercept(new AuditCalls(parts, refusals), login))
                    .addService(ServerInterceptors.intercept(new BillCalls(parts.bills(), refusals), login))
                    .addService(ServerInterceptors.intercept(new EvaluationCalls(parts.evaluations(), refusals), login))
                    .addService(ServerInterceptors.intercept(new RunCalls(parts.runs(), refusals), login))
                    .addService(ServerInterceptors.intercept(new MatchingCalls(extras, refusals), login))
                    .addService(ServerInterceptors.intercept(new ObservationCalls(parts, refusals), login))
                    .addService(ServerInterceptors.intercept(new AttachmentCalls(parts, refusals), login))
                    .addService(health.getHealthService())
                    .build()
                    .start();
        } catch (IOException e) {
            threads.close();
            throw Code.PORT_IN_USE.refuse("port", Integer.toString(port));
        }
        health.setStatus("", ServingStatus.SERVING);
    }

    public int port() {
        return server.getPort();
    }

    /** Lets calls that are running finish, at most ten seconds. */
    @Override
    public void close() {
        health.enterTerminalState();
        server.shutdown();
        try {
            if (!server.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                server.shutdownNow();
            }
        } catch (InterruptedException e) {
            server.shutdownNow();
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }
}
