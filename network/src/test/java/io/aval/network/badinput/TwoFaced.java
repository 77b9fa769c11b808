package io.aval.network.badinput;

import io.aval.contract.AvalChaincode;
import io.aval.contract.Main;
import io.aval.contract.ServiceSettings;
import io.aval.rules.ledger.Keys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hyperledger.fabric.shim.ChaincodeBase;
import org.hyperledger.fabric.shim.ChaincodeStub;

/**
 * The contract as it is, but at an envelope that asks for it every peer writes the name of its own organisation, too,
 * as if one of them ran other code.
 */
public final class TwoFaced extends ChaincodeBase {

    /** What an envelope contains that no two organisations shall agree on. */
    static final String MARK = "two-faced";

    private final AvalChaincode contract = new AvalChaincode();

    /** Runs until the process is stopped. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Main.serve(new TwoFaced(), ServiceSettings.from(System.getenv()));
    }

    @Override
    public Response init(ChaincodeStub stub) {
        return contract.init(stub);
    }

    @Override
    public Response invoke(ChaincodeStub stub) {
        Response response = contract.invoke(stub);
        byte[] envelope = stub.getTransient().get(Keys.ENVELOPE);
        if (envelope != null && new String(envelope, StandardCharsets.UTF_8).contains(MARK)) {
            stub.putStringState(MARK, stub.getMspId());
        }
        return response;
    }
}
