package io.aval.rules.appraisal.quality;

import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import java.util.List;

/**
 * One of a tree's few heads: the first level.
 *
 * @param name one word: {@code legal}
 * @param title what people call it
 */
public record Head(
        @Text(max = 32, pattern = "[a-z][a-z0-9-]*") String name,
        @Text(max = 40) String title,
        @Size(min = 1, max = 12) List<Branch> branches) {}
