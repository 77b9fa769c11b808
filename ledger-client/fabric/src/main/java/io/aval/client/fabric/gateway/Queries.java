package io.aval.client.fabric.gateway;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.aval.client.Signer;
import io.aval.client.TxStatus;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import io.aval.rules.refusal.RefusedException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.client.CommitStatusException;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Status;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.gateway.CommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.SignedCommitStatusRequest;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.peer.ProcessedTransaction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** Questions to the organisation's own peers; the first that answers is believed. Safe for use by several threads. */
public final class Queries {

    /** Fabric's own contract that tells of the chain. */
    private static final String CHAIN = "qscc";

    /** The one that tells of its configuration. */
    private static final String CONFIGURATION = "cscc";

    private static final String ABSENT = "no such transaction ID";

    private final OwnPeers peers;
    private final String channel;
    private final String contract;
    private final Organisation organisation;
    private final Limits limits;

    public Queries(OwnPeers peers, String channel, String contract, Organisation organisation, Limits limits) {
        this.peers = peers;
        this.channel = channel;
        this.contract = contract;
        this.organisation = organisation;
        this.limits = limits;
    }

    /**
     * What a transaction deposited, as the contract answers.
     *
     * @throws RefusedException the contract's refusal; {@code DEPOSIT_AWAITED} instead of {@code NO_DEPOSIT} from a peer
     *     that is behind what another of the organisation's peers has shown already
     */
    public byte[] deposit(Signer signer, String vault, String txId) {
        Call call = Call.open("read", List.of(vault, txId), List.of(organisation));
        return first(peer -> {
            try {
                return ask(peer, signer, contract, call);
            } catch (Unanswered e) {
                boolean none =
                        e.failure instanceof Failure.Settled(Refusal refusal) && refusal.code() == Code.NO_DEPOSIT;
                if (none && peer.newest() < peers.newest() && height(peer, signer) <= peers.newest()) {
                    throw Code.DEPOSIT_AWAITED.refuse("tx", txId);
                }
                throw e;
            }
        });
    }

    /** Number of blocks. */
    public long height(Signer signer) {
        return first(peer -> height(peer, signer));
    }

    /** What became of a transaction; empty if none of the peers that answer has seen it. */
    public Optional<TxStatus> find(Signer signer, String txId) {
        return anywhere(peer -> find(peer, signer, txId));
    }

