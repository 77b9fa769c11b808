package io.aval.engine.instance;

import io.aval.engine.flow.Network;
import io.aval.engine.flow.NetworkBuilder;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Reads minimum-cost flow files of the first DIMACS challenge ({@code .min}): {@code p min NODES ARCS}, then
 * {@code n NODE SUPPLY} for nodes with a supply and {@code a TAIL HEAD LOW CAP COST}; {@code c} begins a comment.
 *
 * <p>Nodes are numbered from 1 in the file and from 0 in the network; arcs keep their order. As is customary, a CAP below
 * 0 beside a LOW of 0 stands for no limit. Loops and parallel arcs are taken, though the format speaks against them.
 */
public final class DimacsMinimum {
    private static final int MAX_NODES = 1 << 24;
    private static final int MAX_ARCS = 1 << 27;

    private final Words words;
    private @Nullable NetworkBuilder network;
    private boolean[] supplied = new boolean[0];
    private long arcsStated;
    private long arcs;

    private DimacsMinimum(Words words) {
        this.words = words;
    }

    /** Reads a file to its end; does not close it. */
    public static Reading<Network> read(Reader in) throws IOException {
        DimacsMinimum reader = new DimacsMinimum(new Words(in));
        try {
            return new Reading.Read<>(reader.network());
        } catch (UnreadableException e) {
            return e.reading();
        }
    }

    private Network network() throws IOException, UnreadableException {
        while (words.nextLine()) {
            String kind = words.word();
            if (kind == null || kind.equals("c")) {
                continue;
            }
            switch (kind) {
                case "p" -> problem();
                case "n" -> node(stated());
                case "a" -> arc(stated());
                default -> {
                    if (!kind.startsWith("c")) {
                        throw words.fault("a line begins with p, n, a or c, not with " + Words.brief(kind));
                    }
                }
            }
        }
        NetworkBuilder builder = stated();
        if (arcs != arcsStated) {
            throw words.fault("the file states " + arcsStated + " arcs and has " + arcs);
        }
        try {
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw words.fault(String.valueOf(e.getMessage()));
        }
    }

    private NetworkBuilder stated() throws UnreadableException {
        if (network == null) {
            throw words.fault("the line p min NODES ARCS is missing before this");
        }
        return network;
    }

    private void problem() throws UnreadableException {
        if (network != null) {
            throw words.fault("a second problem line");
        }
        String kind = words.word();
        if (!"min".equals(kind)) {
            throw words.fault("the problem is not min but " + (kind == null ? "missing" : Words.brief(kind)));
        }
        int nodes = (int) within(words.number("NODES"), 1, MAX_NODES, "NODES");
        arcsStated = within(words.number("ARCS"), 0, MAX_ARCS, "ARCS");
        words.noMore();
        supplied = new boolean[nodes];
        network = Network.builder(nodes);
    }

    private void node(NetworkBuilder builder) throws UnreadableException {
        int node = node("the node");
        long supply = amount("SUPPLY");
        words.noMore();
        if (supplied[node]) {
            throw words.fault("node " + (node + 1) + " has its supply already");
        }
        supplied[node] = true;
        builder.supply(node, supply);
    }

    private void arc(NetworkBuilder builder) throws UnreadableException {
        int tail = node("TAIL");
        int head = node("HEAD");
        long low = amount("LOW");
        long room = amount("CAP");
        long cost = words.number("COST");
        words.noMore();
        if (room < low && (low != 0 || room >= 0)) {
            throw words.fault("CAP " + room + " is below LOW " + low);
        }
        if (++arcs > arcsStated) {
            throw words.fault("more arcs than the " + arcsStated + " stated");
        }
        builder.arc(tail, head, low, room < low ? Network.UNLIMITED : room, cost);
    }

    private int node(String what) throws UnreadableException {
        return (int) within(words.number(what), 1, supplied.length, what) - 1;
    }

    private long amount(String what) throws UnreadableException {
        return within(words.number(what), -Network.MAX_AMOUNT, Network.MAX_AMOUNT, what);
    }

    private long within(long value, long least, long most, String what) throws UnreadableException {
        if (value < least || value > most) {
            throw words.fault(what + " is " + value + ", outside " + least + " to " + most);
        }
        return value;
    }
}
