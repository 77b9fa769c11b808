package io.aval.client.embedded.program;

import io.aval.client.suite.program.ProgramText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hyperledger.fabric.shim.ChaincodeBase;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ResponseUtils;

/**
 * The test contract: {@code run prefix steps} does the steps one after the other, on keys that begin with the prefix, and
 * answers with a line for each that saw something. Thread-safe.
 */
public final class ProgramChaincode extends ChaincodeBase {
    private static final int ARGUMENTS = 3;

    /** A contract whose process knows it by the environment. */
    public ProgramChaincode() {}

    /** A contract with an id, for a process that serves several. */
    public ProgramChaincode(String id) {
        processCommandLineOptions(new String[] {"-i", id});
    }

    @Override
    public Response init(ChaincodeStub stub) {
        return ResponseUtils.newSuccessResponse();
    }

    @Override
    public Response invoke(ChaincodeStub stub) {
        List<String> arguments = stub.getStringArgs();
        if (arguments.size() != ARGUMENTS || !arguments.get(0).equals("run")) {
            return ResponseUtils.newErrorResponse("run takes a prefix and steps");
        }
        Interpreter interpreter = new Interpreter(stub, arguments.get(1));
        for (var step : ProgramText.steps(arguments.get(2))) {
            if (interpreter.execute(step)) {
                return ResponseUtils.newErrorResponse("failed as told");
            }
        }
        return ResponseUtils.newSuccessResponse(interpreter.seen().getBytes(StandardCharsets.UTF_8));
    }
}
