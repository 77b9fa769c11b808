package io.aval.engine.financing;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;

/** What one item costs the enterprise over the whole term, fen; below 0 if it gains. */
public record Line(
        Item item,

        @Range(min = -Json.MAX_NUMBER, max = Json.MAX_NUMBER)
        long fen) {}
