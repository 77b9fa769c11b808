package io.aval.engine.smti;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Search by learning from conflicts (Marques-Silva and Sakallah 1999; Eén and Sörensson 2003): unit propagation over
 * watched literals, a learned clause from each conflict up to the first unique implication point, restarts, and worthless
 * clauses forgotten. Clauses may be added between searches. Deterministic.
 */
final class ClauseSearch {
    /** What a search came to. */
    enum Verdict {
        SATISFIABLE,
        UNSATISFIABLE,
        UNKNOWN
    }

    private static final int FIRST_REDUCTION = 3_000;
    private static final int WORTH_KEEPING = 2;

    private final Clauses clauses = new Clauses();
    private final Activity activity = new Activity();
    private int variables;
    private byte[] value = new byte[0];
    private boolean[] phase = new boolean[0];
    private int[] level = new int[0];
    private int[] reason = new int[0];
    private boolean[] seen = new boolean[0];
    private int[] trail = new int[0];
    private int assigned;
    private int propagated;
    private final IntStack limits = new IntStack();
    private final IntStack learned = new IntStack();
    private int learnedFrom = -1;
    private int learnedCount;
    private long conflicts;
    private boolean contradiction;

    int variable() {
        int made = variables++;
        if (variables > value.length) {
            int size = Math.max(1024, 2 * variables);
            value = Arrays.copyOf(value, size);
            phase = Arrays.copyOf(phase, size);
            level = Arrays.copyOf(level, size);
            reason = Arrays.copyOf(reason, size);
            seen = Arrays.copyOf(seen, size);
            trail = Arrays.copyOf(trail, size);
        }
        return made;
    }

    int variableCount() {
        return variables;
    }

    /** Which value a variable gets first. */
    void prefer(int variable, boolean first) {
        phase[variable] = first;
    }

    /** {@return 1 if the literal is true, -1 if false, 0 if open} */
    int valueOf(int literal) {
        return (literal & 1) == 0 ? value[literal >> 1] : -value[literal >> 1];
    }

    long conflicts() {
        return conflicts;
    }

    /** Adds a clause between searches. */
    void add(int... literals) {
        if (contradiction) {
            return;
        }
        clauses.grow(2 * variables);
        int[] kept = new int[literals.length];
        int count = 0;
        for (int literal : literals) {
            if (valueOf(literal) > 0) {
                return;
            }
            if (valueOf(literal) == 0) {
                kept[count++] = literal;
            }
        }
        if (count == 0) {
            contradiction = true;
        } else if (count == 1) {
            assign(kept[0], -1);
        } else {
            clauses.add(kept, count, learnedFrom < 0 ? 0 : WORTH_KEEPING);
        }
    }

    /** Propagates what is certain. {@return whether no contradiction was found} */
    boolean settle() {
        prepare();
        contradiction |= propagate() >= 0;
        return !contradiction;
    }

    private void prepare() {
        clauses.grow(2 * variables);
        activity.grow(variables);
    }

    /** {@return whether the literal may be true as far as propagation sees} Only between searches. */
    boolean possible(int literal) {
        if (valueOf(literal) != 0) {
            return valueOf(literal) > 0;
        }
        limits.push(assigned);
        assign(literal, -1);
        boolean fine = propagate() < 0;
        backtrack(0);
        return fine;
    }

    /** Searches; with {@link Verdict#SATISFIABLE} the model stands in {@code model}. */
    Verdict solve(long mostConflicts, BooleanSupplier stop, boolean[] model) {
        prepare();
        if (learnedFrom < 0) {
            learnedFrom = clauses.end;
        }
        long budget = conflicts + mostConflicts;
        int restart = 1;
        long untilRestart = Restarts.UNIT;
        while (!contradiction) {
            int conflict = propagate();
            if (conflict >= 0) {
                conflicts++;
                untilRestart--;
                contradiction = !learn(conflict);
            } else if (conflicts >= budget || ((conflicts & 63) == 0 && stop.getAsBoolean())) {
                backtrack(0);
                return Verdict.UNKNOWN;
            } else if (untilRestart <= 0) {
                backtrack(0);
                untilRestart = Restarts.luby(++restart);
                reduce();
            } else if (!decide()) {
                for (int variable = 0; variable < variables; variable++) {
                    model[variable] = value[variable] > 0;
                }
                backtrack(0);
                return Verdict.SATISFIABLE;
            }
        }
        return Verdict.UNSATISFIABLE;
    }

    private boolean decide() {
        while (!activity.isEmpty()) {
            int variable = activity.removeTop();
            if (value[variable] == 0) {
                limits.push(assigned);
                assign(2 * variable + (phase[variable] ? 0 : 1), -1);
                return true;
            }
        }
        return false;
    }

    private void assign(int literal, int because) {
        int variable = literal >> 1;
        value[variable] = (byte) ((literal & 1) == 0 ? 1 : -1);
        phase[variable] = (literal & 1) == 0;
        level[variable] = limits.size();
        reason[variable] = because;
        trail[assigned++] = literal;
    }

    private void backtrack(int to) {
        if (limits.size() <= to) {
            return;
        }
        int keep = limits.get(to);
        while (assigned > keep) {
            int variable = trail[--assigned] >> 1;
            value[variable] = 0;
            activity.insert(variable);
        }
        limits.cut(to);
        propagated = keep;
    }

    /** {@return the clause in conflict, or -1} */
    private int propagate() {
        while (propagated < assigned) {
            int falseLiteral = trail[propagated++] ^ 1;
            int conflict = visit(falseLiteral);
            if (conflict >= 0) {
                return conflict;
            }
        }
        return -1;
    }

