package io.aval.network.node;

import static io.aval.network.topology.Topology.LOOPBACK;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether ports of the loopback address are free, and who has those that are not. */
public final class Ports {

    private Ports() {}

    /**
     * Refuses ports that are taken.
     *
     * @param needed for each port the name of the node that needs it
     * @throws PortsTakenException naming every taken port and its owner, as far as the system tells
     */
    static void requireFree(Map<Integer, String> needed) throws PortsTakenException {
        List<Integer> taken =
                needed.keySet().stream().filter(port -> !isFree(port)).sorted().toList();
        if (taken.isEmpty()) {
            return;
        }
        Map<Integer, String> owners = owners(Set.copyOf(taken));
        List<String> told = new ArrayList<>();
        for (int port : taken) {
            String owner = owners.getOrDefault(port, "a process that this user may not look at");
            told.add("port " + port + ", which " + needed.get(port) + " needs, is taken by " + owner);
        }
        throw new PortsTakenException(told);
    }

    /** Whether nobody has the port. */
    public static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.ofLiteral(LOOPBACK))) {
            return probe.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** For each port that a process of this user has: the process's number and name. */
    public static Map<Integer, String> owners(Set<Integer> ports) {
        Map<String, Integer> sockets = Sockets.of(ports);
        Map<Integer, String> owners = new TreeMap<>();
        if (!sockets.isEmpty()) {
            ProcessHandle.allProcesses()
                    .forEach(process -> Sockets.heldBy(process.pid(), sockets.keySet())
                            .forEach(socket -> owners.putIfAbsent(port(sockets, socket), Sockets.name(process))));
        }
        return owners;
    }

    /** The nodes of the plans, by port. */
    static Map<Integer, String> of(List<ProcessPlan> plans) {
        return plans.stream()
                .flatMap(plan -> plan.ports().stream().map(port -> Map.entry(port, plan.name())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static int port(Map<String, Integer> sockets, String socket) {
        Integer port = sockets.get(socket);
        if (port == null) {
            throw new IllegalStateException("a socket that was not asked for: " + socket);
        }
        return port;
    }
}
