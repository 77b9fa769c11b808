package io.aval.rules.appraisal.right;

import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.canonical.Text;

/**
 * The one link by which quality may enter a price: {@code K = low + (high − low)·score/100}, as share of profit where
 * the sheet tells none. Off by default, since a score explains little of a price.
 *
 * @param on whether the model uses it
 * @param source of the range
 */
public record ShareLink(
        boolean on,
        Decimal low,
        Decimal high,
        @Text(max = 200) String source) {}
