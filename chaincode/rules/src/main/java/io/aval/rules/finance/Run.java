package io.aval.rules.finance;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Text;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Kind;
import io.aval.rules.refusal.Code;
import org.jspecify.annotations.Nullable;

/**
 * The record of a matching run: whoever holds the same inputs can repeat it and compare. One with a manifest stands in
 * the registry, where every member reads it; one without is kept by the platform alone.
 *
 * @param engine name and version of the solver and its mode
 * @param seed breaks ties
 * @param inputs digest of all products and demands
 * @param result digest of the allocation
 * @param valueFen money allocated, fen
 * @param blockingPairs what the independent verifier counted of a run that promises stability; always 0, or the run is
 *     not recorded. What one for welfare leaves stands in its manifest
 * @param manifest what a checker needs; absent in runs of the first three releases
 * @param review what a witness found; absent until it says so
 */
public record Run(
        Account operator,
        @Text(max = 60) String engine,
        @Range(max = Json.MAX_NUMBER) long seed,
        Digest inputs,
        Digest result,
        @Range(max = 100_000_000) int demands,
        @Range(max = 100_000_000) int products,
        @Range(max = Json.MAX_NUMBER) long valueFen,
        @Range(max = 0) int blockingPairs,
        @Nullable Manifest manifest,
        @Nullable Review review)
        implements Body {

    @Override
    public Kind kind() {
        return Kind.RUN;
    }

    /** Whether a witness has disputed it. */
    public boolean disputed() {
        return review != null && review.finding() == Review.Finding.DISPUTED;
    }

    /** Refuses if a witness has disputed it. */
    void requireUndisputed() {
        Code.RUN_DISPUTED.unless(!disputed());
    }

    Run with(Review next) {
        return new Run(
                operator, engine, seed, inputs, result, demands, products, valueFen, blockingPairs, manifest, next);
    }
}
