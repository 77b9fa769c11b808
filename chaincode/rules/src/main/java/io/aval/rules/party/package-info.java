/**
 * Who takes part: enterprises and institutions with their registered identifiers, and the accounts under which
 * organisations act for them (企业信息报备). Parties stand in the registry, which every member holds.
 *
 * <p>Knows nothing of bills, rights and finance; they ask it whether a party is in good standing.
 */
@NullMarked
package io.aval.rules.party;

import org.jspecify.annotations.NullMarked;
