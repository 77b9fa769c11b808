package io.aval.engine.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The same network with nodes and arcs in another order, and turned round half the time. */
final class Mixed {

    private Mixed() {}

    static Network of(Network network, Random random) {
        List<Integer> nodes =
                new ArrayList<>(IntStream.range(0, network.nodes()).boxed().toList());
        List<Integer> arcs =
                new ArrayList<>(IntStream.range(0, network.arcs()).boxed().toList());
        Collections.shuffle(nodes, random);
        Collections.shuffle(arcs, random);
        boolean turned = random.nextBoolean();
        NetworkBuilder mixed = Network.builder(network.nodes());
        for (int node = 0; node < network.nodes(); node++) {
            mixed.supply(nodes.get(node), turned ? -network.supply(node) : network.supply(node));
        }
        for (int arc : arcs) {
            int tail = nodes.get(network.tail(arc));
            int head = nodes.get(network.head(arc));
            mixed.arc(
                    turned ? head : tail,
                    turned ? tail : head,
                    network.lower(arc),
                    network.capacity(arc),
                    network.cost(arc));
        }
        return mixed.build();
    }
}
