package io.aval.rules.act;

import io.aval.rules.canonical.Json;
import io.aval.rules.record.Body;
import io.aval.rules.record.Kind;

/** Decodes and encodes the bodies of every kind. */
public interface Bodies {

    Body decode(Kind kind, Json.Obj body);

    Json.Obj encode(Body body);
}
