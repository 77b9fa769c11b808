package io.aval.client.embedded.mockpeer;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.aval.client.embedded.simulation.PeerRefusal;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.shim.Chaincode;
import org.hyperledger.fabric.shim.ChaincodeStub;

/** One transaction's messages: the call, what the chaincode asks for meanwhile, and its answer. */
final class Conversation {
    private static final int SERVER_ERROR = 500;

    private final ChaincodeStub stub;
    private final Answers answers;
    private final Consumer<ChaincodeMessage> send;
    private final Duration patience;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();

    private sealed interface Heard {
        record Message(ChaincodeMessage message) implements Heard {}

        record End(Throwable cause) implements Heard {}
    }

    Conversation(ChaincodeStub stub, Answers answers, Consumer<ChaincodeMessage> send, Duration patience) {
        this.stub = stub;
        this.answers = answers;
        this.send = send;
        this.patience = patience;
    }

    String key() {
        return stub.getChannelId() + stub.getTxId();
    }

    void tell(ChaincodeMessage message) {
        heard.add(new Heard.Message(message));
    }

    void end(Throwable cause) {
        heard.add(new Heard.End(cause));
    }

    /** Sends the call and answers until the chaincode is done, on the calling thread. */
    Chaincode.Response run() {
        ChaincodeInput.Builder input = ChaincodeInput.newBuilder();
        stub.getArgs().forEach(argument -> input.addArgs(ByteString.copyFrom(argument)));
        send.accept(ChaincodeMessage.newBuilder()
                .setType(ChaincodeMessage.Type.TRANSACTION)
                .setChannelId(stub.getChannelId())
                .setTxid(stub.getTxId())
                .setPayload(input.build().toByteString())
                .setProposal(stub.getSignedProposal())
                .build());
        while (true) {
            ChaincodeMessage message = next();
            switch (message.getType()) {
                case COMPLETED -> {
                    return completed(message);
                }
                case ERROR -> {
                    return new Chaincode.Response(
                            SERVER_ERROR,
                            "transaction returned with failure: "
                                    + message.getPayload().toStringUtf8(),
                            new byte[0]);
                }
                default -> send.accept(answer(message));
            }
        }
    }

    private ChaincodeMessage next() {
        try {
            return switch (heard.poll(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                case null -> throw new ChaincodeGone("timeout expired while executing transaction");
                case Heard.End(Throwable cause) -> throw new ChaincodeGone("chaincode stream terminated", cause);
                case Heard.Message(ChaincodeMessage message) -> message;
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChaincodeGone("the wait for the chaincode was interrupted", e);
        }
    }

    private ChaincodeMessage answer(ChaincodeMessage request) {
        try {
            return ChaincodeMessage.newBuilder()
                    .setType(ChaincodeMessage.Type.RESPONSE)
                    .setChannelId(request.getChannelId())
                    .setTxid(request.getTxid())
                    .setPayload(answers.to(request))
                    .build();
        } catch (PeerRefusal refusal) {
            return error(request, refusal.reason());
        } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
            return error(request, request.getType() + " failed: transaction ID: " + request.getTxid() + ": " + e);
        }
    }

    static ChaincodeMessage error(ChaincodeMessage request, String text) {
        return ChaincodeMessage.newBuilder()
                .setType(ChaincodeMessage.Type.ERROR)
                .setChannelId(request.getChannelId())
                .setTxid(request.getTxid())
                .setPayload(ByteString.copyFromUtf8(text))
                .build();
    }

    private Chaincode.Response completed(ChaincodeMessage message) {
        if (message.hasChaincodeEvent()) {
            stub.setEvent(
                    message.getChaincodeEvent().getEventName(),
                    message.getChaincodeEvent().getPayload().toByteArray());
        }
        try {
            Response response = Response.parseFrom(message.getPayload());
            return new Chaincode.Response(
                    response.getStatus(),
                    response.getMessage(),
                    response.getPayload().toByteArray());
        } catch (InvalidProtocolBufferException e) {
            throw new ChaincodeGone("the chaincode's answer is no response", e);
        }
    }
}
