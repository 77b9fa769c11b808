package io.aval.contract;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Schema;
import io.aval.rules.ledger.Deposit;
import io.aval.rules.ledger.Keys;
import io.aval.rules.ledger.Redelivery;
import io.aval.rules.ledger.RequestEntry;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hyperledger.fabric.shim.ChaincodeStub;

/**
 * {@code redeliver}: puts current openings once more into the vault of a custodian who lost them. The digest on the
 * ledger checks them; a custodian or a witness delivers.
 */
final class RedeliverFunction implements AvalChaincode.Function {

    private static final byte[] NOTHING = {};

    private final Callers callers;

    RedeliverFunction(Callers callers) {
        this.callers = callers;
    }

    @Override
    public byte[] call(ChaincodeStub stub) {
        Organisation caller = callers.organisation(stub.getCreator());
        Proposal proposal = Proposal.of(stub);
        Redelivery redelivery = Schema.of(Redelivery.class).decode(JsonReader.read(proposal.text()));
        PublicState state = new PublicState(stub);
        String request = Proposal.requestKey(stub, redelivery.request());
        state.requireNew(request, proposal.digest());
        boolean witness = state.charter()
                .orElseThrow(Code.NOT_FOUNDED::refuse)
                .witnesses()
                .contains(caller);
        List<Json> event = new ArrayList<>();
        for (Opening opening : redelivery.openings()) {
            String id = opening.id().value();
            state.verify(opening);
            Code.NOT_CUSTODIAN.unless(witness || opening.custodians().contains(caller), "id", id);
            Code.NOT_CUSTODIAN.unless(opening.custodians().contains(redelivery.to()), "id", id);
            event.add(new Json.Obj(new TreeMap<>(
                    Map.of("digest", new Json.Text(opening.digest().value()), "key", new Json.Text(opening.key())))));
        }
        state.put(request, RequestEntry.class, new RequestEntry(proposal.digest(), stub.getTxId()));
        Deposit deposit = new Deposit(1, redelivery.openings(), List.of());
        String text = Schema.of(Deposit.class).encode(deposit).canonical();
        stub.putPrivateData(Keys.vault(redelivery.to()), stub.getTxId(), text.getBytes(StandardCharsets.UTF_8));
        stub.setEvent(Keys.EVENT, new Json.Arr(event).canonical().getBytes(StandardCharsets.UTF_8));
        return NOTHING;
    }
}
