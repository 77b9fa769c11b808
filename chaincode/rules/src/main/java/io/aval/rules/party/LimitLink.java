package io.aval.rules.party;

import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;

/**
 * That a party limits what may be done in its name through an organisation; what it limits stands in the record.
 *
 * @param limit the record, which that organisation keeps
 */
public record LimitLink(Organisation organisation, RecordId limit) {}
