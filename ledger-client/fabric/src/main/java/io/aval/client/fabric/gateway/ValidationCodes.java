package io.aval.client.fabric.gateway;

import io.aval.client.ValidationCode;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** Fabric's validation codes as the client names them. */
final class ValidationCodes {

    private static final Map<String, ValidationCode> BY_NAME =
            Arrays.stream(ValidationCode.values()).collect(Collectors.toMap(Enum::name, Function.identity()));

    private ValidationCodes() {}

    /** The code of that name; those that this contract cannot meet are {@link ValidationCode#INVALID_OTHER_REASON}. */
    static ValidationCode of(TxValidationCode code) {
        return BY_NAME.getOrDefault(code.name(), ValidationCode.INVALID_OTHER_REASON);
    }
}
