package io.aval.rules.verification;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one dimension comes to.
 *
 * @param gate whether the verdict can only be yes if this is
 * @param level what the evidence for it reaches; absent if nothing speaks for it
 * @param logOdds sum over independence groups, thousandths of a natural log-odds
 * @param agreeing sources that speak for it, in order
 * @param disagreeing sources that speak against it, in order
 */
public record Finding(
        Dimension dimension,
        boolean gate,
        Outcome outcome,
        @Nullable Level level,

        @Range(min = -Json.MAX_NUMBER, max = Json.MAX_NUMBER)
        long logOdds,

        @Size(max = 10) List<Reason> reasons,
        @Size(max = Verification.MAX_EVIDENCE) List<@Text(max = 60) String> agreeing,
        @Size(max = Verification.MAX_EVIDENCE) List<@Text(max = 60) String> disagreeing) {}
