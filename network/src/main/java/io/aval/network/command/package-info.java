/**
 * What an operator types: {@code aval network up}, {@code down}, {@code status} and so on. Progress and sentences on standard
 * error, data on standard output, an exit code that tells a script what happened.
 *
 * <p>Every command is a few lines around {@link io.aval.network.Network}; how a network works is not known here.
 */
@NullMarked
package io.aval.network.command;

import org.jspecify.annotations.NullMarked;
