/**
 * Comma-separated text, as far as its readers agree: how a field between quotation marks is read (RFC 4180). What each
 * takes for a fault, and goes on after, is its own. Knows no file and no columns.
 */
@NullMarked
package io.aval.engine.csv;

import org.jspecify.annotations.NullMarked;
