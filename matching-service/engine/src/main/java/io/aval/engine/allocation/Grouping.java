package io.aval.engine.allocation;

/**
 * Numbers sorted into groups, ascending within each; a group's numbers have places from 0 within it.
 *
 * @param first group {@code g} has the members from {@code first[g]} to {@code first[g + 1]}
 * @param member the numbers, group by group
 * @param place each number's place within its group
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on and never compared.
record Grouping(int[] first, int[] member, int[] place) {

    /** Sorts the numbers from 0 by the group that each is in. */
    static Grouping of(int[] group, int groups) {
        int[] first = new int[groups + 1];
        for (int g : group) {
            first[g + 1]++;
        }
        for (int g = 0; g < groups; g++) {
            first[g + 1] += first[g];
        }
        int[] member = new int[group.length];
        int[] place = new int[group.length];
        int[] next = first.clone();
        for (int i = 0; i < group.length; i++) {
            place[i] = next[group[i]] - first[group[i]];
            member[next[group[i]]++] = i;
        }
        return new Grouping(first, member, place);
    }

    int size(int group) {
        return first[group + 1] - first[group];
    }

    int member(int group, int place) {
        return member[first[group] + place];
    }

    void spread(int group, long[] values, long[] all) {
        for (int i = 0; i < values.length; i++) {
            all[member(group, i)] = values[i];
        }
    }
}
