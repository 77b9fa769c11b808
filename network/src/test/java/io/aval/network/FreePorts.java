package io.aval.network;

import io.aval.network.topology.Topology;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Finds ports that nobody uses, below the range from which the system itself takes ports for outgoing connections. */
final class FreePorts {

    private static final int LOWEST = 21_000;
    private static final int STEP = 20;
    private static final int BLOCKS = 500;

    private FreePorts() {}

    /** The first of {@code count} consecutive free ports; two builds at once start their search at different places. */
    static int block(int count) {
        int offset = (int) (ProcessHandle.current().pid() % BLOCKS);
        return IntStream.range(0, BLOCKS)
                .map(i -> LOWEST + STEP * ((i + offset) % BLOCKS))
                .filter(first -> IntStream.range(first, first + count).allMatch(FreePorts::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.ofLiteral(Topology.LOOPBACK))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
