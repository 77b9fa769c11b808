package io.aval.engine.screening;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;

/**
 * Which list exactly an answer stands on.
 *
 * @param publisher who published it
 * @param name what the list is called
 * @param version the publisher's version
 * @param day the day of publication
 * @param digest SHA-256 of the canonical content ({@link ScreeningList#digest})
 */
public record ListPin(String publisher, String name, String version, BusinessDay day, Digest digest) {}
