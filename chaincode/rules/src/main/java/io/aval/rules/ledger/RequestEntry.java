package io.aval.rules.ledger;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Text;

/** What a request id was used for. */
public record RequestEntry(Digest envelope, @Text(max = 64, pattern = "[0-9a-f]{64}") String tx) {}
