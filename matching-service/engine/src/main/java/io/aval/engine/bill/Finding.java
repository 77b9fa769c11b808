package io.aval.engine.bill;

import io.aval.rules.canonical.Text;
import io.aval.rules.record.RecordId;

/**
 * What an audit of bills found wrong.
 *
 * @param packageId first record of the package; of what belongs to no package, the record itself
 * @param what a sentence
 */
public record Finding(RecordId packageId, @Text(max = 200) String what) {}
