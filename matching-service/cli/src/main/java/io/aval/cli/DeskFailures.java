package io.aval.cli;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import org.jspecify.annotations.Nullable;

/** A desk's refusal in the form in which the command line tells it. */
final class DeskFailures {

    private DeskFailures() {}

    static Failure of(StatusRuntimeException e) {
        Status status = e.getStatus();
        String code = reason(e);
        ExitCode exit = ExitCode.of(status.getCode());
        if (code.isEmpty() && status.getCode() == Status.Code.UNAVAILABLE && !neverSent(status.getCause())) {
            return new Failure(
                    ExitCode.UNKNOWN,
                    "OUTCOME_UNKNOWN",
                    "The connection to the desk broke before it answered.",
                    "See whether it runs with 'aval status'; the same --request may be repeated.");
        }
        if (code.isEmpty() && status.getCode() == Status.Code.UNAVAILABLE) {
            return new Failure(
                    ExitCode.UNAVAILABLE,
                    "NO_DESK",
                    "No desk answers at this address.",
                    "Start it with 'aval up', or name another with --address.");
        }
        // Without an answer from the desk itself nobody knows what became of the call.
        if (code.isEmpty() && status.getCode() == Status.Code.DEADLINE_EXCEEDED) {
            return new Failure(
                    ExitCode.UNKNOWN,
                    "OUTCOME_UNKNOWN",
                    "The desk did not answer in time.",
                    "Look with 'aval status' what it is doing; the same --request may be repeated.");
        }
        String sentence = status.getDescription() == null ? status.getCode().name() : status.getDescription();
        return new Failure(exit, code.isEmpty() ? status.getCode().name() : code, sentence, "");
    }

    /** Only where no connection was made is it certain that the desk did not begin. */
    private static boolean neverSent(@Nullable Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof ConnectException
                    || at instanceof UnknownHostException
                    || at instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }

    /** The code of the catalogue; empty if none came. */
    private static String reason(StatusRuntimeException e) {
        var rich = StatusProto.fromThrowable(e);
        if (rich == null) {
            return "";
        }
        return rich.getDetailsList().stream()
                .filter(detail -> detail.is(ErrorInfo.class))
                .findFirst()
                .map(detail -> {
                    try {
                        return detail.unpack(ErrorInfo.class).getReason();
                    } catch (InvalidProtocolBufferException bad) {
                        return "";
                    }
                })
                .orElse("");
    }
}
