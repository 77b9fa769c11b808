package io.aval.rules.ledger;

import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import java.util.List;

/**
 * Openings that a custodian hands on to another custodian who lost them.
 *
 * @param v version of this form
 * @param request the caller's own id of this request
 * @param to into whose vault
 */
public record Redelivery(
        @Range(min = 1, max = 1) int v,
        @Text(max = 64, pattern = "[A-Za-z0-9._:-]+") String request,
        Organisation to,
        @Size(min = 1, max = 1_000) List<Opening> openings) {}