    /** The envelope that was ordered, and what became of it; empty if none of the peers that answer has seen it. */
    public Optional<Ordered> ordered(Signer signer, String txId) {
        return anywhere(peer -> {
            Optional<ProcessedTransaction> found = processed(peer, signer, txId);
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Ordered(found.get().getTransactionEnvelope(), status(peer, signer, txId, found.get())));
        });
    }

    /** What was ordered, and what became of it. */
    public record Ordered(Envelope envelope, TxStatus status) {}

    /** The block of the channel's configuration that holds now. */
    public Block configuration(Signer signer) {
        Call call = Call.open("GetConfigBlock", List.of(channel), List.of(organisation));
        return first(peer -> {
            try {
                return Block.parseFrom(ask(peer, signer, CONFIGURATION, call));
            } catch (InvalidProtocolBufferException e) {
                throw unreadable();
            }
        });
    }

    private <T> Optional<T> anywhere(Question<Optional<T>> question) {
        RefusedException unanswered = null;
        boolean absent = false;
        for (OwnPeer peer : peers.inOrder()) {
            try {
                Optional<T> found = question.ask(peer);
                if (found.isPresent()) {
                    return found;
                }
                absent = true;
            } catch (Unanswered e) {
                note(peer, e.failure);
                unanswered = new RefusedException(e.failure.refusal());
            }
        }
        if (!absent && unanswered != null) {
            throw unanswered;
        }
        return Optional.empty();
    }

    /** The same at one peer. */
    Optional<TxStatus> find(OwnPeer peer, Signer signer, String txId) throws Unanswered {
        Optional<ProcessedTransaction> found = processed(peer, signer, txId);
        return found.isEmpty() ? Optional.empty() : Optional.of(status(peer, signer, txId, found.get()));
    }

    private Optional<ProcessedTransaction> processed(OwnPeer peer, Signer signer, String txId) throws Unanswered {
        Call call = Call.open("GetTransactionByID", List.of(channel, txId), List.of(organisation));
        try {
            return Optional.of(ProcessedTransaction.parseFrom(ask(peer, signer, CHAIN, call)));
        } catch (InvalidProtocolBufferException e) {
            throw unreadable();
        } catch (Unanswered e) {
            String why = e.failure.refusal().details().getOrDefault("why", "");
            if (why.contains(ABSENT)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private TxStatus status(OwnPeer peer, Signer signer, String txId, ProcessedTransaction found) throws Unanswered {
        TxValidationCode code = Optional.ofNullable(TxValidationCode.forNumber(found.getValidationCode()))
                .orElse(TxValidationCode.INVALID_OTHER_REASON);
        // The status names the block, and is there at once since the transaction is
        Status status = status(peer, signer, txId, limits.evaluate());
        return new TxStatus(txId, status.getBlockNumber(), ValidationCodes.of(code));
    }

    /** Waits at one peer until the transaction stands on its ledger. */
    Status status(OwnPeer peer, Signer signer, String txId, Duration limit) throws Unanswered {
        byte[] request = SignedCommitStatusRequest.newBuilder()
                .setRequest(CommitStatusRequest.newBuilder()
                        .setChannelId(channel)
                        .setTransactionId(txId)
                        .setIdentity(creator(peer, signer))
                        .build()
                        .toByteString())
                .build()
                .toByteArray();
        try {
            Status status = peer.gateway(signer)
                    .newCommit(request)
                    .getStatus(options -> options.withDeadlineAfter(limit.toNanos(), TimeUnit.NANOSECONDS));
            peer.answered();
            peer.showed(status.getBlockNumber());
            return status;
        } catch (CommitStatusException e) {
            throw new Unanswered(Failures.of(e.getStatus(), e.getDetails(), 1));
        }
    }

    private static ByteString creator(OwnPeer peer, Signer signer) {
        return SerializedIdentity.newBuilder()
                .setMspid(signer.organisation().value())
                .setIdBytes(
                        ByteString.copyFrom(peer.gateway(signer).getIdentity().getCredentials()))
                .build()
                .toByteString();
    }

    private long height(OwnPeer peer, Signer signer) throws Unanswered {
        Call call = Call.open("GetChainInfo", List.of(channel), List.of(organisation));
        try {
            long height =
                    BlockchainInfo.parseFrom(ask(peer, signer, CHAIN, call)).getHeight();
            peer.showed(height - 1);
            return height;
        } catch (InvalidProtocolBufferException e) {
            throw unreadable();
        }
    }

    private static Unanswered unreadable() {
        return new Unanswered(new Failure.Unreached(
                Code.LEDGER_UNAVAILABLE.refusal("why", "the peer's answer cannot be read"), false));
    }

    private byte[] ask(OwnPeer peer, Signer signer, String name, Call call) throws Unanswered {
        try {
            byte[] answer = call.propose(peer, signer, channel, name)
                    .evaluate(options ->
                            options.withDeadlineAfter(limits.evaluate().toNanos(), TimeUnit.NANOSECONDS));
            peer.answered();
            return answer;
        } catch (GatewayException e) {
            throw new Unanswered(Failures.of(e.getStatus(), e.getDetails(), 1));
        }
    }

    private interface Question<T> {
        T ask(OwnPeer peer) throws Unanswered;
    }

    private <T> T first(Question<T> question) {
        Refusal last = Code.LEDGER_UNAVAILABLE.refusal();
        for (OwnPeer peer : peers.inOrder()) {
            try {
                return question.ask(peer);
            } catch (Unanswered e) {
                note(peer, e.failure);
                last = e.failure.refusal();
                if (e.failure instanceof Failure.Settled) {
                    break;
                }
            }
        }
        throw new RefusedException(last);
    }

    private static void note(OwnPeer peer, Failure failure) {
        if (failure instanceof Failure.Unreached(Refusal refusal, boolean down) && down) {
            peer.failed();
        }
    }

    /** A peer has no answer, or its answer is a refusal. */
    static final class Unanswered extends Exception {
        private static final long serialVersionUID = 1L;

        final transient Failure failure;

        Unanswered(Failure failure) {
            super(failure.refusal().toString(), null, false, false);
            this.failure = failure;
        }
    }
}
