package io.aval.engine.eligibility.cell;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Answers filters from cells and an overlay of what has changed since they were built. Many threads may ask; who changes it
 * keeps others out meanwhile.
 */
public final class ProfileIndex {
    /** Most changed profiles; beyond it the cells are to be built again. */
    public static final int MAX_CHANGED = 50_000;

    private final Cells cells;
    private final int[] places;
    /** A bit for each row of the cells that has changed or gone. */
    private final long[] stale;

    private boolean anyStale;
    private final TreeMap<Integer, Profile> changed = new TreeMap<>();

    /** An index over these cells, without changes. */
    public ProfileIndex(Cells cells) {
        this.cells = cells;
        stale = new long[(cells.size() + Long.SIZE - 1) / Long.SIZE];
        places = new int[1 + Arrays.stream(cells.docs).max().orElse(-1)];
        Arrays.fill(places, -1);
        for (int i = 0; i < cells.docs.length; i++) {
            places[cells.docs[i]] = i;
        }
    }

    /**
     * Puts a profile in place of the one of its number, or adds it.
     *
     * @throws IllegalStateException if there are {@value #MAX_CHANGED} changes already
     */
    public void put(Profile profile) {
        if (changed.size() >= MAX_CHANGED && !changed.containsKey(profile.doc())) {
            throw new IllegalStateException("more than " + MAX_CHANGED + " changed profiles; build the cells again");
        }
        remove(profile.doc());
        changed.put(profile.doc(), profile);
    }

    /** Takes a profile out, if it is there. */
    public void remove(int doc) {
        changed.remove(doc);
        if (doc < places.length && places[doc] >= 0) {
            stale[places[doc] >> 6] |= 1L << places[doc];
            anyStale = true;
        }
    }

    /**
     * Answers a filter.
     *
     * @param filter what is asked
     * @param most how many of the best, 0 to 1,000
     */
    public Found find(Filter filter, int most) {
        Search search = new Search(filter, new Best(most));
        for (int industry : codes(cells.industries, filter.industries())) {
            for (int region : codes(cells.regions, filter.regions())) {
                int group = cells.group(industry, region);
                int to = cells.firstCell[group + filter.worstGrade()];
                for (int c = cells.firstCell[group + filter.bestGrade() - 1]; c < to; c++) {
                    search.visit(cells.cells[c]);
                }
            }
        }
        changed.values().stream().filter(filter::admits).forEach(profile -> {
            search.count++;
            search.best.offer(profile.doc(), profile.score());
        });
        return new Found(search.count, search.best.hits());
    }

    private static int[] codes(String[] all, SortedSet<String> wanted) {
        int[] codes = new int[wanted.isEmpty() ? all.length : wanted.size()];
        int size = 0;
        if (wanted.isEmpty()) {
            while (size < all.length) {
                codes[size] = size;
                size++;
            }
        }
        for (String code : wanted) {
            int found = Arrays.binarySearch(all, code);
            if (found >= 0) {
                codes[size++] = found;
            }
        }
        return Arrays.copyOf(codes, size);
    }

    private final class Search {
        private final long least;
        private final long most;
        private final int age;
        private final int ip;
        private final Best best;
        private long count;

        Search(Filter filter, Best best) {
            least = filter.leastRevenueFen();
            most = filter.mostRevenueFen();
            age = filter.leastAgeYears();
            ip = filter.leastIpCount();
            this.best = best;
        }

        void visit(Cells.Cell cell) {
            if (cell.mostAge() < age || cell.mostIp() < ip) {
                return;
            }
            int from = least <= cells.revenues[cell.from()] ? cell.from() : firstFrom(cell, least);
            int to = most >= cells.revenues[cell.to() - 1] ? cell.to() : firstFrom(cell, most + 1);
            boolean whole = cell.leastAge() >= age && cell.leastIp() >= ip;
            if (from >= to) {
                return;
            }
            if (anyStale && touched(from, to)) {
                scanAround(from, to);
            } else if (whole && cell.bestScore() < best.floor()) {
                count += to - from;
            } else {
                scan(from, to);
            }
        }

        private void scan(int from, int to) {
            short[] ages = cells.ages;
            int[] ips = cells.ips;
            int[] scores = cells.scores;
            int floor = best.floor();
            int met = 0;
            for (int i = from; i < to; i++) {
                if (ages[i] >= age && ips[i] >= ip) {
                    met++;
                    if (scores[i] >= floor) {
                        best.offer(cells.docs[i], scores[i]);
                        floor = best.floor();
                    }
                }
            }
            count += met;
        }

        private void scanAround(int from, int to) {
            for (int i = from; i < to; i++) {
                if ((stale[i >> 6] >>> i & 1) == 0) {
                    scan(i, i + 1);
                }
            }
        }

        /** Whole words: sometimes yes for no, which costs time alone. */
        private boolean touched(int from, int to) {
            for (int word = from >> 6; word <= to - 1 >> 6; word++) {
                if (stale[word] != 0) {
                    return true;
                }
            }
            return false;
        }

        private int firstFrom(Cells.Cell cell, long revenue) {
            int low = cell.from();
            int high = cell.to();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (cells.revenues[middle] < revenue) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
