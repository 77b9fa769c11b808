package io.aval.network.administration;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.aval.network.lifecycle.ContractDefinition;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeSpec;
import org.hyperledger.fabric.protos.peer.ChannelInfo;
import org.hyperledger.fabric.protos.peer.ChannelQueryResponse;
import org.hyperledger.fabric.protos.peer.EndorserGrpc;
import org.hyperledger.fabric.protos.peer.Proposal;
import org.hyperledger.fabric.protos.peer.ProposalResponse;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.hyperledger.fabric.protos.peer.lifecycle.ApproveChaincodeDefinitionForMyOrgArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.ChaincodeSource;
import org.hyperledger.fabric.protos.peer.lifecycle.CheckCommitReadinessResult;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryApprovedChaincodeDefinitionResult;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryChaincodeDefinitionResult;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryInstalledChaincodesResult;

/** A peer that has no ledger, only what an administrator asks about, and that can be told to refuse. */
final class FakePeer extends EndorserGrpc.EndorserImplBase {

    private final Server server;
    private final FakeGateway gateway = new FakeGateway(this);
    private final List<String> calls = new ArrayList<>();
    private final TreeSet<String> channels = new TreeSet<>();
    private final TreeSet<String> installed = new TreeSet<>();
    private final Deque<Response> next = new ArrayDeque<>();
    private Optional<Status> broken = Optional.empty();
    private Optional<ApproveChaincodeDefinitionForMyOrgArgs> approved = Optional.empty();
    private Optional<ContractDefinition> committed = Optional.empty();

    FakePeer() throws IOException {
        this(0);
    }

    FakePeer(int port) throws IOException {
        server = Grpc.newServerBuilderForPort(port, InsecureServerCredentials.create())
                .addService(this)
                .addService(gateway)
                .build()
                .start();
    }

    String address() {
        return "127.0.0.1:" + server.getPort();
    }

    FakeGateway gateway() {
        return gateway;
    }

    /** Names of the functions that were called, except questions. */
    synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    synchronized void hasJoined(String channel) {
        channels.add(channel);
    }

    synchronized void hasInstalled(String id) {
        installed.add(id);
    }

    synchronized void hasCommitted(ContractDefinition definition) {
        committed = Optional.of(definition);
    }

    synchronized void approve(ApproveChaincodeDefinitionForMyOrgArgs arguments) {
        approved = Optional.of(arguments);
    }

    synchronized void called(String function) {
        calls.add(function);
    }

    /** Answers the next function that does something. */
    synchronized void answersNext(int status, String message) {
        next.add(Response.newBuilder().setStatus(status).setMessage(message).build());
    }

    synchronized void breaks(Status status) {
        broken = Optional.of(status);
    }

    @Override
    public synchronized void processProposal(SignedProposal signed, StreamObserver<ProposalResponse> answer) {
        if (broken.isPresent()) {
            answer.onError(broken.get().asRuntimeException());
            return;
        }
        List<ByteString> arguments = arguments(signed);
        Response response = answer(arguments.getFirst().toStringUtf8());
        answer.onNext(ProposalResponse.newBuilder().setResponse(response).build());
        answer.onCompleted();
    }

    void close() throws InterruptedException {
        // To its end, so that another one may take its port
        server.shutdownNow().awaitTermination();
    }

    static List<ByteString> arguments(SignedProposal signed) {
        try {
            Proposal proposal = Proposal.parseFrom(signed.getProposalBytes());
            ChaincodeSpec spec = ChaincodeInvocationSpec.parseFrom(
                            ChaincodeProposalPayload.parseFrom(proposal.getPayload())
                                    .getInput())
                    .getChaincodeSpec();
            return spec.getInput().getArgsList();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a malformed proposal", e);
        }
    }

    private Response answer(String function) {
        return switch (function) {
            case "GetChannels" -> ok(channelList());
            case "GetChainInfo" ->
                ok(BlockchainInfo.newBuilder().setHeight(7).build().toByteString());
            case "QueryInstalledChaincodes" -> ok(installedList());
            case "QueryApprovedChaincodeDefinition" ->
                approved.map(FakePeer::approval)
                        .orElseGet(() -> response(500, "could not fetch approved chaincode definition (name: 'aval')"));
            case "QueryChaincodeDefinition" ->
                committed.map(FakePeer::definition).orElseGet(() -> response(404, "namespace aval is not defined"));
            case "CheckCommitReadiness" ->
                ok(CheckCommitReadinessResult.newBuilder()
                        .putApprovals("BankB", false)
                        .putApprovals("BankA", true)
                        .build()
                        .toByteString());
            default -> {
                calls.add(function);
                yield next.isEmpty() ? ok(ByteString.EMPTY) : next.remove();
            }
        };
    }

    private ByteString channelList() {
        ChannelQueryResponse.Builder list = ChannelQueryResponse.newBuilder();
        channels.forEach(name -> list.addChannels(ChannelInfo.newBuilder().setChannelId(name)));
        return list.build().toByteString();
    }

    private ByteString installedList() {
        QueryInstalledChaincodesResult.Builder list = QueryInstalledChaincodesResult.newBuilder();
        installed.forEach(id -> list.addInstalledChaincodes(
                QueryInstalledChaincodesResult.InstalledChaincode.newBuilder().setPackageId(id)));
        return list.build().toByteString();
    }

    private static Response approval(ApproveChaincodeDefinitionForMyOrgArgs arguments) {
        return ok(QueryApprovedChaincodeDefinitionResult.newBuilder()
                .setVersion(arguments.getVersion())
                .setSequence(arguments.getSequence())
                .setValidationParameter(arguments.getValidationParameter())
                .setCollections(arguments.getCollections())
                .setSource(ChaincodeSource.newBuilder()
                        .setLocalPackage(arguments.getSource().getLocalPackage()))
                .build()
                .toByteString());
    }

    private static Response definition(ContractDefinition definition) {
        return ok(QueryChaincodeDefinitionResult.newBuilder()
                .setVersion(definition.version())
                .setSequence(definition.sequence())
                .setValidationParameter(definition.policy().proto())
                .setCollections(definition.collectionsProto())
                .build()
                .toByteString());
    }

    private static Response ok(ByteString payload) {
        return Response.newBuilder().setStatus(200).setPayload(payload).build();
    }

    private static Response response(int status, String message) {
        return Response.newBuilder().setStatus(status).setMessage(message).build();
    }
}
