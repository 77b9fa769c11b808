package io.aval.network.node;

import java.util.Map;

/** How Fabric's programs write their logs: plain lines, and nothing of every call's transport. */
final class Logging {

    static final Map<String, String> ENVIRONMENT = Map.of(
            "FABRIC_LOGGING_SPEC", "info:grpc=error:comm.grpc.server=error",
            "FABRIC_LOGGING_FORMAT", "%{time:2006-01-02T15:04:05.000Z07:00} %{level} [%{module}] %{message}");

    private Logging() {}
}
