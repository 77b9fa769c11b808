package io.aval.network.bench;

import io.aval.client.load.Gauge;
import io.aval.network.Network;
import io.aval.network.node.Vitals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Processor time of a network's processes by kind, and of this process, which is the client. */
final class ProcessorTime implements Gauge {

    static final String CHAINCODE = "chaincode";
    static final String CLIENT = "client";
    static final String ORDERERS = "orderers";
    static final String PEERS = "peers";

    private final Network network;

    ProcessorTime(Network network) {
        this.network = network;
    }

    @Override
    public SortedMap<String, Long> cpuNanos() {
        try {
            SortedMap<String, Long> spent = byKind(network.running());
            spent.put(
                    CLIENT,
                    Vitals.of(ProcessHandle.current().pid()).orElseThrow().cpu().toNanos());
            return spent;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds up by the kinds that nodes' names tell. */
    static SortedMap<String, Long> byKind(Map<String, Vitals> running) {
        TreeMap<String, Long> spent = new TreeMap<>(Map.of(CHAINCODE, 0L, ORDERERS, 0L, PEERS, 0L));
        running.forEach((name, vitals) -> spent.merge(kind(name), vitals.cpu().toNanos(), Long::sum));
        return spent;
    }

    private static String kind(String name) {
        if (name.startsWith("peer")) {
            return PEERS;
        }
        return name.startsWith("orderer") ? ORDERERS : CHAINCODE;
    }
}
