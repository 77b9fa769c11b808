package io.aval.client.embedded.mockpeer;

import io.aval.client.embedded.simulation.EmbeddedChaincode;
import io.aval.client.embedded.simulation.PeerSide;
import io.grpc.ManagedChannel;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hyperledger.fabric.protos.peer.ChaincodeGrpc;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.shim.Chaincode;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.jspecify.annotations.Nullable;

/**
 * One organisation's peer in conversation with its chaincode process: it dials, takes the chaincode's registration, and
 * sends it transactions, several at a time. Safe for use by several threads.
 */
public final class MockPeer implements EmbeddedChaincode, AutoCloseable {
    private static final long REDIAL_MILLIS = 100;

    private final ManagedChannel channel;
    private final Duration patience;
    private final StreamObserver<ChaincodeMessage> toChaincode;
    private final CompletableFuture<String> registered = new CompletableFuture<>();
    private final Map<String, Conversation> conversations = new ConcurrentHashMap<>();
    private volatile @Nullable Throwable ended;

    /**
     * Dials a chaincode and waits until it is ready.
     *
     * @param channel where it is served; closed with this peer
     * @param patience how long to wait for each message
     * @throws ChaincodeGone if it does not register in time, or refuses
     */
    public MockPeer(ManagedChannel channel, Duration patience) {
        this.channel = channel;
        this.patience = patience;
        this.toChaincode = ChaincodeGrpc.newStub(channel).withWaitForReady().connect(new FromChaincode());
        redialSoon();
        try {
            registered.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new ChaincodeGone("the wait for the chaincode was interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            close();
            throw new ChaincodeGone("the chaincode did not register", e);
        }
    }

    /** A process that is just starting would otherwise be tried again only after ever longer pauses. */
    private void redialSoon() {
        CompletableFuture.delayedExecutor(REDIAL_MILLIS, TimeUnit.MILLISECONDS).execute(() -> {
            if (!registered.isDone()) {
                channel.resetConnectBackoff();
                redialSoon();
            }
        });
    }

    /** The id under which the chaincode registered. */
    public String chaincodeId() {
        return registered.join();
    }

    @Override
    public Chaincode.Response invoke(ChaincodeStub stub) {
        if (!(stub instanceof PeerSide.Behind behind)) {
            throw new IllegalArgumentException("only the ledger's own stubs have a peer's side");
        }
        Conversation conversation = new Conversation(stub, new Answers(behind.peerSide()), this::send, patience);
        String key = conversation.key();
        if (conversations.putIfAbsent(key, conversation) != null) {
            throw new IllegalStateException("txid: " + stub.getTxId() + "(" + stub.getChannelId() + ") exists");
        }
        try {
            Throwable before = ended;
            if (before != null) {
                throw new ChaincodeGone("the chaincode's stream has ended", before);
            }
            return conversation.run();
        } finally {
            conversations.remove(key);
        }
    }

    /** Says anything to the chaincode, whether it makes sense or not. */
    void send(ChaincodeMessage message) {
        // Streams of gRPC take one message at a time.
        synchronized (toChaincode) {
            toChaincode.onNext(message);
        }
    }

    @Override
    public void close() {
        channel.shutdownNow();
        end(new IllegalStateException("this peer was closed"));
    }

    private void end(Throwable cause) {
        ended = cause;
        registered.completeExceptionally(cause);
        conversations.values().forEach(conversation -> conversation.end(cause));
    }

    private final class FromChaincode implements StreamObserver<ChaincodeMessage> {
        @Override
        public void onNext(ChaincodeMessage message) {
            if (message.getType() == ChaincodeMessage.Type.REGISTER) {
                send(ChaincodeMessage.newBuilder()
                        .setType(ChaincodeMessage.Type.REGISTERED)
                        .build());
                send(ChaincodeMessage.newBuilder()
                        .setType(ChaincodeMessage.Type.READY)
                        .build());
                registered.complete(message.getPayload().toStringUtf8().strip());
                return;
            }
            Conversation conversation = conversations.get(message.getChannelId() + message.getTxid());
            if (conversation != null) {
                conversation.tell(message);
            } else if (message.getType() != ChaincodeMessage.Type.ERROR
                    && message.getType() != ChaincodeMessage.Type.COMPLETED) {
                send(Conversation.error(message, message.getType() + " failed: no ledger context"));
            }
        }

        @Override
        public void onError(Throwable cause) {
            end(cause);
        }

        @Override
        public void onCompleted() {
            end(new IllegalStateException("the chaincode ended the stream"));
        }
    }
}
