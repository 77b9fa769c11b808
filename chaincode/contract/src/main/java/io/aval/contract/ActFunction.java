package io.aval.contract;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Facts;
import io.aval.rules.act.Freeze;
import io.aval.rules.act.Ruling;
import io.aval.rules.law.Envelope;
import io.aval.rules.law.Law;
import io.aval.rules.ledger.DayEntry;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.RefusedException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hyperledger.fabric.shim.ChaincodeStub;

/**
 * {@code act}: judges an envelope and writes what the law grants. Reads public keys and K only, so that every endorser
 * computes the same; answers nothing, since the result stands on the ledger.
 */
final class ActFunction implements AvalChaincode.Function {

    private static final byte[] NOTHING = {};

    private final Callers callers;
    private final KeyPolicies policies;

    ActFunction(Callers callers, KeyPolicies policies) {
        this.callers = callers;
        this.policies = policies;
    }

    @Override
    public byte[] call(ChaincodeStub stub) {
        Actor actor = callers.of(stub.getCreator());
        Proposal proposal = Proposal.of(stub);
        Envelope envelope = Envelope.parse(proposal.text());
        PublicState state = new PublicState(stub);
        String request = Proposal.requestKey(stub, envelope.request());
        state.requireNew(request, envelope.content());
        envelope.openings().forEach(state::verify);
        switch (Law.judge(envelope, facts(stub.getTxId(), actor, envelope, state))) {
            case Ruling.Refused(var refusal) -> throw new RefusedException(refusal);
            case Ruling.Granted granted ->
                new Writing(stub, state, policies, actor).write(granted, request, envelope.content());
        }
        return NOTHING;
    }

    private static Facts facts(String txId, Actor actor, Envelope envelope, PublicState state) {
        SortedMap<RecordId, Freeze> freezes = new TreeMap<>();
        for (Opening opening : envelope.openings()) {
            if (opening.kind() != Kind.PARTY) {
                state.order(opening.id())
                        .ifPresent(order -> freezes.put(opening.id(), new Freeze(order.frozen(), order.day())));
            }
        }
        Optional<DayEntry> day = state.day();
        return new Facts(
                txId,
                actor,
                day.map(DayEntry::day).orElse(null),
                day.map(DayEntry::conventions).orElse(null),
                Law.needsCharter(envelope, actor.role()) ? state.charter().orElse(null) : null,
                freezes);
    }
}
