/**
 * The one catalogue of refusals: each code with what happened, why it matters to the caller and what to do, in English
 * and Chinese. Contract, client, REST, gRPC, command line and pages all speak it.
 *
 * <p>Codes are stable: one that has been released keeps its name and its meaning.
 */
@NullMarked
package io.aval.rules.refusal;

import org.jspecify.annotations.NullMarked;
