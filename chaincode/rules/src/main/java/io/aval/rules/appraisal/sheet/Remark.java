package io.aval.rules.appraisal.sheet;

import io.aval.rules.canonical.Text;

/**
 * How one input was treated.
 *
 * @param leaf the input's name
 * @param detail what was used instead or why; a few words
 */
public record Remark(
        @Text(max = 64, pattern = Leaf.NAME) String leaf,
        Treatment treatment,
        @Text(max = 100) String detail) {}
