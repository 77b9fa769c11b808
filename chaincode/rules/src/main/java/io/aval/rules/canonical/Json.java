package io.aval.rules.canonical;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A JSON value of the kind that the ledger knows: no null (what is absent is left out) and no fraction (money is whole
 * fen, dates are text). Immutable.
 */
public sealed interface Json {

    /** The largest magnitude of a number, 2^53 − 1: every JSON reader holds it exactly (RFC 8785 §3.2.2.3). */
    long MAX_NUMBER = 9_007_199_254_740_991L;

    /** Members in the order of RFC 8785: by UTF-16 code units, which is the natural order of Java strings. */
    record Obj(SortedMap<String, Json> members) implements Json {
        private static final Class<?> UNMODIFIABLE =
                Collections.unmodifiableSortedMap(new TreeMap<>()).getClass();

        /** Copies the map, unless it is an unmodifiable one: codecs hand those over for good. */
        public Obj {
            if (members.getClass() != UNMODIFIABLE || members.comparator() != null) {
                members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
            }
        }
    }

    /** Items in their own order. */
    record Arr(List<Json> items) implements Json {
        public Arr {
            items = List.copyOf(items);
        }
    }

    /** A string of whole characters: half of a surrogate pair has no UTF-8 form, so no digest either. */
    record Text(String value) implements Json {
        public Text {
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (Character.isSurrogate(c)) {
                    i++;
                    boolean pair = i < value.length() && Character.isSurrogatePair(c, value.charAt(i));
                    if (!pair) {
                        throw new IllegalArgumentException("a broken character");
                    }
                }
            }
        }
    }

    /** A whole number between −{@link #MAX_NUMBER} and {@link #MAX_NUMBER}. */
    record Num(long value) implements Json {
        public Num {
            if (value > MAX_NUMBER || value < -MAX_NUMBER) {
                throw new IllegalArgumentException("number out of range");
            }
        }
    }

    /** True or false. */
    record Bool(boolean value) implements Json {}

    /** The canonical text of this value (RFC 8785). */
    default String canonical() {
        return JsonWriter.write(this);
    }
}
