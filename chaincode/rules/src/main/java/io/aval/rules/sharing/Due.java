package io.aval.rules.sharing;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;

/**
 * What a bearer owes of a claim.
 *
 * @param fen fen, above 0
 * @param paid whether it has confirmed that it paid; the bank's own part needs nobody's word
 */
public record Due(
        Bearer bearer,
        @Range(min = 1, max = Json.MAX_NUMBER) long fen,
        boolean paid) {

    Due settled() {
        return new Due(bearer, fen, true);
    }
}
