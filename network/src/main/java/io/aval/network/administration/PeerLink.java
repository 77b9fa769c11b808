package io.aval.network.administration;

import com.google.protobuf.ByteString;
import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.hyperledger.fabric.protos.peer.EndorserGrpc;
import org.hyperledger.fabric.protos.peer.ProposalResponse;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.protos.peer.SignedProposal;

/**
 * An administrator's connection to one peer. Safe for use by several threads.
 *
 * @param node the peer's name
 */
record PeerLink(String node, ManagedChannel channel, Signatory signatory) implements AutoCloseable {

    /** What the peer says of things that do not exist. */
    static final int NOT_FOUND = 404;

    private static final int OK = 200;
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofMillis(20);

    /**
     * Calls a function of one of the peer's own chaincodes.
     *
     * @param channelName empty if the call concerns the peer itself
     * @param step for messages, such as {@code join aval}
     * @return what it answered, whether it did what it was asked for or not
     * @throws AdministrationException if no answer came in time
     */
    Response ask(
            String step,
            Duration deadline,
            String channelName,
            String chaincode,
            String function,
            ByteString... arguments)
            throws IOException {
        List<ByteString> all = Stream.concat(Stream.of(Signatory.utf8(function)), Stream.of(arguments))
                .toList();
        SignedProposal proposal = signatory.propose(channelName, chaincode, all);
        wake();
        try {
            ProposalResponse response = EndorserGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS)
                    .processProposal(proposal);
            return response.getResponse();
        } catch (StatusRuntimeException e) {
            throw new AdministrationException(node, step, said(e.getStatus()), advice(e.getStatus()), e);
        }
    }

    /**
     * The same, and takes only success for an answer.
     *
     * @throws AdministrationException with what the peer said, if it did not do what it was asked for
     */
    ByteString must(
            String step,
            Duration deadline,
            String channelName,
            String chaincode,
            String function,
            ByteString... arguments)
            throws IOException {
        Response response = ask(step, deadline, channelName, chaincode, function, arguments);
        if (response.getStatus() != OK) {
            throw refused(step, response);
        }
        return response.getPayload();
    }

    /**
     * Tries to connect now if the last try failed: a node may have been started since, and the channel would answer by the
     * old failure for a while. Waits at most 2 s for the result.
     */
    void wake() throws IOException {
        if (channel.getState(false) != ConnectivityState.TRANSIENT_FAILURE) {
            return;
        }
        CountDownLatch tried = new CountDownLatch(1);
        channel.notifyWhenStateChanged(
                ConnectivityState.TRANSIENT_FAILURE,
                () -> channel.notifyWhenStateChanged(ConnectivityState.CONNECTING, tried::countDown));
        channel.resetConnectBackoff();
        try {
            boolean inTime = tried.await(CONNECT.toMillis(), TimeUnit.MILLISECONDS);
            if (!inTime) {
                throw new AdministrationException(node, "answer", "no connection", "is it running? see its log", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while connecting to " + node);
        }
    }

    /**
     * Waits until the peer takes connections: its health check answers before that.
     *
     * @throws AdministrationException if it does not in time
     */
    void awaitConnection(Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (channel.getState(true) != ConnectivityState.READY) {
            if (System.nanoTime() - deadline > 0) {
                throw new AdministrationException(
                        node,
                        "take a connection",
                        "none for " + patience.toSeconds() + " s",
                        "is it running? see its log",
                        null);
            }
            channel.resetConnectBackoff();
            LockSupport.parkNanos(POLL.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("interrupted while connecting to " + node);
            }
        }
    }

    static boolean succeeded(Response response) {
        return response.getStatus() == OK;
    }

    AdministrationException refused(String step, Response response) {
        return new AdministrationException(node, step, response.getMessage(), Advice.on(response.getMessage()), null);
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }

    private static String said(Status status) {
        return status.getDescription() == null
                ? status.getCode().name()
                : status.getCode() + ": " + status.getDescription();
    }

    private String advice(Status status) {
        return switch (status.getCode()) {
            case UNAVAILABLE -> "is " + node + " running? its log says why not";
            case DEADLINE_EXCEEDED -> "the machine may be overloaded; the step may be repeated";
            default -> Advice.on(said(status));
        };
    }
}
