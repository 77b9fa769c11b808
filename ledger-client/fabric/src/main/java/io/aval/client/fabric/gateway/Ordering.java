package io.aval.client.fabric.gateway;

import io.aval.client.Outcome;
import io.aval.client.TxStatus;
import io.aval.client.ValidationCode;
import io.aval.client.fabric.gateway.Queries.Unanswered;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.client.Status;
import org.hyperledger.fabric.client.SubmitException;

/**
 * Hands transactions to the orderers and finds out what became of them. From the moment of sending an error says nothing
 * about the outcome: orderers that time out or are too few may still order, and what they accepted may be lost with a
 * leader. So the transaction is looked up by its id at every own peer; where it is absent, the very same signed
 * transaction is sent again, a bounded number of times. That cannot do it twice, since the channel takes an id once.
 *
 * <p>Safe for use by several threads.
 */
public final class Ordering {

    private final OwnPeers peers;
    private final Queries queries;
    private final Limits limits;

    public Ordering(OwnPeers peers, Queries queries, Limits limits) {
        this.peers = peers;
        this.queries = queries;
        this.limits = limits;
    }

    /** Sends a transaction and waits for its outcome; {@link Outcome.Unknown} past the limit. */
    public Outcome order(Endorsed endorsed, TimeLimit limit) {
        if (send(endorsed, endorsed.peer(), limit)) {
            // Half of the time at most, so that some is left to look around
            Duration wait =
                    Duration.ofNanos(Math.max(1, Math.min(limits.commitStatus().toNanos(), limit.nanos() / 2)));
            Optional<Outcome> outcome = await(endorsed, endorsed.peer(), wait, false);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        return lookUp(endorsed, limit);
    }

    private Outcome lookUp(Endorsed endorsed, TimeLimit limit) {
        int resends = 0;
        for (int round = 1; limit.isOpen() && !peers.isClosed(); round++) {
            for (OwnPeer peer : peers.inOrder()) {
                if (!limit.isOpen()) {
                    break;
                }
                Duration wait = Duration.ofNanos(limit.nanos(limits.lookUp()));
                Optional<Outcome> outcome = await(endorsed, peer, wait, resends > 0);
                if (outcome.isPresent()) {
                    return outcome.get();
                }
                if (resends < limits.resends() && limit.isOpen() && isAbsent(endorsed, peer)) {
                    resends++;
                    send(endorsed, peer, limit);
                }
            }
            limit.pause(limits.pause().multipliedBy(Math.min(round, limits.tries())));
        }
        return new Outcome.Unknown(endorsed.txId());
    }

    private boolean send(Endorsed endorsed, OwnPeer peer, TimeLimit limit) {
        try {
            // The bytes carry the signature from the second time on
            var transaction = peer == endorsed.peer()
                    ? endorsed.transaction()
                    : peer.gateway(endorsed.signer())
                            .newTransaction(endorsed.transaction().getBytes());
            transaction.submitAsync(
                    options -> options.withDeadlineAfter(limit.nanos(limits.submit()), TimeUnit.NANOSECONDS));
            return true;
        } catch (SubmitException e) {
            if (Failures.of(e.getStatus(), e.getDetails(), 1) instanceof Failure.Unreached unreached
                    && unreached.down()) {
                peer.failed();
            }
            return false;
        }
    }

    /** Empty if the peer does not know it by then. */
    private Optional<Outcome> await(Endorsed endorsed, OwnPeer peer, Duration wait, boolean sentAgain) {
        try {
            Status status = queries.status(peer, endorsed.signer(), endorsed.txId(), wait);
            ValidationCode code = ValidationCodes.of(status.getCode());
            if (code == ValidationCode.DUPLICATE_TXID && sentAgain) {
                // This is the fate of the copy; the first one's stands in the index
                return queries.find(peer, endorsed.signer(), endorsed.txId()).map(Ordering::outcome);
            }
            return Optional.of(outcome(new TxStatus(endorsed.txId(), status.getBlockNumber(), code)));
        } catch (Unanswered e) {
            if (e.failure instanceof Failure.Unreached unreached && unreached.down()) {
                peer.failed();
            }
            return Optional.empty();
        }
    }

    private boolean isAbsent(Endorsed endorsed, OwnPeer peer) {
        try {
            return queries.find(peer, endorsed.signer(), endorsed.txId()).isEmpty();
        } catch (Unanswered e) {
            return false;
        }
    }

    private static Outcome outcome(TxStatus status) {
        return status.code() == ValidationCode.VALID
                ? new Outcome.Committed(status.txId(), status.block())
                : new Outcome.Invalid(status.txId(), status.code());
    }
}
