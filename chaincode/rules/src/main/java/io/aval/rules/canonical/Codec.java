package io.aval.rules.canonical;

/** Turns one kind of component into JSON and back; {@code path} names the place in a refusal. */
interface Codec {

    Object decode(Json json, String path);

    Json encode(Object value);

    Shape shape();
}
