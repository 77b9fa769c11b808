package io.aval.rules.appraisal.right;

import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.identifier.RightKind;

/**
 * What part of its value a right of a kind usually secures (质押率).
 *
 * @param rate 0 to 1
 */
public record PledgeRow(RightKind kind, Decimal rate) {}
