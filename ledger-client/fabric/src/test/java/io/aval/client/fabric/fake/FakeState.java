package io.aval.client.fabric.fake;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Status.Code;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.hyperledger.fabric.protos.gateway.CommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.CommitStatusResponse;
import org.hyperledger.fabric.protos.gateway.EvaluateRequest;
import org.hyperledger.fabric.protos.gateway.EvaluateResponse;
import org.hyperledger.fabric.protos.gateway.SignedCommitStatusRequest;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.ProcessedTransaction;
import org.hyperledger.fabric.protos.peer.Proposal;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** What a peer knows of transactions and deposits. Safe for use by several threads. */
public final class FakeState {

    private final Map<String, CommitStatusResponse> statuses = new ConcurrentHashMap<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private volatile long height = 1;

    /** A call in a proposal: contract, function and arguments. */
    public record Called(String contract, List<String> arguments) {
        public static Called of(SignedProposal signed) throws InvalidProtocolBufferException {
            var spec = ChaincodeInvocationSpec.parseFrom(
                            ChaincodeProposalPayload.parseFrom(Proposal.parseFrom(signed.getProposalBytes())
                                            .getPayload())
                                    .getInput())
                    .getChaincodeSpec();
            ChaincodeInput input = spec.getInput();
            return new Called(
                    spec.getChaincodeId().getName(),
                    input.getArgsList().stream().map(ByteString::toStringUtf8).toList());
        }
    }

    /** A peer that answers from this state. */
    public FakePeer tell(FakePeer peer) {
        peer.onStatus = this::status;
        peer.onEvaluate = this::evaluate;
        return peer;
    }

    public void commit(String txId, TxValidationCode code) {
        commit(txId, code, height);
    }

    public void commit(String txId, TxValidationCode code, long block) {
        statuses.put(
                txId,
                CommitStatusResponse.newBuilder()
                        .setResult(code)
                        .setBlockNumber(block)
                        .build());
        height = Math.max(height, block + 1);
    }

    /** What the contract answers to a call of {@code read}; a code refuses. */
    public void deposit(String vault, String txId, String answer) {
        answers.put(vault + "/" + txId, answer);
    }

    private CommitStatusResponse status(SignedCommitStatusRequest signed) throws InvalidProtocolBufferException {
        CommitStatusResponse known =
                statuses.get(CommitStatusRequest.parseFrom(signed.getRequest()).getTransactionId());
        if (known == null) {
            throw Refusing.error(Code.DEADLINE_EXCEEDED, "not committed");
        }
        return known;
    }

    private EvaluateResponse evaluate(EvaluateRequest request) throws InvalidProtocolBufferException {
        Called called = Called.of(request.getProposedTransaction());
        List<String> arguments = called.arguments();
        return switch (arguments.getFirst()) {
            case "GetChainInfo" ->
                response(BlockchainInfo.newBuilder().setHeight(height).build().toByteString());
            case "GetTransactionByID" -> transaction(arguments.get(2));
            case "read" -> deposit(answers.getOrDefault(arguments.get(1) + "/" + arguments.get(2), "NO_DEPOSIT"));
            default -> throw Refusing.error(Code.UNKNOWN, "unknown function");
        };
    }

    private EvaluateResponse transaction(String txId) {
        CommitStatusResponse known = statuses.get(txId);
        if (known == null) {
            throw Refusing.error(
                    Code.UNKNOWN,
                    "evaluate call to endorser returned error",
                    "BankA",
                    "chaincode response 500, Failed to get transaction with id " + txId
                            + ", error no such transaction ID [" + txId + "] in index");
        }
        return response(ProcessedTransaction.newBuilder()
                .setValidationCode(known.getResultValue())
                .build()
                .toByteString());
    }

    private static EvaluateResponse deposit(String answer) {
        if (!answer.startsWith("{")) {
            throw Refusing.error(Code.UNKNOWN, "evaluate failed", "BankA", Refusing.contract(answer));
        }
        return response(ByteString.copyFromUtf8(answer));
    }

    private static EvaluateResponse response(ByteString payload) {
        return EvaluateResponse.newBuilder()
                .setResult(Response.newBuilder().setStatus(200).setPayload(payload))
                .build();
    }
}
