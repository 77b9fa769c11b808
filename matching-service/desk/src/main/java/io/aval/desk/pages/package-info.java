/**
 * One plain page for each role, rendered here: what it shows stands in Java, how it looks in one template and one style
 * sheet. Every value is escaped; nothing on a page can act, and no script runs.
 *
 * <p>Knows the reception and what stands in each kind of record; must not know the ledger.
 */
@NullMarked
package io.aval.desk.pages;

import org.jspecify.annotations.NullMarked;
