package io.aval.network.administration;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.gateway.CommitStatusResponse;
import org.hyperledger.fabric.protos.gateway.EndorseRequest;
import org.hyperledger.fabric.protos.gateway.EndorseResponse;
import org.hyperledger.fabric.protos.gateway.GatewayGrpc;
import org.hyperledger.fabric.protos.gateway.SignedCommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.SubmitRequest;
import org.hyperledger.fabric.protos.gateway.SubmitResponse;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.hyperledger.fabric.protos.peer.lifecycle.ApproveChaincodeDefinitionForMyOrgArgs;

/** The gateway of a fake peer: knows approvals only, and can be told how the next transactions end. */
final class FakeGateway extends GatewayGrpc.GatewayImplBase {

    /** How a transaction ends; after the last one that was named, well. */
    sealed interface Ending {
        /** Refused at endorsement. */
        record Refused(Status status) implements Ending {}

        /** The orderer's answer is lost although the transaction is ordered and valid. */
        record LostAnswer() implements Ending {}

        /** Ordered and found invalid. */
        record Invalid(TxValidationCode code) implements Ending {}

        /** Ordered and valid. */
        record Valid() implements Ending {}
    }

    private final FakePeer peer;
    private final Deque<Ending> endings = new ArrayDeque<>();
    private Ending ending = new Ending.Valid();
    private Optional<ApproveChaincodeDefinitionForMyOrgArgs> proposed = Optional.empty();

    FakeGateway(FakePeer peer) {
        this.peer = peer;
    }

    /** How one of the next transactions ends, in the order of these calls. */
    synchronized void endsNext(Ending next) {
        endings.add(next);
    }

    @Override
    public synchronized void endorse(EndorseRequest request, StreamObserver<EndorseResponse> answer) {
        ending = endings.isEmpty() ? new Ending.Valid() : endings.remove();
        var arguments = FakePeer.arguments(request.getProposedTransaction());
        peer.called(arguments.getFirst().toStringUtf8());
        if (ending instanceof Ending.Refused(Status status)) {
            answer.onError(status.asRuntimeException());
            return;
        }
        try {
            proposed = Optional.of(ApproveChaincodeDefinitionForMyOrgArgs.parseFrom(arguments.get(1)));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a malformed approval", e);
        }
        answer.onNext(EndorseResponse.newBuilder()
                .setPreparedTransaction(prepared(request.getChannelId(), request.getTransactionId()))
                .build());
        answer.onCompleted();
    }

    @Override
    public synchronized void submit(SubmitRequest request, StreamObserver<SubmitResponse> answer) {
        if (!(ending instanceof Ending.Invalid)) {
            proposed.ifPresent(peer::approve);
        }
        if (ending instanceof Ending.LostAnswer) {
            answer.onError(Status.UNAVAILABLE
                    .withDescription("insufficient number of orderers could successfully process transaction")
                    .asRuntimeException());
            return;
        }
        answer.onNext(SubmitResponse.getDefaultInstance());
        answer.onCompleted();
    }

    @Override
    public synchronized void commitStatus(
            SignedCommitStatusRequest request, StreamObserver<CommitStatusResponse> answer) {
        TxValidationCode code =
                ending instanceof Ending.Invalid(TxValidationCode invalid) ? invalid : TxValidationCode.VALID;
        answer.onNext(CommitStatusResponse.newBuilder().setResult(code).build());
        answer.onCompleted();
    }

    private static Envelope prepared(String channel, String id) {
        ChaincodeActionPayload action = ChaincodeActionPayload.newBuilder()
                .setAction(ChaincodeEndorsedAction.newBuilder()
                        .setProposalResponsePayload(ProposalResponsePayload.newBuilder()
                                .setExtension(
                                        ChaincodeAction.getDefaultInstance().toByteString())
                                .build()
                                .toByteString()))
                .build();
        ByteString header = ChannelHeader.newBuilder()
                .setChannelId(channel)
                .setTxId(id)
                .build()
                .toByteString();
        Payload payload = Payload.newBuilder()
                .setHeader(Header.newBuilder().setChannelHeader(header))
                .setData(Transaction.newBuilder()
                        .addActions(TransactionAction.newBuilder().setPayload(action.toByteString()))
                        .build()
                        .toByteString())
                .build();
        return Envelope.newBuilder().setPayload(payload.toByteString()).build();
    }
}
