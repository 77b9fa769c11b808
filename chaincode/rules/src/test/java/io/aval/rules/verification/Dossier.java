package io.aval.rules.verification;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Evidence to judge. */
final class Dossier {

    static final BusinessDay TODAY = BusinessDay.of("2026-11-23");

    private Dossier() {}

    static Evidence piece(Dimension claim, Bearing bearing, Level level, String group) {
        return piece(claim, bearing, level, group, TODAY, null);
    }

    static Evidence piece(
            Dimension claim,
            Bearing bearing,
            Level level,
            String group,
            BusinessDay observed,
            @Nullable BusinessDay until) {
        Digest said = Digest.of(claim + "/" + bearing + "/" + group);
        return new Evidence(
                claim,
                "subject",
                bearing,
                null,
                said,
                "source of " + group,
                Method.LOOKUP,
                level,
                observed,
                until,
                group,
                "adapter 1",
                said,
                null);
    }

    static Evidence yes(Dimension claim, Level level) {
        return piece(claim, Bearing.FOR, level, "origin of " + claim);
    }

    static Evidence no(Dimension claim, Level level) {
        return piece(claim, Bearing.AGAINST, level, "denier of " + claim);
    }

    /** Every gate of a kind held by its wanted level, and each soft dimension by one source. */
    static List<Evidence> complete(SubjectKind kind) {
        List<Evidence> evidence = new ArrayList<>();
        for (Table.Row row : Table.of(kind).rows()) {
            evidence.add(yes(row.dimension(), row.wanted()));
        }
        return evidence;
    }

    /** Anything, some of it expired, ahead of its day or about what is not asked. */
    static List<Evidence> any(SplittableRandom random, SubjectKind kind, int most) {
        List<Table.Row> rows = Table.of(kind).rows();
        List<Evidence> evidence = new ArrayList<>();
        int size = random.nextInt(most + 1);
        for (int i = 0; i < size; i++) {
            Dimension claim = random.nextInt(20) == 0
                    ? pick(random, List.of(Dimension.values()))
                    : pick(random, rows).dimension();
            Bearing bearing = random.nextInt(6) == 0 ? Bearing.AGAINST : Bearing.of(random.nextInt(8) == 0 ? 0 : 1);
            BusinessDay observed = TODAY.plusDays(random.nextInt(3) - random.nextInt(random.nextInt(8) == 0 ? 200 : 3));
            BusinessDay until = random.nextInt(3) == 0 ? TODAY.plusDays(random.nextInt(60) - 5) : null;
            evidence.add(piece(claim, bearing, level(random), "g" + random.nextInt(6), observed, until));
        }
        return evidence;
    }

    static Level level(SplittableRandom random) {
        return pick(random, List.of(Level.values()));
    }

    static <T> T pick(SplittableRandom random, List<T> among) {
        return among.get(random.nextInt(among.size()));
    }
}
