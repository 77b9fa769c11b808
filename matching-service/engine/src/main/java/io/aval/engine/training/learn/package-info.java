/**
 * Training of credit models, offline, single-threaded and repeatable: the same rows and seed give the same model to the
 * byte. What is chosen from data is chosen inside of the rows that are given, never on those that judge.
 *
 * <p>The result is a model of the rules; it is served by their evaluator and by no other. Knows no file and no report.
 */
@NullMarked
package io.aval.engine.training.learn;

import org.jspecify.annotations.NullMarked;
