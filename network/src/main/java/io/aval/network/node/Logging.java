package io.aval.network.node;

import java.util.Map;

/**
 * How Fabric's programs write their logs: plain lines, one format, and only what an operator should look at. More costs
 * throughput: at their defaults they write several lines for every call.
 */
final class Logging {

    private static final String FORMAT = "%{time:2006-01-02T15:04:05.000Z07:00} %{level} [%{module}] %{message}";

    // Every attempt to reach a node that is down, and every acquaintance that peers make before they know the channel;
    // refused acts, which are the business of whoever acted
    private static final String NOISE = ":gossip=fatal:grpc=error:comm.grpc.server=error:endorser=error";

    static final Map<String, String> PEER =
            Map.of("FABRIC_LOGGING_SPEC", "warn" + NOISE, "FABRIC_LOGGING_FORMAT", FORMAT);

    // With BFT the gateway sends to all ordering nodes and hangs up on the rest: a warning for each act and node
    static final Map<String, String> ORDERER = Map.of(
            "FABRIC_LOGGING_SPEC",
            "warn:orderer.common.broadcast=error:grpc=error:comm.grpc.server=error:common.deliver=error",
            "FABRIC_LOGGING_FORMAT",
            FORMAT);

    private Logging() {}
}
