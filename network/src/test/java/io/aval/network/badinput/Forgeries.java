package io.aval.network.badinput;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import io.aval.client.Signer;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Organisation;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.Proposal;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;

/** Ways to falsify what passes between a client and its peer. */
final class Forgeries {

    private Forgeries() {}

    /** A proposal as a machine makes it whose clock is off by so much; correctly signed. */
    static Between.Change clockOffBy(Duration off, Signer signer) {
        return new Between.Change() {
            @Override
            public SignedProposal proposal(SignedProposal signed) {
                return sign(
                        signer,
                        withHeader(
                                signed.getProposalBytes(),
                                header -> header.setTimestamp(Timestamp.newBuilder(header.getTimestamp())
                                        .setSeconds(header.getTimestamp().getSeconds() + off.toSeconds()))));
            }
        };
    }

    /**
     * A proposal of another call; correctly signed.
     *
     * @param arguments the function first
     * @param confidential transient data
     */
    static Between.Change calling(Signer signer, List<String> arguments, Map<String, ByteString> confidential) {
        return new Between.Change() {
            @Override
            public SignedProposal proposal(SignedProposal signed) {
                return sign(signer, withCall(signed.getProposalBytes(), arguments, confidential));
            }
        };
    }

    /** A proposal that somebody changed after it was signed. */
    static Between.Change proposalChanged() {
        return new Between.Change() {
            @Override
            public SignedProposal proposal(SignedProposal signed) {
                return signed.toBuilder()
                        .setProposalBytes(withHeader(
                                signed.getProposalBytes(), header -> header.setVersion(header.getVersion() + 1)))
                        .build();
            }
        };
    }

    /** An endorsement of which one signature does not hold; the client signs it unseen. */
    static Between.Change endorsementForged() {
        return endorsementsChanged(endorsements -> {
            Endorsement first = endorsements.getEndorsements(0);
            return endorsements.setEndorsements(0, first.toBuilder().setSignature(flipped(first.getSignature())));
        });
    }

    /** The endorsements the other way round, which is as good. */
    static Between.Change endorsementsTurned() {
        return endorsementsChanged(endorsements -> {
            List<Endorsement> all = List.copyOf(endorsements.getEndorsementsList());
            return endorsements.clearEndorsements().addAllEndorsements(all.reversed());
        });
    }

    /** A transaction whose client's signature does not hold. */
    static Between.Change transactionSignatureForged() {
        return new Between.Change() {
            @Override
            public Envelope transaction(Envelope signed) {
                return signed.toBuilder()
                        .setSignature(flipped(signed.getSignature()))
                        .build();
            }
        };
    }

    /** Signs something else than it is given. */
    record Forger(Signer own) implements Signer {
        @Override
        public Organisation organisation() {
            return own.organisation();
        }

        @Override
        public X509Certificate certificate() {
            return own.certificate();
        }

        @Override
        public byte[] sign(byte[] digest) {
            return own.sign(Digest.of("something else").bytes());
        }
    }

    private static Between.Change endorsementsChanged(UnaryOperator<ChaincodeEndorsedAction.Builder> change) {
        return new Between.Change() {
            @Override
            public Envelope endorsed(Envelope unsigned) {
                return withAction(unsigned, change);
            }
        };
    }

    private static SignedProposal sign(Signer signer, ByteString proposal) {
        byte[] signature = signer.sign(Digest.of(proposal.toByteArray()).bytes());
        return SignedProposal.newBuilder()
                .setProposalBytes(proposal)
                .setSignature(ByteString.copyFrom(signature))
                .build();
    }

    private static ByteString withHeader(ByteString proposal, UnaryOperator<ChannelHeader.Builder> change) {
        try {
            Proposal whole = Proposal.parseFrom(proposal);
            Header header = Header.parseFrom(whole.getHeader());
            ChannelHeader.Builder channel = ChannelHeader.parseFrom(header.getChannelHeader()).toBuilder();
            return whole.toBuilder()
                    .setHeader(header.toBuilder()
                            .setChannelHeader(change.apply(channel).build().toByteString())
                            .build()
                            .toByteString())
                    .build()
                    .toByteString();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("no proposal", e);
        }
    }

    private static ByteString withCall(
            ByteString proposal, List<String> arguments, Map<String, ByteString> confidential) {
        try {
            Proposal whole = Proposal.parseFrom(proposal);
            ChaincodeProposalPayload payload = ChaincodeProposalPayload.parseFrom(whole.getPayload());
            ChaincodeInvocationSpec.Builder call = ChaincodeInvocationSpec.parseFrom(payload.getInput()).toBuilder();
            call.getChaincodeSpecBuilder()
                    .getInputBuilder()
                    .clearArgs()
                    .addAllArgs(arguments.stream().map(ByteString::copyFromUtf8).toList());
            return whole.toBuilder()
                    .setPayload(payload.toBuilder()
                            .setInput(call.build().toByteString())
                            .clearTransientMap()
                            .putAllTransientMap(confidential)
                            .build()
                            .toByteString())
                    .build()
                    .toByteString();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("no proposal", e);
        }
    }

    private static Envelope withAction(Envelope envelope, UnaryOperator<ChaincodeEndorsedAction.Builder> change) {
        try {
            Payload payload = Payload.parseFrom(envelope.getPayload());
            Transaction transaction = Transaction.parseFrom(payload.getData());
            TransactionAction only = transaction.getActions(0);
            ChaincodeActionPayload action = ChaincodeActionPayload.parseFrom(only.getPayload());
            ByteString changed = action.toBuilder()
                    .setAction(change.apply(action.getAction().toBuilder()))
                    .build()
                    .toByteString();
            ByteString data = transaction.toBuilder()
                    .setActions(0, only.toBuilder().setPayload(changed))
                    .build()
                    .toByteString();
            return envelope.toBuilder()
                    .setPayload(payload.toBuilder().setData(data).build().toByteString())
                    .build();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("no transaction", e);
        }
    }

    /** Another number in the same form. */
    private static ByteString flipped(ByteString signature) {
        byte[] bytes = signature.toByteArray();
        bytes[bytes.length - 1] ^= 1;
        return ByteString.copyFrom(bytes);
    }
}
