package io.aval.engine.audit;

import io.aval.engine.market.Allocation;
import io.aval.engine.market.ReasonCounts;

/**
 * What a run says of itself and the auditor checks.
 *
 * @param allocation who finances whom
 * @param refusals refused pairs by reason
 * @param inputsDigest digest of the inputs, see {@link io.aval.engine.market.MarketDigest}
 * @param resultDigest digest of the result
 */
public record Claim(Allocation allocation, ReasonCounts refusals, String inputsDigest, String resultDigest) {}
