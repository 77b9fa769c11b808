package io.aval.desk.reception;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;
import java.util.Map;
import java.util.Optional;

/**
 * Where a desk stands.
 *
 * @param height blocks of the ledger
 * @param indexed the block that the index has reached
 * @param awaited deposits that were announced and have not arrived
 * @param records records held, by kind; empty for who may not know
 * @param index digest of the index
 */
public record DeskStatus(
        Organisation organisation,
        long height,
        long indexed,
        int awaited,
        Optional<BusinessDay> day,
        Map<Kind, Long> records,
        Digest index) {}
