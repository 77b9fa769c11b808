package io.aval.workbench.bench.files;

import io.aval.engine.seed.Draw;
import io.aval.engine.seed.Seed;
import io.aval.engine.smti.Ranking;
import io.aval.engine.smti.SmtiInstance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Incomplete lists with ties, made as Gent and Prosser (2002) do: who accepts whom is drawn pair by pair, the order of
 * each list is drawn, and each entry is tied to the one before with a given probability.
 */
final class MadeLists {
    private final Draw draw;
    private final int tiedPercent;

    private MadeLists(Draw draw, int tiedPercent) {
        this.draw = draw;
        this.tiedPercent = tiedPercent;
    }

    /**
     * {@return an instance of as many men as women; the same for the same arguments}
     *
     * @param length how many each accepts on average
     * @param tiedPercent how likely an entry is tied to the one before, in per cent
     */
    static SmtiInstance make(int size, int length, int tiedPercent, Seed seed) {
        Draw draw = new Draw(seed, "lists", 1_000L * size + tiedPercent);
        List<List<Integer>> men = empty(size);
        List<List<Integer>> women = empty(size);
        for (int man = 0; man < size; man++) {
            for (int woman = 0; woman < size; woman++) {
                if (draw.below(size) < length) {
                    men.get(man).add(woman);
                    women.get(woman).add(man);
                }
            }
        }
        MadeLists lists = new MadeLists(draw, tiedPercent);
        int[] places = new int[size];
        Arrays.fill(places, 1);
        return SmtiInstance.of(lists.rank(men), lists.rank(women), places);
    }

    private static List<List<Integer>> empty(int size) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int agent = 0; agent < size; agent++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    private Ranking[] rank(List<List<Integer>> lists) {
        return lists.stream().map(this::rankOne).toArray(Ranking[]::new);
    }

    private Ranking rankOne(List<Integer> others) {
        for (int index = others.size() - 1; index > 0; index--) {
            Collections.swap(others, index, draw.below(index + 1));
        }
        List<int[]> tiers = new ArrayList<>();
        int from = 0;
        for (int index = 1; index <= others.size(); index++) {
            if (index == others.size() || draw.below(100) >= tiedPercent) {
                tiers.add(others.subList(from, index).stream()
                        .mapToInt(Integer::intValue)
                        .toArray());
                from = index;
            }
        }
        return Ranking.of(tiers.toArray(int[][]::new));
    }
}
