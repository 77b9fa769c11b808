/**
 * A matching run cut into stages that may run apart: the candidates of a range of demands, and the solution of some
 * connected parts of the market.
 *
 * <p>Each stage is a pure function from bytes to bytes, so whoever carries bytes can run it: threads here, a cluster
 * elsewhere. Deterministic: the match is the same however the demands are cut, the parts are packed and the stages end,
 * and the same as {@link io.aval.engine.matching.Match#of(io.aval.engine.market.Market,
 * io.aval.engine.seed.Seed)}. Here is also the form of a market's rows in files and between machines. The package knows
 * the market and the matching; it must not know who carries the bytes.
 */
@NullMarked
package io.aval.engine.stage;

import org.jspecify.annotations.NullMarked;
