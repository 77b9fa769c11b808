package io.aval.client.embedded.transaction;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeSpec;

/** Turns proposals into the bytes of Fabric's Proposal message, which clients sign, and back. */
public final class ProposalCodec {
    private ProposalCodec() {}

    /** The bytes that the client signs: the whole message without transient data. */
    public static Bytes visible(Proposal proposal, String chaincode) {
        return encode(proposal, chaincode, Map.of());
    }

    /** The bytes of the whole message. */
    public static Bytes encode(Proposal proposal, String chaincode) {
        return encode(proposal, chaincode, proposal.transientData());
    }

    private static Bytes encode(Proposal proposal, String chaincode, Map<String, Bytes> transientData) {
        ChaincodeID chaincodeId = ChaincodeID.newBuilder().setName(chaincode).build();
        Header header = Header.newBuilder()
                .setChannelHeader(channelHeader(proposal, chaincodeId))
                .setSignatureHeader(signatureHeader(proposal))
                .build();
        ChaincodeProposalPayload.Builder payload = payload(proposal, chaincodeId);
        // Sorted, so that equal proposals have equal bytes.
        new TreeMap<>(transientData).forEach((name, value) -> payload.putTransientMap(name, string(value)));
        return Bytes.of(org.hyperledger.fabric.protos.peer.Proposal.newBuilder()
                .setHeader(header.toByteString())
                .setPayload(payload.build().toByteString())
                .build()
                .toByteArray());
    }

    /** SHA-256(channel header, signature header, payload without transient data): what endorsements name. */
    public static Bytes hash(Proposal proposal, String chaincode) {
        ChaincodeID chaincodeId = ChaincodeID.newBuilder().setName(chaincode).build();
        return Bytes.sha256(
                channelHeader(proposal, chaincodeId).toByteArray(),
                signatureHeader(proposal).toByteArray(),
                payload(proposal, chaincodeId).build().toByteArray());
    }

    private static ByteString channelHeader(Proposal proposal, ChaincodeID chaincodeId) {
        return ChannelHeader.newBuilder()
                .setType(HeaderType.ENDORSER_TRANSACTION_VALUE)
                .setChannelId(proposal.channel())
                .setTxId(proposal.txId())
                .setTimestamp(timestamp(proposal.timestamp()))
                .setExtension(ChaincodeHeaderExtension.newBuilder()
                        .setChaincodeId(chaincodeId)
                        .build()
                        .toByteString())
                .build()
                .toByteString();
    }

    private static ByteString signatureHeader(Proposal proposal) {
        return SignatureHeader.newBuilder()
                .setCreator(string(proposal.creator().serialized()))
                .setNonce(string(proposal.nonce()))
                .build()
                .toByteString();
    }

    private static Timestamp timestamp(Instant time) {
        return Timestamp.newBuilder()
                .setSeconds(time.getEpochSecond())
                .setNanos(time.getNano())
                .build();
    }

    /** Without transient data, which endorsers see and transactions don't carry. */
    private static ChaincodeProposalPayload.Builder payload(Proposal proposal, ChaincodeID chaincodeId) {
        ChaincodeInput.Builder input = ChaincodeInput.newBuilder();
        proposal.arguments().forEach(argument -> input.addArgs(string(argument)));
        ChaincodeSpec spec = ChaincodeSpec.newBuilder()
                .setChaincodeId(chaincodeId)
                .setInput(input)
                .build();
        return ChaincodeProposalPayload.newBuilder()
                .setInput(ChaincodeInvocationSpec.newBuilder()
                        .setChaincodeSpec(spec)
                        .build()
                        .toByteString());
    }

    /**
     * Reads the bytes of a Proposal message.
     *
     * @param creators turns serialized identities into creators; a cache may stand here
     * @throws IllegalArgumentException with a sentence, if the message is malformed, calls another chaincode than
     *     {@code chaincode} or carries another transaction id than its nonce and creator give
     */
    public static Proposal decode(Bytes encoded, String chaincode, Function<Bytes, Creator> creators) {
        try {
            return parse(encoded, chaincode, creators);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("the proposal is not a Proposal message", e);
        }
    }

    private static Proposal parse(Bytes encoded, String chaincode, Function<Bytes, Creator> creators)
            throws InvalidProtocolBufferException {
        var message = org.hyperledger.fabric.protos.peer.Proposal.parseFrom(encoded.array());
        Header header = Header.parseFrom(message.getHeader());
        ChannelHeader channelHeader = ChannelHeader.parseFrom(header.getChannelHeader());
        SignatureHeader signatureHeader = SignatureHeader.parseFrom(header.getSignatureHeader());
        ChaincodeProposalPayload payload = ChaincodeProposalPayload.parseFrom(message.getPayload());
        ChaincodeSpec spec =
                ChaincodeInvocationSpec.parseFrom(payload.getInput()).getChaincodeSpec();
        require(channelHeader.getType() == HeaderType.ENDORSER_TRANSACTION_VALUE, "it is no endorser transaction");
        require(spec.getChaincodeId().getName().equals(chaincode), "it calls another chaincode than " + chaincode);
        List<Bytes> arguments = new ArrayList<>();
        spec.getInput().getArgsList().forEach(argument -> arguments.add(bytes(argument)));
        Map<String, Bytes> transientData = new HashMap<>();
        payload.getTransientMapMap().forEach((name, value) -> transientData.put(name, bytes(value)));
        Timestamp time = channelHeader.getTimestamp();
        require(
                Math.abs(time.getSeconds()) < 253_402_300_800L
                        && time.getNanos() >= 0
                        && time.getNanos() < 1_000_000_000,
                "its timestamp is out of range");
        Proposal proposal = Proposal.of(
                channelHeader.getChannelId(),
                creators.apply(bytes(signatureHeader.getCreator())),
                bytes(signatureHeader.getNonce()),
                Instant.ofEpochSecond(time.getSeconds(), time.getNanos()),
                arguments,
                transientData);
        require(
                proposal.txId().equals(channelHeader.getTxId()),
                "its transaction id is not that of its nonce and creator");
        return proposal;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("the proposal is refused: " + otherwise);
        }
    }

    private static ByteString string(Bytes bytes) {
        return ByteString.copyFrom(bytes.array());
    }

    private static Bytes bytes(ByteString string) {
        return Bytes.of(string.toByteArray());
    }
}
