package io.aval.engine.smti;

import java.util.Arrays;

/**
 * Clauses over literals, with two watched literals each. A literal is twice a variable's number, plus one if negated.
 * In the arena a clause is its length, its worth (0 for a given one, else the number of levels that it joined when it
 * was learned), and its literals.
 */
final class Clauses {
    static final int HEAD = 2;

    int[] arena = new int[1 << 12];
    int end;
    int[][] watchers = new int[0][];
    int[] watcherCount = new int[0];

    void grow(int literals) {
        int before = watchers.length;
        if (literals > before) {
            int size = Math.max(literals, 2 * before);
            watchers = Arrays.copyOf(watchers, size);
            watcherCount = Arrays.copyOf(watcherCount, size);
            for (int literal = before; literal < size; literal++) {
                watchers[literal] = new int[4];
            }
        }
    }

    /** Adds a clause of at least two literals and watches its first two. {@return where it stands} */
    int add(int[] literals, int length, int worth) {
        if (end + HEAD + length > arena.length) {
            arena = Arrays.copyOf(arena, Math.max(2 * arena.length, end + HEAD + length));
        }
        int clause = end;
        arena[clause] = length;
        arena[clause + 1] = worth;
        System.arraycopy(literals, 0, arena, clause + HEAD, length);
        end += HEAD + length;
        watch(literals[0], clause, literals[1]);
        watch(literals[1], clause, literals[0]);
        return clause;
    }

    /** A watcher is a clause and another literal of it; if that one is true the clause needs no look. */
    void watch(int literal, int clause, int other) {
        int count = watcherCount[literal];
        if (2 * count + 2 > watchers[literal].length) {
            watchers[literal] = Arrays.copyOf(watchers[literal], 4 * count + 4);
        }
        watchers[literal][2 * count] = clause;
        watchers[literal][2 * count + 1] = other;
        watcherCount[literal] = count + 1;
    }

    /**
     * Drops learned clauses of little worth that are no reason now.
     *
     * @param from where the learned ones begin
     * @param most clauses whose worth is above it go
     * @param moved receives for each old place the new one, or -1
     */
    void drop(int from, int most, boolean[] locked, int[] moved) {
        int to = from;
        int at = from;
        while (at < end) {
            int length = HEAD + arena[at];
            boolean keep = arena[at + 1] <= most || locked[at];
            moved[at] = keep ? to : -1;
            if (keep) {
                System.arraycopy(arena, at, arena, to, length);
                to += length;
            }
            at += length;
        }
        end = to;
        for (int literal = 0; literal < watchers.length; literal++) {
            follow(literal, from, moved);
        }
    }

    private void follow(int literal, int from, int[] moved) {
        int[] list = watchers[literal];
        int kept = 0;
        for (int index = 0; index < watcherCount[literal]; index++) {
            int clause = list[2 * index];
            int now = clause < from ? clause : moved[clause];
            if (now >= 0) {
                list[2 * kept] = now;
                list[2 * kept + 1] = list[2 * index + 1];
                kept++;
            }
        }
        watcherCount[literal] = kept;
    }
}
