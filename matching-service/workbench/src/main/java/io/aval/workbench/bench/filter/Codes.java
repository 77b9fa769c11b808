package io.aval.workbench.bench.filter;

import java.util.Locale;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** Made-up codes of industries and regions: a letter and a number of two digits. */
final class Codes {
    private Codes() {}

    static String of(String letter, int number) {
        return String.format(Locale.ROOT, "%s%02d", letter, number);
    }

    /** So many different ones, drawn from as many as there are. */
    static SortedSet<String> some(SplittableRandom random, String letter, int of, int count) {
        SortedSet<String> some = new TreeSet<>();
        while (some.size() < count) {
            some.add(of(letter, random.nextInt(of)));
        }
        return some;
    }
}
