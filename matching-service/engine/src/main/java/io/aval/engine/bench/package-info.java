/**
 * Measurements of evaluations, each beside a peer in the same run. Programs, not tests: they print what they find and
 * assert nothing about time.
 */
@NullMarked
package io.aval.engine.bench;

import org.jspecify.annotations.NullMarked;
