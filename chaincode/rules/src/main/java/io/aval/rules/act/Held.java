package io.aval.rules.act;

import io.aval.rules.record.Body;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.util.SortedSet;

/** A record as the docket holds it at this moment, with its decoded body. */
public record Held<B extends Body>(RecordId id, B body, SortedSet<Organisation> custodians) {}
