package io.aval.engine.smti;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A matching, and the independent look at whether it is one and whether it is weakly stable. */
final class Matching {
    private final SmtiInstance instance;
    final int[] pairOf;

    /** @param pairOf each left agent's pair, or -1 */
    Matching(SmtiInstance instance, int[] pairOf) {
        this.instance = instance;
        this.pairOf = pairOf.clone();
    }

    int size() {
        return (int) Arrays.stream(pairOf).filter(pair -> pair >= 0).count();
    }

    List<SmtiAnswer.Pair> pairs() {
        List<SmtiAnswer.Pair> pairs = new ArrayList<>();
        for (int agent = 0; agent < pairOf.length; agent++) {
            if (pairOf[agent] >= 0) {
                pairs.add(new SmtiAnswer.Pair(agent + 1, instance.right(pairOf[agent]) + 1));
            }
        }
        return pairs;
    }

    /** {@return what is wrong with it: a place too many, or a pair that blocks} */
    Optional<String> fault() {
        int[] used = new int[instance.rights()];
        int[] worst = new int[instance.rights()];
        Arrays.fill(worst, -1);
        for (int agent = 0; agent < pairOf.length; agent++) {
            int pair = pairOf[agent];
            if (pair >= 0) {
                int other = instance.right(pair);
                if (instance.left(pair) != agent || ++used[other] > instance.capacity(other)) {
                    return Optional.of("no matching at " + (agent + 1) + " and " + (other + 1));
                }
                worst[other] = Math.max(worst[other], instance.rightRank(pair));
            }
        }
        for (int pair = 0; pair < instance.pairs(); pair++) {
            int own = pairOf[instance.left(pair)];
            int other = instance.right(pair);
            boolean leftGains = own < 0 || instance.leftRank(pair) < instance.leftRank(own);
            boolean rightGains = used[other] < instance.capacity(other) || instance.rightRank(pair) < worst[other];
            if (leftGains && rightGains) {
                return Optional.of("blocked by " + (instance.left(pair) + 1) + " and " + (other + 1));
            }
        }
        return Optional.empty();
    }
}
