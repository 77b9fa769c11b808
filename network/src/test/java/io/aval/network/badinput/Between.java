package io.aval.network.badinput;

import io.aval.client.fabric.Connection;
import io.aval.client.identity.Authority;
import io.aval.client.identity.Credential;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.StatusRuntimeException;
import io.grpc.TlsChannelCredentials;
import io.grpc.TlsServerCredentials;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.gateway.CommitStatusResponse;
import org.hyperledger.fabric.protos.gateway.EndorseRequest;
import org.hyperledger.fabric.protos.gateway.EndorseResponse;
import org.hyperledger.fabric.protos.gateway.EvaluateRequest;
import org.hyperledger.fabric.protos.gateway.EvaluateResponse;
import org.hyperledger.fabric.protos.gateway.GatewayGrpc;
import org.hyperledger.fabric.protos.gateway.SignedCommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.SubmitRequest;
import org.hyperledger.fabric.protos.gateway.SubmitResponse;
import org.hyperledger.fabric.protos.peer.SignedProposal;

/** Stands between a client and the gateway of its peer and changes what passes. */
final class Between extends GatewayGrpc.GatewayImplBase implements AutoCloseable {

    /** What it changes; by itself nothing. */
    interface Change {
        /** On the way to the endorsers. */
        default SignedProposal proposal(SignedProposal signed) {
            return signed;
        }

        /** What the endorsers signed, on the way back to the client, who signs it next. */
        default Envelope endorsed(Envelope unsigned) {
            return unsigned;
        }

        /** On the way to the ordering nodes. */
        default Envelope transaction(Envelope signed) {
            return signed;
        }
    }

    private final Change change;
    private final Credential tls;
    private final ManagedChannel channel;
    private final GatewayGrpc.GatewayBlockingStub peer;
    private final Server server;

    private Between(Connection.Peer peer, Change change) throws IOException {
        this.change = change;
        this.tls = Authority.create("Between", "TLS", InstantSource.system()).tls("between");
        this.channel = Grpc.newChannelBuilder(
                        peer.address(),
                        TlsChannelCredentials.newBuilder()
                                .trustManager(stream(peer.tlsRoot()))
                                .build())
                .build();
        this.peer = GatewayGrpc.newBlockingStub(channel);
        this.server = Grpc.newServerBuilderForPort(
                        0, TlsServerCredentials.create(stream(tls.certificatePem()), stream(tls.keyPem())))
                .addService(this)
                .build();
    }

    /** Listens on a free port. */
    static Between to(Connection.Peer peer, Change change) throws IOException {
        Between between = new Between(peer, change);
        between.server.start();
        return between;
    }

    /** Where a client meets it. */
    Connection.Peer peer() {
        return new Connection.Peer("127.0.0.1:" + server.getPort(), tls.certificatePem());
    }

    @Override
    public void endorse(EndorseRequest request, StreamObserver<EndorseResponse> client) {
        pass(client, () -> {
            EndorseResponse answer = peer.endorse(request.toBuilder()
                    .setProposedTransaction(change.proposal(request.getProposedTransaction()))
                    .build());
            return answer.toBuilder()
                    .setPreparedTransaction(change.endorsed(answer.getPreparedTransaction()))
                    .build();
        });
    }

    @Override
    public void submit(SubmitRequest request, StreamObserver<SubmitResponse> client) {
        pass(
                client,
                () -> peer.submit(request.toBuilder()
                        .setPreparedTransaction(change.transaction(request.getPreparedTransaction()))
                        .build()));
    }

    @Override
    public void commitStatus(SignedCommitStatusRequest request, StreamObserver<CommitStatusResponse> client) {
        pass(client, () -> peer.commitStatus(request));
    }

    @Override
    public void evaluate(EvaluateRequest request, StreamObserver<EvaluateResponse> client) {
        pass(client, () -> peer.evaluate(request));
    }

    @Override
    public void close() {
        server.shutdownNow();
        channel.shutdownNow();
    }

    private static <T> void pass(StreamObserver<T> client, Supplier<T> call) {
        try {
            client.onNext(call.get());
            client.onCompleted();
        } catch (StatusRuntimeException e) {
            client.onError(e);
        }
    }

    private static InputStream stream(String pem) {
        return new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
    }
}
