/**
 * Rules as product managers write them: a JSON file with criteria, disclosure and caps, read strictly
 * ({@link io.aval.engine.eligibility.rulebook.RuleFile}) and checked against a market
 * ({@link io.aval.engine.eligibility.rulebook.RuleCheck}). Every fault is a value with a code, a sentence, the rule, the line
 * and the JSON pointer; all faults of a file are listed, not the first alone.
 *
 * <p>Knows the market's vocabulary; must not know how rules are compiled, stored or sent.
 */
@NullMarked
package io.aval.engine.eligibility.rulebook;

import org.jspecify.annotations.NullMarked;
