package io.aval.rules.appraisal.quality;

import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.canonical.Text;

/**
 * How much a node counts among its siblings.
 *
 * @param node its path
 * @param weight 0 to 1
 */
public record Weight(@Text(max = 100) String node, Decimal weight) {}
