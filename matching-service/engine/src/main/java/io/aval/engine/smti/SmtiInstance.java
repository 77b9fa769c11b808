package io.aval.engine.smti;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Who accepts whom, in which order of preference and with which ties. Numbered from 0; pairs are numbered too, by the
 * left agent, then by its preference, then by the right agent. Immutable.
 */
public final class SmtiInstance {
    private final int lefts;
    private final int rights;
    private final int[] capacity;
    private final int dropped;
    private final int[] left;
    private final int[] right;
    private final int[] leftRank;
    private final int[] rightRank;
    private final int[] firstOfLeft;
    private final int[][] byRight;

    private SmtiInstance(Ranking[] leftLists, Ranking[] rightLists, int[] capacity) {
        lefts = leftLists.length;
        rights = rightLists.length;
        this.capacity = capacity.clone();
        int[][] ranks = ranks(rightLists, lefts);
        int listed = count(leftLists);
        int[] from = new int[listed];
        int[] to = new int[listed];
        int[] rank = new int[listed];
        int[] rankBack = new int[listed];
        firstOfLeft = new int[lefts + 1];
        int pairs = 0;
        int mutual = 0;
        for (int agent = 0; agent < lefts; agent++) {
            firstOfLeft[agent] = pairs;
            int[][] tiers = leftLists[agent].tiers;
            for (int tier = 0; tier < tiers.length; tier++) {
                for (int other : Arrays.stream(tiers[tier]).sorted().toArray()) {
                    int back = Arrays.binarySearch(ranks[2 * other], agent);
                    if (back >= 0) {
                        mutual++;
                    }
                    if (back >= 0 && capacity[other] > 0) {
                        from[pairs] = agent;
                        to[pairs] = other;
                        rank[pairs] = tier;
                        rankBack[pairs++] = ranks[2 * other + 1][back];
                    }
                }
            }
        }
        firstOfLeft[lefts] = pairs;
        dropped = listed - mutual + count(rightLists) - mutual;
        left = Arrays.copyOf(from, pairs);
        right = Arrays.copyOf(to, pairs);
        leftRank = Arrays.copyOf(rank, pairs);
        rightRank = Arrays.copyOf(rankBack, pairs);
        byRight = byRight();
    }

    /**
     * An instance from its lists.
     *
     * @param capacity places of each right agent, none negative
     * @throws IllegalArgumentException if a list names an agent that does not exist, or one twice
     */
    public static SmtiInstance of(Ranking[] leftLists, Ranking[] rightLists, int[] capacity) {
        if (capacity.length != rightLists.length || Arrays.stream(capacity).anyMatch(places -> places < 0)) {
            throw new IllegalArgumentException("one capacity for each right agent, none negative");
        }
        check(leftLists, rightLists.length);
        check(rightLists, leftLists.length);
        return new SmtiInstance(leftLists, rightLists, capacity);
    }

    private static void check(Ranking[] lists, int others) {
        for (Ranking list : lists) {
            int[] all = Arrays.stream(list.tiers)
                    .flatMapToInt(Arrays::stream)
                    .sorted()
                    .toArray();
            for (int index = 0; index < all.length; index++) {
                if (all[index] < 0 || all[index] >= others || (index > 0 && all[index] == all[index - 1])) {
                    throw new IllegalArgumentException("listed twice or not there: " + (all[index] + 1));
                }
            }
        }
    }

    private static int count(Ranking[] lists) {
        return Arrays.stream(lists)
                .mapToInt(list ->
                        Arrays.stream(list.tiers).mapToInt(tier -> tier.length).sum())
                .sum();
    }

    /** For each agent the others in their own order, and beside them their ranks. */
    private static int[][] ranks(Ranking[] lists, int others) {
        int[][] ranks = new int[2 * lists.length][];
        int[] rankOf = new int[others];
        for (int agent = 0; agent < lists.length; agent++) {
            int[][] tiers = lists[agent].tiers;
            for (int tier = 0; tier < tiers.length; tier++) {
                for (int other : tiers[tier]) {
                    rankOf[other] = tier;
                }
            }
            ranks[2 * agent] =
                    Arrays.stream(tiers).flatMapToInt(Arrays::stream).sorted().toArray();
            ranks[2 * agent + 1] =
                    Arrays.stream(ranks[2 * agent]).map(other -> rankOf[other]).toArray();
        }
        return ranks;
    }

    private int[][] byRight() {
        int[] sizes = new int[rights];
        for (int agent : right) {
            sizes[agent]++;
        }
        int[][] lists = new int[rights][];
        Arrays.setAll(lists, agent -> new int[sizes[agent]]);
        for (int pair = right.length - 1; pair >= 0; pair--) {
            lists[right[pair]][--sizes[right[pair]]] = pair;
        }
        for (int agent = 0; agent < rights; agent++) {
            lists[agent] = IntStream.of(lists[agent])
                    .boxed()
                    .sorted(Comparator.comparingInt((Integer pair) -> rightRank[pair])
                            .thenComparingInt(pair -> left[pair]))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        return lists;
    }

    /** {@return the number of left agents} */
    public int lefts() {
        return lefts;
    }

    /** {@return the number of right agents} */
    public int rights() {
        return rights;
    }

    /** {@return the places of a right agent} */
    public int capacity(int rightAgent) {
        return capacity[rightAgent];
    }

    /** {@return how many entries of lists were dropped because the other does not list back} */
    public int dropped() {
        return dropped;
    }

    /** {@return the number of pairs that accept each other and have a place} */
    public int pairs() {
        return left.length;
    }

    /** {@return the left agent of a pair} */
    public int left(int pair) {
        return left[pair];
    }

    /** {@return the right agent of a pair} */
    public int right(int pair) {
        return right[pair];
    }

    /** {@return the tier in which the left agent has the right one, 0 is best} */
    public int leftRank(int pair) {
        return leftRank[pair];
    }

    /** {@return the tier in which the right agent has the left one, 0 is best} */
    public int rightRank(int pair) {
        return rightRank[pair];
    }

    /** {@return the first pair of a left agent; its pairs end where the next one's begin} */
    public int firstOfLeft(int leftAgent) {
        return firstOfLeft[leftAgent];
    }

    /** {@return how many pairs a right agent has} */
    public int pairsOfRight(int rightAgent) {
        return byRight[rightAgent].length;
    }

    /** {@return a right agent's pair at a place of its order of preference} */
    public int pairOfRight(int rightAgent, int place) {
        return byRight[rightAgent][place];
    }
}
