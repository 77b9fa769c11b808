package io.aval.client.fabric.fake;

import com.google.protobuf.Any;
import com.google.rpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;

/** Errors as gateways send them. */
public final class Refusing {

    private Refusing() {}

    /**
     * An error with details.
     *
     * @param details organisation and message in turn
     */
    public static StatusRuntimeException error(Code code, String message, String... details) {
        Status.Builder status = Status.newBuilder().setCode(code.value()).setMessage(message);
        for (int i = 0; i < details.length; i += 2) {
            status.addDetails(Any.pack(detail(details[i], details[i + 1])));
        }
        return StatusProto.toStatusRuntimeException(status.build());
    }

    public static ErrorDetail detail(String organisation, String message) {
        return ErrorDetail.newBuilder()
                .setAddress("peer:7051")
                .setMspId(organisation)
                .setMessage(message)
                .build();
    }

    /** What an endorser says when the contract refuses. */
    public static String contract(String code) {
        return "chaincode response 500, {\"code\":\"" + code + "\",\"details\":{\"id\":\"1\"}}";
    }
}
