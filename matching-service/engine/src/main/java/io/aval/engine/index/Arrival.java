package io.aval.engine.index;

/** A deposit that came late. */
public record Arrival(Awaited awaited, Delivery delivery) {}
