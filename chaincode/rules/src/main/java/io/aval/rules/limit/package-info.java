/**
 * Limits that a party sets on what may be done in its name through one organisation (主动管理, PAM.001): forbidden acts and
 * operations, the counterparties it allows, the largest amount of one act.
 *
 * <p>The registry's record of the party names the record of its limits, so every act in its name must bring it and none
 * can leave it out; members see that a party has limits at an organisation, not which. Whether one person may loosen
 * them alone is the organisation's own setting, not the ledger's.
 */
@NullMarked
package io.aval.rules.limit;

import org.jspecify.annotations.NullMarked;
