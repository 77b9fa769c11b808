package io.aval.network.administration;

import com.google.protobuf.ByteString;
import io.grpc.CallOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Status;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.jspecify.annotations.Nullable;

/**
 * Transactions of the lifecycle, sent through the gateway of a peer until their effect is on the ledger. What they do can
 * be asked for, so an unknown outcome is settled by asking, and only what is known to be missing is sent again.
 */
final class Submission {

    static final String LIFECYCLE = "_lifecycle";

    // Short, because it is asked again: an endorser may hang on a push to the organisation's other peer
    private static final Duration ENDORSE = Duration.ofSeconds(6);
    private static final Duration SUBMIT = Duration.ofSeconds(10);
    private static final Duration STATUS = Duration.ofSeconds(20);
    private static final Duration WHOLE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int LOOKS = 10;

    private static final Set<TxValidationCode> CONFLICTS =
            Set.of(TxValidationCode.MVCC_READ_CONFLICT, TxValidationCode.PHANTOM_READ_CONFLICT);

    private final PeerLink link;
    private final String channel;

    Submission(PeerLink link, String channel) {
        this.link = link;
        this.channel = channel;
    }

    /** Whether the effect is on the ledger, as this organisation's peer sees it. */
    @FunctionalInterface
    interface Effect {
        boolean isThere() throws IOException;
    }

    /**
     * Sends a transaction until its effect is there, at most for a minute.
     *
     * @param step for messages
     * @param endorsers organisations that must endorse it
     * @return false if the effect was there before
     * @throws AdministrationException with what was said last
     */
    boolean until(Effect effect, String step, String function, ByteString argument, Collection<String> endorsers)
            throws IOException, InterruptedException {
        if (effect.isThere()) {
            return false;
        }
        long deadline = System.nanoTime() + WHOLE.toNanos();
        while (true) {
            Outcome outcome = send(function, argument, endorsers);
            if (outcome.kind() == Kind.REFUSED && !effect.isThere()) {
                throw failed(step, outcome);
            }
            // Also after success: the commit status speaks for one peer, and the gateway may have asked another
            for (int look = 0; look < LOOKS; look++) {
                if (effect.isThere()) {
                    return true;
                }
                pause();
            }
            if (System.nanoTime() - deadline > 0) {
                throw failed(step, outcome);
            }
        }
    }

    private Outcome send(String function, ByteString argument, Collection<String> endorsers) throws IOException {
        link.wake();
        try (Gateway gateway = gateway()) {
            Contract contract = gateway.getNetwork(channel).getContract(LIFECYCLE);
            Status status = contract.newProposal(function)
                    .addArguments(argument.toByteArray())
                    .setEndorsingOrganizations(endorsers.toArray(String[]::new))
                    .build()
                    .endorse()
                    .submitAsync()
                    .getStatus();
            if (status.isSuccessful()) {
                return new Outcome(Kind.DONE, "committed, but not seen by the own peer", null);
            }
            String said = "transaction " + status.getTransactionId() + " is invalid: " + status.getCode();
            return new Outcome(CONFLICTS.contains(status.getCode()) ? Kind.AGAIN : Kind.REFUSED, said, null);
        } catch (GatewayException e) {
            return new Outcome(kind(e), said(e), e);
        }
    }

    private static Kind kind(GatewayException e) {
        return switch (e.getStatus().getCode()) {
            // Peers that do not know each other yet, an ordering node that is down, an endorser that lags behind
            case UNAVAILABLE, DEADLINE_EXCEEDED, FAILED_PRECONDITION -> Kind.AGAIN;
            case ABORTED -> said(e).contains("do not match") ? Kind.AGAIN : Kind.REFUSED;
            default -> Kind.REFUSED;
        };
    }

    private static String said(GatewayException e) {
        Stream<String> details = e.getDetails().stream().map(Submission::said);
        return Stream.concat(Stream.of(String.valueOf(e.getStatus().getDescription())), details)
                .collect(Collectors.joining("; "));
    }

    private static String said(ErrorDetail detail) {
        return detail.getMspId() + " at " + detail.getAddress() + ": " + detail.getMessage();
    }

    private AdministrationException failed(String step, Outcome outcome) {
        return new AdministrationException(
                link.node(), step, outcome.said(), Advice.on(outcome.said()), outcome.cause());
    }

    private Gateway gateway() {
        return Gateway.newInstance()
                .identity(link.signatory().identity())
                .signer(link.signatory().signer())
                .connection(link.channel())
                .endorseOptions(within(ENDORSE))
                .submitOptions(within(SUBMIT))
                .commitStatusOptions(within(STATUS))
                .connect();
    }

    private static UnaryOperator<CallOptions> within(Duration duration) {
        return options -> options.withDeadlineAfter(duration.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void pause() throws InterruptedException {
        LockSupport.parkNanos(PAUSE.toNanos());
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while waiting for the ledger");
        }
    }

    private enum Kind {
        DONE,
        AGAIN,
        REFUSED
    }

    private record Outcome(Kind kind, String said, @Nullable GatewayException cause) {}
}
