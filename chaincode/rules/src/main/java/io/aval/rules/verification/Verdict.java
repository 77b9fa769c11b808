package io.aval.rules.verification;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Schema;
import io.aval.rules.canonical.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the evidence about one subject comes to on one day.
 *
 * @param changes first day on which time alone makes it another verdict; absent if none of the next {@value
 *     Verification#HORIZON_DAYS} days does
 * @param level the lowest that a gate reaches; absent if a gate reaches none
 * @param score sum over the soft dimensions, thousandths of a natural log-odds
 * @param findings one for each dimension of the table, in its order
 * @param expired evidence that is out of date, by its digests in order
 * @param unused evidence about what is not asked, or observed after the day, likewise
 * @param change the least further evidence that would change the verdict; absent if none would
 */
public record Verdict(
        SubjectKind kind,
        Outcome outcome,
        BusinessDay day,
        @Nullable BusinessDay changes,
        @Nullable Level level,

        @Range(min = -Json.MAX_NUMBER, max = Json.MAX_NUMBER)
        long score,

        @Size(max = 10) List<Reason> reasons,
        @Size(max = 30) List<Finding> findings,
        @Size(max = Verification.MAX_EVIDENCE) List<Digest> expired,
        @Size(max = Verification.MAX_EVIDENCE) List<Digest> unused,
        @Nullable Change change) {

    /** The digest of its canonical form. */
    public Digest digest() {
        return Digest.of(Schema.of(Verdict.class).encode(this));
    }

    /** What the verdict says about one dimension. */
    public Finding finding(Dimension dimension) {
        return findings.stream()
                .filter(finding -> finding.dimension() == dimension)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not asked: " + dimension));
    }
}
