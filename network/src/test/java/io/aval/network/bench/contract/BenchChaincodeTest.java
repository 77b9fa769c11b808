package io.aval.network.bench.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.network.bench.contract.MirrorPlan.Entry;
import io.aval.rules.canonical.Digest;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hyperledger.fabric.shim.Chaincode.Response;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BenchChaincodeTest {

    private final List<String> calls = new ArrayList<>();

    @Test
    void does_what_the_plan_says_in_its_order_and_nothing_else() {
        MirrorPlan plan = new MirrorPlan(
                List.of("day"),
                List.of(new Entry("registry", "K")),
                List.of(new Entry("bill~1", "v2")),
                List.of(new Entry("bill~1", "AQID")),
                List.of(new Entry("vault-BankA", "deposit")),
                "event");

        Response response = invoke("{\"commands\":[{\"plan\":\"" + plan.encoded() + "\"}]}", null);

        assertThat(response.getStatus()).isEqualTo(Response.Status.SUCCESS);
        assertThat(response.getPayload()).isNullOrEmpty();
        assertThat(calls)
                .containsExactly(
                        "getState day",
                        "getPrivateData registry K",
                        "putState bill~1 v2",
                        "setStateValidationParameter bill~1 \u0001\u0002\u0003",
                        "putPrivateData vault-BankA tx deposit",
                        "setEvent aval event");
    }

    @Test
    void moves_a_thing_of_its_owner_only() {
        assertThat(invoke("{\"transfer\":\"thing owner-a owner-b\"}", null).getStatus())
                .isEqualTo(Response.Status.SUCCESS);
        assertThat(calls).containsExactly("getState thing", "putState thing owner-b");

        calls.clear();
        assertThat(invoke("{\"transfer\":\"thing stranger owner-b\"}", null).getMessage())
                .isEqualTo("not the owner");
        assertThat(calls).containsExactly("getState thing");
    }

    @Test
    void refuses_an_envelope_that_was_not_signed_and_one_without_a_plan() {
        assertThat(invoke(
                                "{\"transfer\":\"thing owner-a owner-b\"}",
                                Digest.of("another").value())
                        .getMessage())
                .contains("digest");
        assertThat(invoke("{}", null).getStatus()).isEqualTo(Response.Status.INTERNAL_SERVER_ERROR);
        assertThat(calls).isEmpty();
    }

    private Response invoke(String envelope, @Nullable String argument) {
        byte[] bytes = envelope.getBytes(StandardCharsets.UTF_8);
        String signed = argument == null ? Digest.of(bytes).value() : argument;
        ChaincodeStub stub = (ChaincodeStub) Proxy.newProxyInstance(
                ChaincodeStub.class.getClassLoader(),
                new Class<?>[] {ChaincodeStub.class},
                (any, method, arguments) -> switch (method.getName()) {
                    case "getTransient" -> Map.of("envelope", bytes);
                    case "getParameters" -> List.of(signed);
                    case "getTxId" -> "tx";
                    default -> noted(method.getName(), arguments);
                });
        return new BenchChaincode().invoke(stub);
    }

    private byte[] noted(String method, Object[] arguments) {
        String words = Stream.of(arguments)
                .map(one -> one instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : one.toString())
                .reduce(method, (line, word) -> line + " " + word);
        calls.add(words);
        return "owner-a".getBytes(StandardCharsets.UTF_8);
    }
}
