/** An in-memory ledger that judges by the law and keeps deposits and events in lists, and a small market on it. */
@NullMarked
package io.aval.desk.fake;

import org.jspecify.annotations.NullMarked;
