package io.aval.engine.importing;

import io.aval.rules.identifier.Uscc;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a file says of one enterprise.
 *
 * @param number the row's number in the file, from 1
 * @param code by which the enterprise is known
 * @param known values as they are kept, by field; what is not there the file does not say
 */
public record ProfileRow(int number, Uscc code, SortedMap<ProfileField, Long> known) implements ImportedRow {

    public ProfileRow {
        known = Collections.unmodifiableSortedMap(new TreeMap<>(known));
    }
}
