package io.aval.spark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where Spark runs: {@code local}, {@code local[N]} with N threads, or {@code spark://host:port} of a standalone master.
 *
 * @param text the address as Spark takes it
 * @param master the master's host and port, where it is another process
 */
public record Address(String text, Optional<InetSocketAddress> master) {
    private static final Pattern LOCAL = Pattern.compile("local(\\[([1-9][0-9]{0,2}|\\*)])?");
    private static final Pattern STANDALONE =
            Pattern.compile("spark://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+]):([0-9]{1,5})");
    private static final int TIMEOUT_MILLIS = 3_000;

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException with a sentence if it is none
     */
    public static Address of(String text) {
        if (LOCAL.matcher(text).matches()) {
            return new Address(text, Optional.empty());
        }
        Matcher standalone = STANDALONE.matcher(text);
        if (standalone.matches()) {
            int port = Integer.parseInt(standalone.group(2));
            if (port >= 1 && port <= 0xffff) {
                return new Address(text, Optional.of(InetSocketAddress.createUnresolved(standalone.group(1), port)));
            }
        }
        throw new IllegalArgumentException(
                "The master " + text + " is none of local, local[THREADS], spark://HOST:PORT.");
    }

    /** {@return whether the master, if there is one, is on this machine's loopback} */
    boolean onLoopback() {
        return master.map(where -> new InetSocketAddress(where.getHostString(), where.getPort()).getAddress())
                .map(InetAddress::isLoopbackAddress)
                .orElse(master.isEmpty());
    }

    /**
     * Knocks at the master's port, because Spark itself would knock for a minute.
     *
     * @throws Unavailable if nobody opens within three seconds
     */
    void knock() {
        master.ifPresent(where -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(where.getHostString(), where.getPort()), TIMEOUT_MILLIS);
            } catch (IOException e) {
                throw new Unavailable("No Spark master answers at " + text
                        + ". Look at the address, and whether the master runs: ./aval spark master");
            }
        });
    }
}
