package io.aval.engine.risk.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The longest row of guarantees from each party for whom nobody outside its circle stands. Circles count as one station:
 * within them there is no longest row, and they are told by themselves.
 */
final class Chains {

    private static final int NONE = -1;

    private final Network network;
    private final Circles circles;
    private final int[] length;
    private final int[] guarantor;
    private final int[] debtor;
    private final boolean[] guaranteed;

    private Chains(Network network, Circles circles) {
        this.network = network;
        this.circles = circles;
        int count = circles.members().size();
        length = new int[count];
        guarantor = new int[count];
        debtor = new int[count];
        guaranteed = new boolean[count];
        Arrays.fill(guarantor, NONE);
    }

    /** Each chain of at least that many guarantees, as the guarantees' two ends in turn. */
    static List<List<int[]>> of(Network network, Circles circles, int least) {
        Chains chains = new Chains(network, circles);
        // Whatever a component stands for has a smaller number, so it is measured already
        for (int component = 0; component < circles.members().size(); component++) {
            chains.measure(component);
        }
        List<List<int[]>> found = new ArrayList<>();
        for (int component = 0; component < circles.members().size(); component++) {
            if (!chains.guaranteed[component] && chains.length[component] >= least) {
                found.add(chains.follow(component));
            }
        }
        return found;
    }

    private void measure(int component) {
        for (int from : circles.members().get(component)) {
            for (int to : network.debtors(from)) {
                int next = circles.of(to);
                if (next == component) {
                    continue;
                }
                guaranteed[next] = true;
                if (length[next] + 1 > length[component]) {
                    length[component] = length[next] + 1;
                    guarantor[component] = from;
                    debtor[component] = to;
                }
            }
        }
    }

    private List<int[]> follow(int start) {
        List<int[]> steps = new ArrayList<>();
        for (int at = start; guarantor[at] != NONE; at = circles.of(debtor[at])) {
            steps.add(new int[] {guarantor[at], debtor[at]});
        }
        return steps;
    }
}
