package io.aval.rules.appraisal.quality;

import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import java.util.List;

/**
 * A group of indicators: the second level.
 *
 * @param name its last word
 * @param title what people call it
 */
public record Branch(
        @Text(max = 32, pattern = "[a-z][a-z0-9-]*") String name,
        @Text(max = 40) String title,
        @Size(min = 1, max = 12) List<Indicator> indicators) {}
