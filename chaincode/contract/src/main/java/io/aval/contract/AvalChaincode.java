package io.aval.contract;

import io.aval.rules.ledger.RefusalText;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.util.Map;
import org.hyperledger.fabric.shim.ChaincodeBase;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ResponseUtils;

/**
 * The contract: {@code act}, {@code read}, {@code attest}, {@code redeliver}. Stands directly on the shim's base class,
 * without the contract API's router, whose class-path scan would cost seconds at each start. Thread-safe: one object
 * serves all transactions of a peer.
 */
public final class AvalChaincode extends ChaincodeBase {

    private final Callers callers = new Callers();
    private final KeyPolicies policies = new KeyPolicies();
    private final Map<String, Function> functions = Map.of(
            "act", new ActFunction(callers, policies),
            "read", new ReadFunction(callers),
            "attest", new AttestFunction(),
            "redeliver", new RedeliverFunction(callers));

    /** What a function answers; empty bytes where the ledger itself holds the answer. */
    interface Function {
        byte[] call(ChaincodeStub stub);
    }

    @Override
    public Response init(ChaincodeStub stub) {
        return ResponseUtils.newSuccessResponse();
    }

    @Override
    public Response invoke(ChaincodeStub stub) {
        try {
            String name = stub.getFunction();
            Function function = name == null ? null : functions.get(name);
            if (function == null) {
                throw Code.UNKNOWN_ACT.refuse("function", "act, read, attest or redeliver");
            }
            return ResponseUtils.newSuccessResponse(function.call(stub));
        } catch (RefusedException e) {
            return ResponseUtils.newErrorResponse(RefusalText.write(e.refusal()));
        }
    }
}
