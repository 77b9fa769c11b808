package io.aval.engine.screening;

import java.util.List;

/**
 * One company on a list.
 *
 * @param id the publisher's own mark for the entry, not blank
 * @param name its name, as published
 * @param code its unified social credit code, empty if the publisher gives none
 * @param aliases former names, short names and other spellings, in the publisher's order
 * @param note what it is listed for, may be empty
 */
public record ListEntry(String id, String name, String code, List<String> aliases, String note) {

    /** Copies the aliases. */
    public ListEntry {
        aliases = List.copyOf(aliases);
    }
}
