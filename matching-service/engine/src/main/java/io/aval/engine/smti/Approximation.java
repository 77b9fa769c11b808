package io.aval.engine.smti;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * A weakly stable matching of at least two thirds of the largest size (Király, "Linear time local approximation
 * algorithm for maximum stable marriage", Algorithms 2013; McDermid 2009 was the first with this ratio).
 *
 * <p>Left agents propose. Among women tied with each other a man prefers one who is free; while another of the tie is
 * free he is <em>uncertain</em>, and his fiancée takes any other proposal, without being struck from his list. Who was
 * refused by all goes through his list a second time, preferred to those tied with him who have not. A hospital is as
 * many women as it has places.
 */
final class Approximation {
    private static final int GIVEN_UP = 2;

    private final SmtiInstance instance;
    private final int[] pairOf;
    private final int[] round;
    private final boolean[] struck;
    private final int[] from;
    private final List<List<Integer>> held = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();

    private Approximation(SmtiInstance instance) {
        this.instance = instance;
        pairOf = new int[instance.lefts()];
        round = new int[instance.lefts()];
        from = new int[instance.lefts()];
        struck = new boolean[instance.pairs()];
        Arrays.fill(pairOf, -1);
        for (int agent = 0; agent < instance.rights(); agent++) {
            held.add(new ArrayList<>());
        }
        for (int agent = 0; agent < instance.lefts(); agent++) {
            from[agent] = instance.firstOfLeft(agent);
            free.add(agent);
        }
    }

    static Matching match(SmtiInstance instance) {
        return new Approximation(instance).run();
    }

    private Matching run() {
        while (!free.isEmpty()) {
            int agent = free.remove();
            int pair = favourite(agent);
            if (pair >= 0) {
                propose(agent, pair);
            } else if (++round[agent] < GIVEN_UP) {
                Arrays.fill(struck, instance.firstOfLeft(agent), instance.firstOfLeft(agent + 1), false);
                from[agent] = instance.firstOfLeft(agent);
                free.addFirst(agent);
            }
        }
        return new Matching(instance, pairOf);
    }

    /** {@return the best pair that is left, one with a free place if the tie has one; or -1} */
    private int favourite(int agent) {
        int end = instance.firstOfLeft(agent + 1);
        while (from[agent] < end && struck[from[agent]]) {
            from[agent]++;
        }
        int first = from[agent] < end ? from[agent] : -1;
        for (int pair = first; first >= 0 && pair < end && tied(pair, first); pair++) {
            if (!struck[pair] && hasRoom(instance.right(pair))) {
                return pair;
            }
        }
        return first;
    }

    private boolean tied(int pair, int other) {
        return instance.leftRank(pair) == instance.leftRank(other);
    }

    private boolean hasRoom(int right) {
        return held.get(right).size() < instance.capacity(right);
    }

    private boolean uncertain(int agent) {
        int pair = pairOf[agent];
        for (int other = from[agent]; other < instance.firstOfLeft(agent + 1); other++) {
            if (instance.leftRank(other) > instance.leftRank(pair)) {
                return false;
            }
            if (other != pair
                    && instance.leftRank(other) == instance.leftRank(pair)
                    && !struck[other]
                    && hasRoom(instance.right(other))) {
                return true;
            }
        }
        return false;
    }

    private void propose(int agent, int pair) {
        List<Integer> places = held.get(instance.right(pair));
        if (!hasRoom(instance.right(pair))) {
            int loser = weakest(places);
            boolean wavering = uncertain(loser);
            if (!wavering && weight(pair) >= weight(pairOf[loser])) {
                struck[pair] = true;
                free.addFirst(agent);
                return;
            }
            struck[pairOf[loser]] = !wavering;
            places.remove((Object) loser);
            pairOf[loser] = -1;
            free.add(loser);
        }
        places.add(agent);
        pairOf[agent] = pair;
    }

    /** One who is uncertain, else the one that the right agent likes least. */
    private int weakest(List<Integer> places) {
        int weakest = places.getFirst();
        for (int agent : places) {
            if (uncertain(agent)) {
                return agent;
            }
            if (weight(pairOf[agent]) > weight(pairOf[weakest])) {
                weakest = agent;
            }
        }
        return weakest;
    }

    /** Smaller is better: the rank, and in a tie who goes through his list the second time. */
    private long weight(int pair) {
        return 2L * instance.rightRank(pair) + (round[instance.left(pair)] == 0 ? 1 : 0);
    }
}
