package io.aval.rules.finance;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Text;
import io.aval.rules.refusal.Code;
import org.jspecify.annotations.Nullable;

/**
 * What a run promises and what whoever checks it needs: each party finds its own rows under the two roots, and who holds
 * all rows repeats the run. Statistics of the whole market only, since every member reads them.
 *
 * @param mode title of the mode, such as {@code WELFARE-1}; its first word says what was asked for
 * @param height of the block up to which the ledger was read
 * @param transaction the last one that was read
 * @param day the business day of that height
 * @param companies digest of an imported file whose companies joined; absent if none did
 * @param profiles digest over the imported files of profiles that said something of enterprises; absent if there was none
 * @param rules digest of the eligibility rules
 * @param inputsRoot Merkle root of all demands, products and caps
 * @param inputRows how many rows that tree has, at least one for each demand and product
 * @param resultRoot Merkle root of what each demand and each product got
 * @param resultRows how many parts were allocated
 * @param candidates most products that were considered for one demand; 0 if all were
 * @param objective sum of cost times amount, a whole number
 * @param prices digest of the limits' prices, which prove an optimum; absent where none is promised
 * @param gapPpm proven distance to the optimum, millionths of it; 0 if the mode's promise is kept exactly
 * @param blockingPairs what the verifier counted; 0 in a stable mode
 * @param envy how many demands would rather have another's part, as the verifier counted
 * @param stabilityPpm what stability costs against the optimum, millionths of it
 * @param verdict digest of the verifier's verdict
 */
public record Manifest(
        @Text(max = 60, pattern = "(STABLE|WELFARE)-[A-Z0-9-]+")
        String mode,

        @Range(min = 1, max = Json.MAX_NUMBER) long height,
        @Text(max = 64, pattern = "[0-9a-f]+") String transaction,
        BusinessDay day,
        @Nullable Digest companies,
        @Nullable Digest profiles,
        Digest rules,
        Digest inputsRoot,
        @Range(max = Json.MAX_NUMBER) long inputRows,
        Digest resultRoot,
        @Range(max = Json.MAX_NUMBER) long resultRows,
        @Range(max = 1_000_000) int candidates,
        @Text(max = 40, pattern = "0|-?[1-9][0-9]*") String objective,
        @Nullable Digest prices,
        Exactness exactness,
        @Range(max = 1_000_000) int gapPpm,
        @Range(max = Json.MAX_NUMBER) long blockingPairs,
        @Range(max = Json.MAX_NUMBER) long envy,
        @Range(max = 1_000_000) int stabilityPpm,
        Digest verdict) {

    /** How far the rules let a run promise its mode. */
    public enum Exactness {
        /** The mode's promise is kept to the fen. */
        EXACT,
        /** The distance to it is proven. */
        BOUNDED,
        /** Checked for feasibility; nothing is proven of the distance. */
        HEURISTIC
    }

    /** Whether stability was asked for. */
    public boolean stable() {
        return mode.startsWith("STABLE-");
    }

    /**
     * Refuses what its own mode excludes.
     *
     * @param rows demands and products
     * @param placedFen money allocated, fen
     * @throws io.aval.rules.refusal.RefusedException {@link Code#RUN_FAILED_VERIFICATION} for a stable mode with a blocking
     *     pair, else {@link Code#RUN_VERDICT_MISFIT} with the field
     */
    void requireFit(long rows, long placedFen) {
        Code.RUN_FAILED_VERIFICATION.unless(
                !stable() || blockingPairs == 0, "blockingPairs", Long.toString(blockingPairs));
        boolean exact = exactness == Exactness.EXACT;
        require(!exact || gapPpm == 0, "gapPpm");
        require(stable() || !exact || prices != null, "prices");
        require(stable() || !exact || stabilityPpm == 0, "stabilityPpm");
        require(inputRows >= rows, "inputRows");
        require((resultRows == 0) == (placedFen == 0), "resultRows");
    }

    private static void require(boolean fits, String field) {
        Code.RUN_VERDICT_MISFIT.unless(fits, "field", "/manifest/" + field);
    }
}
