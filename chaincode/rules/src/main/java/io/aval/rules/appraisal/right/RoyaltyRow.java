package io.aval.rules.appraisal.right;

import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Text;

/**
 * A usual royalty, as a source reports it.
 *
 * @param industry of ours that uses it; {@code none} where it stands for comparison
 * @param label what the source calls the industry
 * @param country where: {@code US}, {@code CN}
 * @param royalty median part of sales
 * @param source publication
 * @param year of publication
 */
public record RoyaltyRow(
        @Text(max = 32) String industry,
        @Text(max = 64) String label,
        @Text(max = 2, pattern = "[A-Z]{2}") String country,
        Decimal royalty,
        @Text(max = 200) String source,
        @Range(min = 1900, max = 2199) int year) {}
