package io.aval.client.embedded.simulation;

import com.google.protobuf.ByteString;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.Event;
import io.aval.client.embedded.transaction.Proposal;
import io.aval.client.embedded.transaction.ProposalCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ledger.CompositeKey;
import org.jspecify.annotations.Nullable;

/** The stub's methods that answer from the proposal, and the event. */
abstract class ProposalCalls implements ChaincodeStub {
    private final SimulatedCall call;
    private final Proposal proposal;
    private @Nullable Event event;

    ProposalCalls(SimulatedCall call) {
        this.call = call;
        this.proposal = call.proposal();
    }

    final @Nullable Event event() {
        return event;
    }

    @Override
    public List<byte[]> getArgs() {
        List<byte[]> copies = new ArrayList<>(proposal.arguments().size());
        proposal.arguments().forEach(argument -> copies.add(argument.copy()));
        return copies;
    }

    @Override
    public List<String> getStringArgs() {
        List<String> texts = new ArrayList<>(proposal.arguments().size());
        proposal.arguments().forEach(argument -> texts.add(new String(argument.array(), StandardCharsets.UTF_8)));
        return texts;
    }

    @Override
    public @Nullable String getFunction() {
        List<String> texts = getStringArgs();
        return texts.isEmpty() ? null : texts.getFirst();
    }

    @Override
    public List<String> getParameters() {
        List<String> texts = getStringArgs();
        return texts.isEmpty() ? texts : texts.subList(1, texts.size());
    }

    @Override
    public String getTxId() {
        return proposal.txId();
    }

    @Override
    public String getChannelId() {
        return proposal.channel();
    }

    @Override
    public Instant getTxTimestamp() {
        return proposal.timestamp();
    }

    @Override
    public byte[] getCreator() {
        return proposal.creator().serialized().copy();
    }

    @Override
    public Map<String, byte[]> getTransient() {
        Map<String, byte[]> copies = new HashMap<>();
        proposal.transientData().forEach((name, value) -> copies.put(name, value.copy()));
        return copies;
    }

    @Override
    public byte[] getBinding() {
        return proposal.binding().copy();
    }

    @Override
    public String getMspId() {
        call.organisationMatters();
        return call.organisation();
    }

    /** The proposal's bytes; the signature is not kept, so it is empty. */
    @Override
    public SignedProposal getSignedProposal() {
        return SignedProposal.newBuilder()
                .setProposalBytes(ByteString.copyFrom(
                        ProposalCodec.encode(proposal, call.configuration().chaincode())
                                .array()))
                .build();
    }

    @Override
    public void setEvent(@Nullable String name, byte @Nullable [] payload) {
        if (name == null || name.chars().allMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("event name can not be nil string");
        }
        event = new Event(name, payload == null ? Bytes.EMPTY : Bytes.of(payload.clone()));
    }

    @Override
    public @Nullable ChaincodeEvent getEvent() {
        Event set = event;
        return set == null
                ? null
                : ChaincodeEvent.newBuilder()
                        .setEventName(set.name())
                        .setPayload(ByteString.copyFrom(set.payload().array()))
                        .build();
    }

    @Override
    public CompositeKey createCompositeKey(String objectType, String... attributes) {
        return new CompositeKey(objectType, attributes);
    }

    @Override
    public CompositeKey splitCompositeKey(String compositeKey) {
        return CompositeKey.parseCompositeKey(compositeKey);
    }
}
