package io.aval.desk.grpc;

import com.google.protobuf.Any;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.aval.desk.access.Audit;
import io.aval.desk.reception.Statuses;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import io.aval.rules.refusal.RefusedException;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.HexFormat;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever is thrown into a status of gRPC and writes it to the log of refusals. Thread-safe. */
final class Refusals {

    /** Who defines the codes. */
    static final String DOMAIN = "aval";

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final int TRACE_BYTES = 8;

    private final Audit audit;

    Refusals(Audit audit) {
        this.audit = audit;
    }

    StatusRuntimeException status(Throwable cause, String who, String method) {
        byte[] random = new byte[TRACE_BYTES];
        new Random().nextBytes(random);
        String trace = HexFormat.of().formatHex(random);
        Refusal refusal;
        if (cause instanceof RefusedException refused) {
            refusal = refused.refusal();
        } else {
            refusal = Code.INTERNAL_FAULT.refusal();
            LOG.error("{} failed, trace {}", method, trace, cause);
        }
        audit.refused(who, "grpc", method, refusal.code(), trace);
        ErrorInfo info = ErrorInfo.newBuilder()
                .setDomain(DOMAIN)
                .setReason(refusal.code().name())
                .putAllMetadata(refusal.details())
                .putMetadata("traceId", trace)
                .build();
        return StatusProto.toStatusRuntimeException(Status.newBuilder()
                .setCode(Statuses.grpc(refusal.code().category()).value())
                .setMessage(refusal.sentence())
                .addDetails(Any.pack(info))
                .build());
    }
}
