package io.aval.rules.order;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Text;
import io.aval.rules.record.Body;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;

/**
 * An order that freezes a record or lifts a freeze.
 *
 * @param subject the record
 * @param freezes true to freeze, false to lift
 * @param authority who ordered it
 * @param reference the order's number there
 * @param document digest of the order's text
 */
public record Order(
        RecordId subject,
        boolean freezes,
        @Text(max = 60) String authority,
        @Text(max = 60) String reference,
        Digest document)
        implements Body {

    @Override
    public Kind kind() {
        return Kind.ORDER;
    }
}
