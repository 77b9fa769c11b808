package io.aval.client.suite.program;

import io.aval.client.suite.program.Program.Call;
import io.aval.client.suite.program.Program.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Takes away from a program whatever is not needed for it to fail. */
public final class Shrinker {
    private static final int MOST_TRIES = 500;

    private final Predicate<Program> fails;
    private int tries;

    /** A shrinker that keeps what {@code fails}; it is asked 500 times at most. */
    public Shrinker(Predicate<Program> fails) {
        this.fails = fails;
    }

    /** The smallest program that was found to fail. */
    public Program shrink(Program program) {
        Program smallest = program;
        Optional<Program> smaller = Optional.of(program);
        while (smaller.isPresent()) {
            smallest = smaller.get();
            smaller = without(smallest).stream().filter(this::stillFails).findFirst();
        }
        return smallest;
    }

    private boolean stillFails(Program candidate) {
        return tries++ < MOST_TRIES && Hazards.isSafe(candidate) && fails.test(candidate);
    }

    /** The program without one round, one call or one step; the largest pieces first. */
    private static List<Program> without(Program program) {
        List<Program> smaller = new ArrayList<>();
        List<Round> rounds = program.rounds();
        for (int r = 0; r < rounds.size(); r++) {
            if (rounds.size() > 1) {
                smaller.add(new Program(program.seed(), omit(rounds, r)));
            }
        }
        for (int r = 0; r < rounds.size(); r++) {
            for (int c = 0; c < rounds.get(r).calls().size(); c++) {
                Round round = new Round(omit(rounds.get(r).calls(), c));
                smaller.add(new Program(program.seed(), replace(rounds, r, round)));
            }
        }
        for (int r = 0; r < rounds.size(); r++) {
            List<Call> calls = rounds.get(r).calls();
            for (int c = 0; c < calls.size(); c++) {
                Call call = calls.get(c);
                for (int s = 0; s < call.steps().size(); s++) {
                    Call shorter = new Call(call.client(), call.endorsers(), call.held(), omit(call.steps(), s));
                    Round round = new Round(replace(calls, c, shorter));
                    smaller.add(new Program(program.seed(), replace(rounds, r, round)));
                }
            }
        }
        return smaller;
    }

    private static <T> List<T> omit(List<T> list, int place) {
        List<T> rest = new ArrayList<>(list);
        rest.remove(place);
        return rest;
    }

    private static <T> List<T> replace(List<T> list, int place, T item) {
        List<T> changed = new ArrayList<>(list);
        changed.set(place, item);
        return changed;
    }
}
