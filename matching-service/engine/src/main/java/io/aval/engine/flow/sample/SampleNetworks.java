package io.aval.engine.flow.sample;

import io.aval.engine.flow.Network;
import io.aval.engine.flow.NetworkBuilder;
import java.util.Random;

/** Networks of other shapes than a market's; every one made anew from its seed. */
public final class SampleNetworks {
    private static final int DEAR = 1_000_000;

    private SampleNetworks() {}

    /**
     * Random arcs over a path that makes every supply deliverable, as the generator NETGEN does; with lower bounds and
     * negative costs here and there.
     */
    public static Network scattered(long seed, int nodes, int arcs) {
        Random random = new Random(seed);
        NetworkBuilder network = Network.builder(nodes);
        supplies(random, network, nodes, 1000);
        for (int node = 0; node < nodes; node++) {
            network.arc(node, (node + 1) % nodes, Network.UNLIMITED, DEAR);
        }
        for (int arc = nodes; arc < arcs; arc++) {
            long low = random.nextInt(50) == 0 ? random.nextInt(10) : 0;
            int price = random.nextInt(10) == 0 ? -random.nextInt(200) : random.nextInt(10_000);
            network.arc(random.nextInt(nodes), random.nextInt(nodes), low, low + random.nextInt(1000), price);
        }
        return network.build();
    }

    /** A grid whose arcs go right and down, and back along a dear border, as the generator GRIDGEN does. */
    public static Network grid(long seed, int width, int height) {
        Random random = new Random(seed);
        int nodes = width * height;
        NetworkBuilder network = Network.builder(nodes);
        supplies(random, network, nodes, 100);
        for (int node = 0; node < nodes; node++) {
            if (node % width != width - 1) {
                network.arc(node, node + 1, random.nextInt(500), random.nextInt(100));
            }
            if (node + width < nodes) {
                network.arc(node, node + width, random.nextInt(500), random.nextInt(100));
            }
            network.arc(node, (node + 1) % nodes, Network.UNLIMITED, DEAR);
        }
        return network.build();
    }

    /** One long chain beside shortcuts that are all full soon, so that improving ways are long. */
    public static Network chain(long seed, int nodes) {
        Random random = new Random(seed);
        NetworkBuilder network = Network.builder(nodes);
        network.supply(0, 10L * nodes).supply(nodes - 1, -10L * nodes);
        for (int node = 0; node + 1 < nodes; node++) {
            network.arc(node, node + 1, Network.UNLIMITED, 100);
            network.arc(node + 1, node, random.nextInt(50), 1);
            int far = node + 1 + random.nextInt(nodes - node - 1);
            network.arc(node, far, random.nextInt(20), random.nextInt(50 * (far - node)));
        }
        return network.build();
    }

    private static void supplies(Random random, NetworkBuilder network, int nodes, int most) {
        long[] supply = new long[nodes];
        for (int pair = 0; pair < nodes / 4; pair++) {
            int amount = random.nextInt(most);
            supply[random.nextInt(nodes)] += amount;
            supply[random.nextInt(nodes)] -= amount;
        }
        for (int node = 0; node < nodes; node++) {
            network.supply(node, supply[node]);
        }
    }
}
