package io.aval.rules.party;

import io.aval.rules.calendar.Month;
import io.aval.rules.canonical.Digest;

/**
 * An acceptor's line on the overdue list.
 *
 * @param month at whose end it was looked at
 * @param evidence digest of the events from which the level follows by {@link OverdueRule}
 */
public record Overdue(OverdueLevel level, Month month, Digest evidence) {}
