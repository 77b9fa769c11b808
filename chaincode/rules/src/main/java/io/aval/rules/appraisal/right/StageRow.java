package io.aval.rules.appraisal.right;

import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Text;

/**
 * A stage of a drug's development.
 *
 * @param name as the sheet's {@code stage} names the one that it is in
 * @param title what people call it
 * @param success probability of passing it
 * @param years how long it takes
 * @param source of both
 */
public record StageRow(
        @Text(max = 32, pattern = "[a-z][a-z0-9-]*") String name,
        @Text(max = 40) String title,
        Decimal success,
        @Range(min = 1, max = 10) int years,
        @Text(max = 200) String source) {}
