/**
 * Bills as a business day makes them, for those who work with them: what awaits whose answer, what the state table lets
 * somebody do next, what somebody is to learn, what the end of a day has to write down, and the audits that go over all
 * bills of a vault.
 *
 * <p>Everything here is computed from an index and a day, so nothing of it can be lost: a desk that starts again tells the
 * same. Knows index and rules; must not know users, a ledger client or Spring, and writes nothing.
 */
@NullMarked
package io.aval.engine.bill;

import org.jspecify.annotations.NullMarked;
