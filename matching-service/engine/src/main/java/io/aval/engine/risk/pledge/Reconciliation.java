package io.aval.engine.risk.pledge;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Compares the five amounts of loans in two books, such as the ledger's and a bank's, and each loan's with one another. */
public final class Reconciliation {

    private Reconciliation() {}

    /** What is compared. */
    public enum Point {
        /** Here, and in the four that follow, the books differ. */
        REGISTERED,
        APPRAISED,
        COMMITTED,
        DRAWN,
        OUTSTANDING,
        /** More is owed than was paid out. */
        OUTSTANDING_ABOVE_DRAWN,
        /** More was paid out than was promised. */
        DRAWN_ABOVE_COMMITTED,
        /** What is owed beyond the registered claim is not secured. */
        OUTSTANDING_ABOVE_REGISTERED,
        /** More is owed than the pledge is worth. */
        OUTSTANDING_ABOVE_APPRAISED
    }

    /**
     * A difference.
     *
     * @param differenceFen the other book's figure less ours; of one loan's own figures, by how much the one exceeds, fen
     */
    public record Difference(String loan, Point point, long differenceFen) {}

    /**
     * Every difference, loan by loan. A loan that one book lacks counts as nothing there.
     *
     * @param ours by loan
     * @param theirs by loan
     */
    public static List<Difference> of(SortedMap<String, Amounts> ours, SortedMap<String, Amounts> theirs) {
        List<Difference> found = new ArrayList<>();
        SortedSet<String> loans = new TreeSet<>(ours.keySet());
        loans.addAll(theirs.keySet());
        for (String loan : loans) {
            Amounts here = ours.getOrDefault(loan, Amounts.NONE);
            Amounts there = theirs.getOrDefault(loan, Amounts.NONE);
            for (Point point : Point.values()) {
                long difference = difference(point, here, there);
                if (difference != 0) {
                    found.add(new Difference(loan, point, difference));
                }
            }
        }
        return List.copyOf(found);
    }

    private static long difference(Point point, Amounts ours, Amounts theirs) {
        return switch (point) {
            case REGISTERED -> theirs.registeredFen() - ours.registeredFen();
            case APPRAISED -> theirs.appraisedFen() - ours.appraisedFen();
            case COMMITTED -> theirs.committedFen() - ours.committedFen();
            case DRAWN -> theirs.drawnFen() - ours.drawnFen();
            case OUTSTANDING -> theirs.outstandingFen() - ours.outstandingFen();
            case OUTSTANDING_ABOVE_DRAWN -> Math.max(0, ours.outstandingFen() - ours.drawnFen());
            case DRAWN_ABOVE_COMMITTED -> Math.max(0, ours.drawnFen() - ours.committedFen());
            case OUTSTANDING_ABOVE_REGISTERED -> Math.max(0, ours.outstandingFen() - ours.registeredFen());
            case OUTSTANDING_ABOVE_APPRAISED -> Math.max(0, ours.outstandingFen() - ours.appraisedFen());
        };
    }

    /** The sums of a book. */
    public static Amounts total(SortedMap<String, Amounts> book) {
        return book.values().stream().reduce(Amounts.NONE, Amounts::plus);
    }
}
