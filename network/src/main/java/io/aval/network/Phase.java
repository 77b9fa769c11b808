package io.aval.network;

import java.time.Duration;

/** One step of a network's start and how long it took. */
public record Phase(String name, Duration duration) {}
