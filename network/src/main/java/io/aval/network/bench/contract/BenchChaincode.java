package io.aval.network.bench.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.hyperledger.fabric.shim.ChaincodeBase;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ResponseUtils;

/**
 * The contract without rules. It is called as the real one is: the envelope is transient data, its SHA-256 the argument.
 * Of the envelope only the one word is read that says what to do; the rest has the form that the client gives it.
 * Thread-safe.
 */
public final class BenchChaincode extends ChaincodeBase {

    /** Member of a command that carries a {@link MirrorPlan}. */
    public static final String PLAN = "plan";

    /** Member of a command that carries a {@link Transfer}. */
    public static final String TRANSFER = "transfer";

    private static final String ENVELOPE = "envelope";
    private static final String EVENT = "aval";

    @Override
    public Response init(ChaincodeStub stub) {
        return ResponseUtils.newSuccessResponse();
    }

    @Override
    public Response invoke(ChaincodeStub stub) {
        Map<String, byte[]> transients = stub.getTransient();
        byte[] envelope = transients.get(ENVELOPE);
        if (envelope == null
                || stub.getParameters().size() != 1
                || !stub.getParameters().getFirst().equals(digest(envelope))) {
            return ResponseUtils.newErrorResponse("the argument is not the envelope's digest");
        }
        String text = new String(envelope, StandardCharsets.UTF_8);
        try {
            String transfer = member(text, TRANSFER);
            if (transfer.isEmpty()) {
                mirror(stub, MirrorPlan.decode(member(text, PLAN)));
                return ResponseUtils.newSuccessResponse();
            }
            return transfer(stub, Transfer.decode(transfer));
        } catch (IOException e) {
            return ResponseUtils.newErrorResponse(e.getMessage());
        }
    }

    private static void mirror(ChaincodeStub stub, MirrorPlan plan) {
        plan.reads().forEach(stub::getState);
        plan.privateReads().forEach(entry -> stub.getPrivateData(entry.place(), entry.text()));
        plan.writes().forEach(entry -> stub.putState(entry.place(), bytes(entry.text())));
        plan.policies()
                .forEach(entry -> stub.setStateValidationParameter(
                        entry.place(), Base64.getDecoder().decode(entry.text())));
        plan.deposits().forEach(entry -> stub.putPrivateData(entry.place(), stub.getTxId(), bytes(entry.text())));
        if (!plan.event().isEmpty()) {
            stub.setEvent(EVENT, bytes(plan.event()));
        }
    }

    private static Response transfer(ChaincodeStub stub, Transfer transfer) {
        String owner = new String(stub.getState(transfer.key()), StandardCharsets.UTF_8);
        if (!owner.equals(transfer.from())) {
            return ResponseUtils.newErrorResponse("not the owner");
        }
        stub.putState(transfer.key(), bytes(transfer.to()));
        return ResponseUtils.newSuccessResponse();
    }

    /** The member's text, found without reading the rest; empty if it is not there. */
    private static String member(String json, String name) {
        String mark = "\"" + name + "\":\"";
        int start = json.indexOf(mark);
        if (start < 0) {
            return "";
        }
        int from = start + mark.length();
        return json.substring(from, json.indexOf('"', from));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
