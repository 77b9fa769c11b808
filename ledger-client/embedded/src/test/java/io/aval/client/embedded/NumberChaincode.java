package io.aval.client.embedded;

import io.aval.client.embedded.configuration.NetworkConfiguration;
import io.aval.client.embedded.ordering.Commit;
import io.aval.client.embedded.simulation.Endorsement;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.Creator;
import io.aval.client.embedded.transaction.Proposal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.hyperledger.fabric.shim.Chaincode;
import org.hyperledger.fabric.shim.ChaincodeStub;

/**
 * A chaincode that behaves like an act: reads a key, writes two, makes a deposit in two vaults and sets an event; all of
 * it follows from a number, so that anyone can check it. {@code read} gives a deposit back.
 */
public final class NumberChaincode {
    public static final NetworkConfiguration NETWORK = ScriptedLedger.NETWORK;

    private NumberChaincode() {}

    public static Chaincode.Response invoke(ChaincodeStub stub) {
        List<String> parameters = stub.getParameters();
        String number = parameters.getFirst();
        if ("read".equals(stub.getFunction())) {
            return success(stub.getPrivateData(parameters.get(1), "deposit " + number));
        }
        String key = "record~" + number;
        stub.getState(key);
        stub.putStringState(key, publicValue(number));
        stub.putStringState("req~" + stub.getTxId(), number);
        for (String vault : List.of("vault-BankA", "vault-BankB")) {
            stub.putPrivateData(vault, "deposit " + number, privateValue(vault, number));
        }
        stub.setEvent("acts", number.getBytes(StandardCharsets.UTF_8));
        return success(new byte[0]);
    }

    private static Chaincode.Response success(byte[] payload) {
        return new Chaincode.Response(Chaincode.Response.Status.SUCCESS, "", payload);
    }

    public static String publicValue(String number) {
        return "digest of " + number;
    }

    public static String privateValue(String vault, String number) {
        return "secret of " + vault + " about " + number + " " + "x".repeat(300);
    }

    public static Proposal proposal(String function, String... parameters) {
        return proposal(ScriptedLedger.client("BankA"), function, parameters);
    }

    public static Proposal proposal(Creator creator, String function, String... parameters) {
        List<Bytes> arguments = new ArrayList<>();
        arguments.add(Bytes.utf8(function));
        for (String parameter : parameters) {
            arguments.add(Bytes.utf8(parameter));
        }
        return Proposal.of(
                "aval",
                creator,
                Bytes.utf8(function + String.join(" ", parameters)),
                Instant.parse("2026-01-02T03:04:05Z"),
                arguments,
                Map.of());
    }

    public static CompletableFuture<Commit> submit(EmbeddedNetwork network, Endorsement.Endorsed endorsed) {
        return network.submit(endorsed, Duration.ofSeconds(10));
    }

    public static Endorsement.Endorsed endorsed(EmbeddedNetwork network, String number) {
        return endorsed(network, number, "act");
    }

    public static Endorsement.Endorsed endorsed(EmbeddedNetwork network, String number, String function) {
        return switch (network.endorse(proposal(function, number), ScriptedLedger.A_AND_WITNESS)) {
            case Endorsement.Endorsed endorsed -> endorsed;
            case Endorsement.Refused refused -> throw new AssertionError(refused.toString());
        };
    }
}
