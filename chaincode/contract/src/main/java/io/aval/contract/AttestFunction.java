package io.aval.contract;

import io.aval.rules.canonical.Json;
import io.aval.rules.ledger.DayEntry;
import io.aval.rules.record.Kind;
import io.aval.rules.refusal.Code;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.hyperledger.fabric.shim.ChaincodeStub;

/**
 * {@code attest key}: what stands at a public key and the business day. Each endorser signs the answer with the read set
 * of what it is based on; only committed state can be read, so its validity is implied. Never ordered.
 */
final class AttestFunction implements AvalChaincode.Function {

    @Override
    public byte[] call(ChaincodeStub stub) {
        List<String> arguments = stub.getParameters();
        Code.MALFORMED.unless(arguments.size() == 1, "at", "attest takes a key");
        String key = arguments.getFirst();
        boolean known = key.equals("day")
                || key.equals("charter")
                || key.startsWith("order~")
                || Arrays.stream(Kind.values()).anyMatch(kind -> key.startsWith(kind + "~"));
        Code.BAD_FORMAT.unless(known, "field", "key");
        PublicState state = new PublicState(stub);
        TreeMap<String, Json> answer = new TreeMap<>();
        answer.put("key", new Json.Text(key));
        state.json(key).ifPresent(value -> answer.put("state", value));
        state.day().map(DayEntry::day).ifPresent(day -> answer.put("day", new Json.Text(day.toString())));
        return new Json.Obj(answer).canonical().getBytes(StandardCharsets.UTF_8);
    }
}
