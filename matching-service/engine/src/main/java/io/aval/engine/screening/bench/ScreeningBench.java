package io.aval.engine.screening.bench;

import io.aval.engine.screening.CompanyName;
import io.aval.engine.screening.ListEntry;
import io.aval.engine.screening.Screening;
import io.aval.engine.screening.ScreeningList;
import io.aval.engine.screening.Subject;
import io.aval.engine.screening.sample.MadeList;
import io.aval.engine.screening.sample.MadeName;
import io.aval.engine.screening.sample.NameMaker;
import io.aval.engine.screening.sample.Slip;
import io.aval.engine.seed.Draw;
import io.aval.engine.seed.Seed;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * {@code bench screening}: on one thread, the rate of each way to look up by its processor time, the share of slips whose company is among the
 * first ten, and the same queries against the peers, whose answers are compared before their times.
 */
public final class ScreeningBench {
    private static final int ENTRIES = 100_000;
    private static final int QUERIES = 12_000;
    private static final int TIMED_QUERIES = 2_400;
    private static final int PEER_QUERIES = 120;
    private static final int ROUNDS = 3;
    private static final int MOST = 10;
    private static final double SECOND = 1e9;

    private final PrintStream out;
    private final List<MadeName> names;
    private final ScreeningList list;
    private final List<Query> queries;

    /** A name with a slip, and the company that is meant. */
    private record Query(Slip slip, String text, String id) {}

    private ScreeningBench(PrintStream out, Seed seed, int entries, int count) {
        this.out = out;
        names = NameMaker.make(seed, entries);
        list = MadeList.of(seed, names);
        queries = slips(seed, count);
    }

    /** Runs it; arguments: entries of the list, queries, seed, each may be left out. */
    public static void main(String[] arguments) {
        int entries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ENTRIES;
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : QUERIES;
        Seed seed = new Seed(arguments.length > 2 ? arguments[2] : "screening-1");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new ScreeningBench(out, seed, entries, count).run();
    }

    private List<Query> slips(Seed seed, int count) {
        List<Query> made = new ArrayList<>(count);
        Slip[] kinds = Slip.values();
        for (long index = 0; made.size() < count; index++) {
            Draw draw = new Draw(seed, "slip", index);
            int number = draw.below(names.size());
            Slip slip = kinds[made.size() % kinds.length];
            slip.in(names.get(number), draw).ifPresent(text -> made.add(new Query(slip, text, MadeList.id(number))));
        }
        return made;
    }

    private void run() {
        long start = cpu();
        Screening screening = Screening.of(list);
        out.printf(
                "%,d entries, %,d queries with one slip each, list %s, indexed in %.1f s of processor time%n",
                names.size(), queries.size(), screening.list().digest(), (cpu() - start) / SECOND);
        recall(screening);
        List<String> codes = list.entries().stream().map(ListEntry::code).toList();
        List<String> texts = list.entries().stream().map(ListEntry::name).toList();
        out.printf("%n%-40s %14s %14s%n", "one thread, median of " + ROUNDS, "/s of processor", "/s of clock");
        rate("exact code", codes, code -> screening.byCode(code).isPresent() ? 1 : 0);
        rate(
                "name in any spelling, text to entry",
                texts,
                text -> screening.byName(CompanyName.of(text)).size());
        List<String> slips =
                queries.stream().limit(TIMED_QUERIES).map(Query::text).toList();
        rate(
                "near names, first " + MOST + ", text to entries",
                slips,
                text -> screening.nearest(CompanyName.of(text), MOST).size());
        rate(
                "whole answer with every piece",
                slips,
                text -> screening.screen(Subject.named(text)).hits().size());
        peers(screening);
    }

    private void recall(Screening screening) {
        Map<Slip, int[]> counts = new EnumMap<>(Slip.class);
        long[] nanos = new long[queries.size()];
        for (int i = 0; i < queries.size(); i++) {
            Query query = queries.get(i);
            long start = cpu();
            List<String> ids = ids(screening.nearest(CompanyName.of(query.text()), MOST));
            nanos[i] = cpu() - start;
            int[] count = counts.computeIfAbsent(query.slip(), any -> new int[3]);
            count[0]++;
            count[1] += ids.contains(query.id()) ? 1 : 0;
            count[2] += !ids.isEmpty() && ids.getFirst().equals(query.id()) ? 1 : 0;
        }
        out.printf("%n%-16s %8s %10s %10s%n", "slip", "queries", "in first " + MOST, "first");
        int[] all = new int[3];
        counts.forEach((slip, count) -> {
            line(slip.name(), count);
            Arrays.setAll(all, i -> all[i] + count[i]);
        });
        line("ALL", all);
        Arrays.sort(nanos);
        out.printf(
                "processor time for one, cold start included: p50 %.0f us, p99 %.0f us%n",
                nanos[nanos.length / 2] / 1e3, nanos[nanos.length * 99 / 100] / 1e3);
    }

    private void line(String name, int[] count) {
        out.printf(
                "%-16s %8d %10.4f %10.4f%n",
                name, count[0], (double) count[1] / count[0], (double) count[2] / count[0]);
    }

    private void rate(String what, List<String> texts, ToIntFunction<String> one) {
        double[] perCpu = new double[ROUNDS];
        double[] perClock = new double[ROUNDS];
        long found = 0;
        for (int round = -1; round < ROUNDS; round++) {
            long clock = System.nanoTime();
            long cpu = cpu();
            for (String text : texts) {
                found += one.applyAsInt(text);
            }
            if (round >= 0) {
                perCpu[round] = texts.size() * SECOND / (cpu() - cpu);
                perClock[round] = texts.size() * SECOND / (System.nanoTime() - clock);
            }
        }
        Arrays.sort(perCpu);
        Arrays.sort(perClock);
        out.printf(
                "%-40s %,14.0f %,14.0f   found %,d%n",
                what, perCpu[ROUNDS / 2], perClock[ROUNDS / 2], found / (ROUNDS + 1));
    }

    private void peers(Screening screening) {
        List<Query> some = queries.subList(0, Math.min(PEER_QUERIES, queries.size()));
        Function<CompanyName, List<String>> ours = name -> ids(screening.nearest(name, MOST));
        double rate = beside("ours", some, ours, 0);
        Peer jaroWinkler = Peer.jaroWinkler(list);
        Peer levenshtein = Peer.levenshtein(list);
        beside("Jaro-Winkler over all", some, name -> jaroWinkler.nearest(name, MOST), rate);
        beside("Levenshtein over all", some, name -> levenshtein.nearest(name, MOST), rate);
    }

    private double beside(String what, List<Query> some, Function<CompanyName, List<String>> search, double ours) {
        int found = 0;
        long start = cpu();
        for (Query query : some) {
            found += search.apply(CompanyName.of(query.text())).contains(query.id()) ? 1 : 0;
        }
        double rate = some.size() * SECOND / (cpu() - start);
        String ratio = ours == 0 ? "" : "ours / this %,.0f".formatted(ours / rate);
        out.printf(
                "%-40s %,12.1f/s, company in first %d: %.4f   %s%n",
                what, rate, MOST, (double) found / some.size(), ratio);
        return rate;
    }

    /** Processor time of this thread: what other programs take does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<String> ids(List<ListEntry> entries) {
        return entries.stream().map(ListEntry::id).toList();
    }
}
