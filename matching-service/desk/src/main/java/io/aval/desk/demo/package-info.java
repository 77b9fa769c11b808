/**
 * The demonstration: a made-up market at full size, planned from one published seed and loaded act by act through the
 * contract, signed with real keys.
 *
 * <p>{@link io.aval.desk.demo.DemoPlan} says what there is to be, without any ledger; {@link
 * io.aval.desk.demo.DemoLoader} makes it so and can be stopped and started again at any moment. The package plays all
 * four organisations at once, which nothing else may do; it must not know how a desk serves, and no desk knows it.
 */
@NullMarked
package io.aval.desk.demo;

import org.jspecify.annotations.NullMarked;
