/**
 * Maker and checker (经办、复核): acts that one person has made and a second person of the same role and party is to
 * release, and the organisation's own setting that says which acts need that.
 *
 * <p>Drafts are the desk's own: no ledger holds them, so they stand in files of their own and are on the disk before the
 * maker is answered. Knows users and canonical JSON; must not know how an act is done, nor any door.
 */
@NullMarked
package io.aval.desk.draft;

import org.jspecify.annotations.NullMarked;
