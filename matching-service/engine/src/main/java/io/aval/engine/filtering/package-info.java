/**
 * Filtering of effective information (有效信息筛选): which of the values that were imported or submitted an evaluation may
 * stand on, and why the others may not.
 *
 * <p>{@code Filtering} takes every value through source, freshness, form, plausibility, contradiction, duplication and
 * consistency; {@code Check} is the table of them. What comes out are leaves of a sheet and a note for everything that
 * was marked, weakened, converted, replaced, merged or dropped. No submission is lost, and their order means nothing.
 * Knows the rules' sheet and identifiers; must not know models, the ledger, clocks or where values come from.
 */
@NullMarked
package io.aval.engine.filtering;

import org.jspecify.annotations.NullMarked;
