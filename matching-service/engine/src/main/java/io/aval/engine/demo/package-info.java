/**
 * The financiers of the demonstration: a seeded, documented set of products for a market without real banks.
 *
 * <p>Made up, and said to be so. Knows {@code market} and {@code seed} only; nothing in the engine may depend on it.
 */
@NullMarked
package io.aval.engine.demo;

import org.jspecify.annotations.NullMarked;
