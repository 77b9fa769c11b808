package io.aval.desk.matching;

import io.aval.engine.allocation.Mode;
import io.aval.engine.seed.Seed;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.refusal.Code;
import java.util.Optional;

/**
 * What to match.
 *
 * @param number breaks ties and forms an import's demands, 0 to 2^53 − 1; 0 stands for {@link #USUAL_SEED}
 * @param companies an import whose companies join with demands formed from them
 * @param rules digest of a file of product rules and caps that the desk holds; see {@link RuleShelf}
 * @param mode what the run promises; any but {@code RECOMMEND}
 * @param candidates of each demand's eligible products so many are considered, the most wanted: 1 to 1,000,000; 0 for all
 * @param dryRun only compute and audit: nothing is recorded, nobody gets an offer
 */
public record MatchOrder(
        long number, Optional<Digest> companies, Optional<Digest> rules, Mode mode, int candidates, boolean dryRun) {

    /** The seed of a run that names none. */
    public static final long USUAL_SEED = 2_026;

    private static final int MOST_CANDIDATES = 1_000_000;

    public MatchOrder {
        Code.OUT_OF_RANGE.unless(number >= 0 && number <= Json.MAX_NUMBER, "field", "/seed");
        Code.OUT_OF_RANGE.unless(
                candidates >= 0 && candidates <= MOST_CANDIDATES,
                "field",
                "/candidates",
                "range",
                "0.." + MOST_CANDIDATES);
        Code.BAD_FORMAT.unless(mode != Mode.RECOMMEND, "field", "/mode");
        number = number == 0 ? USUAL_SEED : number;
    }

    /** A stable run over all eligible pairs. */
    public MatchOrder(long number, Optional<Digest> companies, boolean dryRun) {
        this(number, companies, Optional.empty(), Mode.STABLE_DEMAND, 0, dryRun);
    }

    /** How many candidates the engine is to keep. */
    int most() {
        return candidates == 0 ? Integer.MAX_VALUE : candidates;
    }

    /** A run over the ledger's demands alone. */
    public static MatchOrder usual() {
        return new MatchOrder(0, Optional.empty(), false);
    }

    /** The engine's seed: the number in decimal digits. */
    Seed seed() {
        return new Seed(Long.toString(number));
    }
}
