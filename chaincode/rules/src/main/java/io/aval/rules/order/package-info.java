/**
 * What the witness does by its office: founding the ledger, moving the business day, setting the market's conventions, freezing a record by order of a
 * court or regulator and lifting the freeze. No custodian can stall a freeze: it stands beside the record, not in it.
 */
@NullMarked
package io.aval.rules.order;

import org.jspecify.annotations.NullMarked;
