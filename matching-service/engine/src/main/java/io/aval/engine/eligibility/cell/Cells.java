package io.aval.engine.eligibility.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** All profiles in clustered columns with a directory of cells. Immutable; about 30 bytes a profile. */
public final class Cells {
    /** A run of rows of one industry, region and grade, with its zones. */
    record Cell(int from, int to, int leastAge, int mostAge, int leastIp, int mostIp, int bestScore) {}

    final String[] industries;
    final String[] regions;
    /** Where the cells of a group of industry, region, grade begin; its end is where the next group's begin. */
    final int[] firstCell;

    final Cell[] cells;
    final int[] docs;
    final long[] revenues;
    final short[] ages;
    final int[] ips;
    final int[] scores;

    private Cells(List<Profile> sorted) {
        industries = sorted.stream().map(Profile::industry).distinct().toArray(String[]::new);
        regions = new TreeSet<>(sorted.stream().map(Profile::region).toList()).toArray(String[]::new);
        int size = sorted.size();
        docs = new int[size];
        revenues = new long[size];
        ages = new short[size];
        ips = new int[size];
        scores = new int[size];
        for (int i = 0; i < size; i++) {
            Profile profile = sorted.get(i);
            docs[i] = profile.doc();
            revenues[i] = profile.revenueFen();
            ages[i] = (short) profile.ageYears();
            ips[i] = profile.ipCount();
            scores[i] = profile.score();
        }
        firstCell = new int[industries.length * regions.length * Profile.GRADES + 1];
        List<Cell> found = new ArrayList<>();
        for (List<Profile> run : runs(sorted)) {
            int from = found.isEmpty() ? 0 : found.getLast().to();
            found.add(cell(from, from + run.size()));
            firstCell[group(run.getFirst()) + 1]++;
        }
        cells = found.toArray(Cell[]::new);
        for (int group = 1; group < firstCell.length; group++) {
            firstCell[group] += firstCell[group - 1];
        }
    }

    /** {@return the cells of these profiles, in any order} */
    public static Cells of(Collection<Profile> profiles) {
        Profile[] sorted = profiles.toArray(Profile[]::new);
        Arrays.sort(sorted, Profile.CLUSTERED);
        return new Cells(Arrays.asList(sorted));
    }

    /**
     * {@return the cells that these blocks hold}
     *
     * @throws IllegalArgumentException that names the block which is damaged
     */
    public static Cells read(Collection<Block> blocks) {
        List<Profile> profiles = new ArrayList<>();
        blocks.forEach(block -> profiles.addAll(block.rows()));
        return of(profiles);
    }

    /** {@return the cells as blocks, in order} */
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (int group = 0; group + 1 < firstCell.length; group++) {
            for (int c = firstCell[group]; c < firstCell[group + 1]; c++) {
                int of = group;
                List<Profile> rows = IntStream.range(cells[c].from(), cells[c].to())
                        .mapToObj(i -> profile(of, i))
                        .toList();
                blocks.add(Block.of(rows, c - firstCell[group]));
            }
        }
        return blocks;
    }

    /** {@return how many profiles} */
    public int size() {
        return docs.length;
    }

    /** {@return the number of the group of that industry and region at the best grade} */
    int group(int industry, int region) {
        return (industry * regions.length + region) * Profile.GRADES;
    }

    private int group(Profile profile) {
        return group(
                        Arrays.binarySearch(industries, profile.industry()),
                        Arrays.binarySearch(regions, profile.region()))
                + profile.grade()
                - 1;
    }

    private Profile profile(int group, int row) {
        int place = group / Profile.GRADES;
        return new Profile(
                docs[row],
                industries[place / regions.length],
                regions[place % regions.length],
                group % Profile.GRADES + 1,
                revenues[row],
                ages[row],
                ips[row],
                scores[row]);
    }

    private Cell cell(int from, int to) {
        int[] rows = IntStream.range(from, to).toArray();
        return new Cell(
                from,
                to,
                Arrays.stream(rows).map(i -> ages[i]).min().orElse(0),
                Arrays.stream(rows).map(i -> ages[i]).max().orElse(0),
                Arrays.stream(rows).map(i -> ips[i]).min().orElse(0),
                Arrays.stream(rows).map(i -> ips[i]).max().orElse(0),
                Arrays.stream(rows).map(i -> scores[i]).max().orElse(0));
    }

    private static List<List<Profile>> runs(List<Profile> sorted) {
        List<List<Profile>> runs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || i - from == Block.MAX_ROWS || !together(sorted.get(from), sorted.get(i))) {
                runs.add(sorted.subList(from, i));
                from = i;
            }
        }
        return runs;
    }

    private static boolean together(Profile left, Profile right) {
        return left.grade() == right.grade()
                && left.region().equals(right.region())
                && left.industry().equals(right.industry());
    }
}
