package io.aval.rules.canonical;

import java.util.List;

/**
 * What a field may hold, as data: the source of the published interface description and of the tests that send every
 * kind of wrong value.
 */
public sealed interface Shape {

    /** A text of {@code min} to {@code max} UTF-16 code units that matches {@code pattern}. */
    record Words(int min, int max, String pattern) implements Shape {}

    /** An identifier or a date: a text whose form {@code type} checks. */
    record Identifier(Class<?> type) implements Shape {}

    /** A whole number from {@code min} to {@code max}. */
    record Whole(long min, long max) implements Shape {}

    /** True or false. */
    record Flag() implements Shape {}

    /** One of a few words. */
    record Choice(List<String> words) implements Shape {}

    /** From {@code min} to {@code max} items of one shape. */
    record Listing(Shape item, int min, int max) implements Shape {}

    /** A nested object. */
    record Structure(String name, List<Field> fields) implements Shape {}

    /** An object whose shape another field decides. */
    record Open() implements Shape {}

    /** A named part of a {@link Structure}; an optional one may be absent. */
    record Field(String name, Shape shape, boolean optional) {}
}
