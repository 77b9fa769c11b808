package io.aval.client.fabric.fake;

import io.aval.client.identity.Credential;
import io.grpc.BindableService;
import io.grpc.Grpc;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.TlsServerCredentials;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hyperledger.fabric.protos.gateway.CommitStatusResponse;
import org.hyperledger.fabric.protos.gateway.EndorseRequest;
import org.hyperledger.fabric.protos.gateway.EndorseResponse;
import org.hyperledger.fabric.protos.gateway.EvaluateRequest;
import org.hyperledger.fabric.protos.gateway.EvaluateResponse;
import org.hyperledger.fabric.protos.gateway.GatewayGrpc;
import org.hyperledger.fabric.protos.gateway.SignedCommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.SubmitRequest;
import org.hyperledger.fabric.protos.gateway.SubmitResponse;

/** A peer that listens on a port of its own with TLS, and answers as it is told. */
public final class FakePeer extends GatewayGrpc.GatewayImplBase implements AutoCloseable {

    private static final int LOWEST_PORT = 25_000;
    private static final int PORTS = 4_000;

    /** Requests that were seen. */
    public final List<EndorseRequest> endorsed = new CopyOnWriteArrayList<>();

    public final List<SubmitRequest> submitted = new CopyOnWriteArrayList<>();

    public volatile Answer<EndorseRequest, EndorseResponse> onEndorse = request -> {
        throw down();
    };
    public volatile Answer<SubmitRequest, SubmitResponse> onSubmit = request -> SubmitResponse.getDefaultInstance();
    public volatile Answer<SignedCommitStatusRequest, CommitStatusResponse> onStatus = request -> {
        throw down();
    };
    public volatile Answer<EvaluateRequest, EvaluateResponse> onEvaluate = request -> {
        throw down();
    };
    private final Credential tls;
    private final List<BindableService> services;
    private final int port;
    private volatile Server server;

    /** What it says to a request; throws the error to send. */
    @FunctionalInterface
    public interface Answer<Q, A> {
        A to(Q request) throws IOException;
    }

    public FakePeer(Consortium consortium, BindableService... more) throws IOException {
        this.tls = consortium.tls();
        this.services = List.of(more);
        this.server = listenSomewhere();
        this.port = server.getPort();
    }

    /** Below the ports that the system hands out by itself, so that nobody takes it while the peer restarts. */
    private Server listenSomewhere() throws IOException {
        int offset = (int) (ProcessHandle.current().pid() * 16 % PORTS);
        IOException last = new IOException("no port was tried");
        for (int i = 0; i < PORTS; i++) {
            try {
                return listen(LOWEST_PORT + (offset + i) % PORTS);
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }

    private Server listen(int where) throws IOException {
        var credentials = TlsServerCredentials.create(stream(tls.certificatePem()), stream(tls.keyPem()));
        var builder = Grpc.newServerBuilderForPort(where, credentials).addService(this);
        services.forEach(builder::addService);
        return builder.build().start();
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Dies, and comes back at the same place. */
    public void restart() throws IOException, InterruptedException {
        server.shutdownNow().awaitTermination();
        server = listen(port);
    }

    @Override
    public void endorse(EndorseRequest request, StreamObserver<EndorseResponse> out) {
        endorsed.add(request);
        answer(onEndorse, request, out);
    }

    @Override
    public void submit(SubmitRequest request, StreamObserver<SubmitResponse> out) {
        submitted.add(request);
        answer(onSubmit, request, out);
    }

    @Override
    public void commitStatus(SignedCommitStatusRequest request, StreamObserver<CommitStatusResponse> out) {
        answer(onStatus, request, out);
    }

    @Override
    public void evaluate(EvaluateRequest request, StreamObserver<EvaluateResponse> out) {
        answer(onEvaluate, request, out);
    }

    private static <Q, A> void answer(Answer<Q, A> answer, Q request, StreamObserver<A> out) {
        try {
            out.onNext(answer.to(request));
            out.onCompleted();
        } catch (StatusRuntimeException e) {
            out.onError(e);
        } catch (IOException e) {
            out.onError(Status.INTERNAL.withCause(e).asRuntimeException());
        }
    }

    private static StatusRuntimeException down() {
        return Status.UNAVAILABLE
                .withDescription("the peer is not told what to say")
                .asRuntimeException();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
