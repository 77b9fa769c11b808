/**
 * Lists of invoices (发票清单) as a Chinese company has them: read from CSV, checked row by row, and condensed into
 * features of its sales and purchases.
 *
 * <p>{@code InvoiceFile} reads; a fault is named by line and column and costs its row only. {@code InvoiceBook} pairs
 * red-letter invoices with their originals. {@code InvoiceFeatures} condenses, exact and independent of the order. The
 * package knows the parent's numerals and submissions; it must not know models, the ledger or clocks: the day is told.
 */
@NullMarked
package io.aval.engine.filtering.invoice;

import org.jspecify.annotations.NullMarked;
