/**
 * The models and sample sheets that come with the house, read from its resources; and the reading of royalty tables for
 * a model of one's own.
 *
 * <p>A model becomes law only by being published on the ledger; nothing here decides that.
 */
@NullMarked
package io.aval.rules.appraisal.house;

import org.jspecify.annotations.NullMarked;
