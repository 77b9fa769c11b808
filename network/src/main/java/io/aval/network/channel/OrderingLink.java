package io.aval.network.channel;

import io.grpc.ChannelCredentials;
import io.grpc.Context;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.orderer.AtomicBroadcastGrpc;
import org.hyperledger.fabric.protos.orderer.BroadcastResponse;
import org.hyperledger.fabric.protos.orderer.DeliverResponse;

/** The two streams of an ordering node, used for one question each. Safe for use by several threads. */
record OrderingLink(ManagedChannel connection, String address) implements AutoCloseable {

    private static final int MOST_BYTES = 100 << 20;

    /** What a node says to a submission. */
    record Answer(Status status, String info) {
        boolean says(String word) {
            return info.contains(word);
        }

        @Override
        public String toString() {
            return status + (info.isEmpty() ? "" : ", " + info);
        }
    }

    static OrderingLink to(OrderingAddress node) throws IOException {
        ChannelCredentials credentials = TlsChannelCredentials.newBuilder()
                .trustManager(node.tlsRoot().toFile())
                .build();
        ManagedChannel connection = Grpc.newChannelBuilder(node.address(), credentials)
                .maxInboundMessageSize(MOST_BYTES)
                .build();
        return new OrderingLink(connection, node.address());
    }

    /** Hands an envelope over for ordering. */
    Answer submit(Envelope envelope, Duration patience) throws IOException {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Function<StreamObserver<BroadcastResponse>, StreamObserver<Envelope>> broadcast =
                AtomicBroadcastGrpc.newStub(connection)::broadcast;
        return ask(
                broadcast,
                envelope,
                answer,
                patience,
                said -> answer.complete(new Answer(said.getStatus(), said.getInfo())));
    }

    /** Takes blocks until one is as wanted. */
    Block read(Envelope question, Predicate<Block> wanted, Duration patience) throws IOException {
        CompletableFuture<Block> answer = new CompletableFuture<>();
        Function<StreamObserver<DeliverResponse>, StreamObserver<Envelope>> deliver =
                AtomicBroadcastGrpc.newStub(connection)::deliver;
        return ask(deliver, question, answer, patience, said -> {
            if (!said.hasBlock()) {
                answer.completeExceptionally(new IOException("blocks are denied: " + said.getStatus()));
            } else if (wanted.test(said.getBlock())) {
                answer.complete(said.getBlock());
            }
        });
    }

    @Override
    public void close() {
        connection.shutdownNow();
    }

    private <A, T> T ask(
            Function<StreamObserver<A>, StreamObserver<Envelope>> call,
            Envelope question,
            CompletableFuture<T> answer,
            Duration patience,
            Consumer<A> listener)
            throws IOException {
        // Ending the context ends the stream, whether or not the node has more to say
        try (Context.CancellableContext context = Context.current().withCancellation()) {
            context.run(() -> call.apply(new Listening<>(listener, answer)).onNext(question));
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException(address + " gave no answer within " + patience.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new IOException(address + " did not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + address, e);
        }
    }

    private record Listening<A>(Consumer<A> listener, CompletableFuture<?> answer) implements StreamObserver<A> {
        @Override
        public void onNext(A said) {
            listener.accept(said);
        }

        @Override
        public void onError(Throwable failure) {
            answer.completeExceptionally(failure);
        }

        @Override
        public void onCompleted() {
            answer.completeExceptionally(new IOException("the node ended the stream"));
        }
    }
}