    private int visit(int falseLiteral) {
        int[] list = clauses.watchers[falseLiteral];
        int count = clauses.watcherCount[falseLiteral];
        int kept = 0;
        int conflict = -1;
        int index = 0;
        while (index < count) {
            int clause = list[2 * index];
            int other = list[2 * index + 1];
            index++;
            int first = valueOf(other) > 0 ? other : rewatch(clause, falseLiteral);
            if (first < 0) {
                continue;
            }
            list[2 * kept] = clause;
            list[2 * kept + 1] = first;
            kept++;
            if (valueOf(first) < 0) {
                conflict = clause;
                break;
            }
            if (valueOf(first) == 0) {
                assign(first, clause);
            }
        }
        while (index < count) {
            list[2 * kept] = list[2 * index];
            list[2 * kept + 1] = list[2 * index + 1];
            kept++;
            index++;
        }
        clauses.watcherCount[falseLiteral] = kept;
        return conflict;
    }

    /** {@return the other watched literal if no new one was found, or -1 if the clause is now watched elsewhere} */
    private int rewatch(int clause, int falseLiteral) {
        int[] arena = clauses.arena;
        int start = clause + Clauses.HEAD;
        if (arena[start] == falseLiteral) {
            arena[start] = arena[start + 1];
            arena[start + 1] = falseLiteral;
        }
        int first = arena[start];
        if (valueOf(first) > 0) {
            return first;
        }
        int end = start + arena[clause];
        for (int at = start + 2; at < end; at++) {
            if (valueOf(arena[at]) >= 0) {
                arena[start + 1] = arena[at];
                arena[at] = falseLiteral;
                clauses.watch(arena[start + 1], clause, first);
                return -1;
            }
        }
        return first;
    }

    /** Learns from a conflict and goes back. {@return whether it is not at the root} */
    private boolean learn(int conflict) {
        if (limits.size() == 0) {
            return false;
        }
        learned.cut(0);
        learned.push(0);
        int open = 0;
        int at = assigned;
        int because = conflict;
        int literal = -1;
        do {
            open += mark(because, literal);
            do {
                literal = trail[--at];
            } while (!seen[literal >> 1]);
            because = reason[literal >> 1];
            seen[literal >> 1] = false;
            open--;
        } while (open > 0);
        learned.set(0, literal ^ 1);
        minimise();
        conclude();
        activity.decay();
        return true;
    }

    private int mark(int clause, int implied) {
        int open = 0;
        int end = clause + Clauses.HEAD + clauses.arena[clause];
        for (int at = clause + Clauses.HEAD; at < end; at++) {
            int literal = clauses.arena[at];
            int variable = literal >> 1;
            if (literal != implied && !seen[variable] && level[variable] > 0) {
                seen[variable] = true;
                activity.bump(variable);
                if (level[variable] == limits.size()) {
                    open++;
                } else {
                    learned.push(literal);
                }
            }
        }
        return open;
    }

    /** Leaves out literals whose reason consists of others that are there. */
    private void minimise() {
        int[] before = learned.copy();
        learned.cut(1);
        for (int index = 1; index < before.length; index++) {
            if (!implied(before[index])) {
                learned.push(before[index]);
            }
        }
        for (int index = 1; index < before.length; index++) {
            seen[before[index] >> 1] = false;
        }
    }

    private boolean implied(int literal) {
        int because = reason[literal >> 1];
        if (because < 0) {
            return false;
        }
        int end = because + Clauses.HEAD + clauses.arena[because];
        for (int at = because + Clauses.HEAD; at < end; at++) {
            int variable = clauses.arena[at] >> 1;
            if (variable != literal >> 1 && !seen[variable] && level[variable] > 0) {
                return false;
            }
        }
        return true;
    }

    private void conclude() {
        int[] literals = learned.copy();
        if (literals.length == 1) {
            backtrack(0);
            assign(literals[0], -1);
            return;
        }
        int second = 1;
        for (int index = 2; index < literals.length; index++) {
            if (level[literals[index] >> 1] > level[literals[second] >> 1]) {
                second = index;
            }
        }
        int swap = literals[1];
        literals[1] = literals[second];
        literals[second] = swap;
        int worth = levels(literals);
        backtrack(level[literals[1] >> 1]);
        assign(literals[0], clauses.add(literals, literals.length, worth));
        learnedCount++;
    }

    private int levels(int[] literals) {
        return (int) Arrays.stream(literals)
                .map(literal -> level[literal >> 1])
                .distinct()
                .count();
    }

    /** Forgets learned clauses once there are many; only at the root. */
    private void reduce() {
        if (learnedCount < FIRST_REDUCTION + conflicts / 20) {
            return;
        }
        int[] byWorth = new int[64];
        for (int at = learnedFrom; at < clauses.end; at += Clauses.HEAD + clauses.arena[at]) {
            byWorth[Math.min(clauses.arena[at + 1], 63)]++;
        }
        int most = WORTH_KEEPING;
        int kept = byWorth[0] + byWorth[1] + byWorth[2];
        while (most < 62 && kept + byWorth[most + 1] <= learnedCount / 2) {
            kept += byWorth[++most];
        }
        boolean[] locked = new boolean[clauses.end];
        for (int index = 0; index < assigned; index++) {
            int because = reason[trail[index] >> 1];
            if (because >= 0) {
                locked[because] = true;
            }
        }
        int[] moved = new int[clauses.end];
        clauses.drop(learnedFrom, most, locked, moved);
        learnedCount = kept;
        for (int index = 0; index < assigned; index++) {
            int variable = trail[index] >> 1;
            if (reason[variable] >= learnedFrom) {
                reason[variable] = moved[reason[variable]];
            }
        }
    }
}
