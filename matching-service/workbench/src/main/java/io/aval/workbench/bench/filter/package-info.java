/**
 * Measures eligibility: the forward filter beside PostgreSQL with its best index, and compiled rules beside a tight nested
 * loop. Answers are compared before times are printed; a difference ends with code 1. Knows the engine; nothing knows it.
 */
@NullMarked
package io.aval.workbench.bench.filter;

import org.jspecify.annotations.NullMarked;
