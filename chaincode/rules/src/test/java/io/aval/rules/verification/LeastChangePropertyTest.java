package io.aval.rules.verification;

import static io.aval.rules.verification.Dossier.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.verification.Change.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The least change against trying everything; the parameter is the seed. */
class LeastChangePropertyTest {

    /** With more pieces trying everything takes too long. */
    private static final int TRIED = 3;

    private record Cost(int pieces, int levels) implements Comparable<Cost> {
        static Cost of(List<Piece> pieces) {
            return new Cost(
                    pieces.size(),
                    pieces.stream().mapToInt(piece -> piece.level().rank()).sum());
        }

        @Override
        public int compareTo(Cost other) {
            return pieces != other.pieces ? pieces - other.pieces : levels - other.levels;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void nothing_cheaper_changes_a_verdict(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 12; i++) {
            SubjectKind kind = Dossier.pick(random, List.of(SubjectKind.values()));
            List<Evidence> evidence = new ArrayList<>(Dossier.complete(kind));
            for (int removed = random.nextInt(3); removed > 0; removed--) {
                evidence.remove(random.nextInt(evidence.size()));
            }
            evidence.addAll(Dossier.any(random, kind, 4));
            Verdict verdict = Verification.judge(kind, evidence, TODAY);
            Cost least = tried(kind, evidence, verdict.outcome());
            Change change = verdict.change();
            if (change != null) {
                assertThat(outcome(kind, evidence, change.pieces()))
                        .as("seed %s round %s", seed, i)
                        .isEqualTo(change.then())
                        .isNotEqualTo(verdict.outcome());
            }
            if (least != null || change != null && change.pieces().size() <= TRIED) {
                assertThat(change == null ? null : Cost.of(change.pieces()))
                        .as("seed %s round %s of %s %s", seed, i, kind, verdict)
                        .isEqualTo(least);
            }
        }
    }

    private static Outcome outcome(SubjectKind kind, List<Evidence> evidence, List<Piece> pieces) {
        List<Evidence> more = new ArrayList<>(evidence);
        for (Piece piece : pieces) {
            more.add(Dossier.piece(piece.dimension(), piece.bearing(), piece.level(), "new " + more.size()));
        }
        return Balance.of(kind, more, TODAY).outcome();
    }

    /** The least cost by trying every set of up to {@link #TRIED} pieces of one bearing; null if none changes anything. */
    private static @Nullable Cost tried(SubjectKind kind, List<Evidence> evidence, Outcome now) {
        Bearing bearing = now == Outcome.YES ? Bearing.AGAINST : Bearing.FOR;
        List<Piece> candidates = new ArrayList<>();
        for (Table.Row row : Table.of(kind).rows()) {
            for (Level level : List.of(Level.E1, Level.E2, Level.E3, Level.E4)) {
                candidates.add(new Piece(row.dimension(), bearing, level));
            }
        }
        return search(kind, evidence, now, candidates, 0, List.of(), null);
    }

    private static @Nullable Cost search(
            SubjectKind kind,
            List<Evidence> evidence,
            Outcome now,
            List<Piece> candidates,
            int from,
            List<Piece> chosen,
            @Nullable Cost best) {
        Cost least = best;
        for (int i = from; i < candidates.size(); i++) {
            List<Piece> more = new ArrayList<>(chosen);
            more.add(candidates.get(i));
            Cost cost = Cost.of(more);
            if (least != null && cost.compareTo(least) >= 0) {
                continue;
            }
            Outcome then = outcome(kind, evidence, more);
            // From unknown only yes is sought: agreement cannot lead to no
            if (now == Outcome.UNKNOWN ? then == Outcome.YES : then != now) {
                least = cost;
            } else if (more.size() < TRIED) {
                least = search(kind, evidence, now, candidates, i, more, least);
            }
        }
        return least;
    }
}
