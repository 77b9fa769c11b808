/**
 * What the demonstration makes up: the financiers, a seeded, documented set of products for a market without real banks,
 * and lists of invoices of companies that do not exist.
 *
 * <p>Made up, and said to be so. Knows {@code market} and {@code seed} only, and the rules' calendar and identifiers; nothing in the engine may depend on it.
 */
@NullMarked
package io.aval.engine.demo;

import org.jspecify.annotations.NullMarked;
