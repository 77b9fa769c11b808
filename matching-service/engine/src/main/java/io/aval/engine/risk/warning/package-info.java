/**
 * Early warnings (预警): signals about an enterprise or a right, weighed by one table of rules and fading by half-lives, in
 * whole numbers, so that the same signals give the same warnings on every machine.
 *
 * <p>Must not know where signals come from, nor what is done about a warning beyond the action that the table names.
 */
@NullMarked
package io.aval.engine.risk.warning;

import org.jspecify.annotations.NullMarked;
