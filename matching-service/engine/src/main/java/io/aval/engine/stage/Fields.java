package io.aval.engine.stage;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The members of one JSON object, each to be taken once. Whatever is missing, of another kind or left over is an
 * {@link IllegalArgumentException} with a sentence. Not thread-safe.
 */
final class Fields {
    private final SortedMap<String, Json> members;
    private final List<String> taken = new ArrayList<>();

    private Fields(SortedMap<String, Json> members) {
        this.members = members;
    }

    static Fields of(String text) {
        try {
            return of(JsonReader.read(text));
        } catch (RefusedException e) {
            throw new IllegalArgumentException(
                    "this is not JSON: " + e.refusal().details().getOrDefault("at", ""), e);
        }
    }

    static Fields of(Json json) {
        if (json instanceof Json.Obj(SortedMap<String, Json> members)) {
            return new Fields(members);
        }
        throw new IllegalArgumentException("this is no JSON object");
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    String text(String name) {
        return text(name, take(name));
    }

    Optional<String> textIfAny(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    long number(String name) {
        return number(name, take(name));
    }

    int small(String name) {
        return small(name, take(name));
    }

    List<Integer> smalls(String name) {
        return items(name).stream().map(item -> small(name, item)).toList();
    }

    /** Codes that stand once each; none where the member is absent. */
    SortedSet<String> codes(String name) {
        SortedSet<String> codes = new TreeSet<>();
        for (Json item : has(name) ? items(name) : List.<Json>of()) {
            if (!codes.add(text(name, item))) {
                throw new IllegalArgumentException(name + " names one twice");
            }
        }
        return codes;
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        String value = text(name);
        for (E choice : type.getEnumConstants()) {
            if (choice.name().equals(value)) {
                return choice;
            }
        }
        throw new IllegalArgumentException(name + " is none of " + List.of(type.getEnumConstants()));
    }

    List<Json> items(String name) {
        return items(name, take(name));
    }

    static List<Json> items(String name, Json value) {
        if (value instanceof Json.Arr(List<Json> items)) {
            return items;
        }
        throw new IllegalArgumentException(name + " is not a list");
    }

    /** All members of a nested object. */
    SortedMap<String, Json> members(String name) {
        if (take(name) instanceof Json.Obj(SortedMap<String, Json> members)) {
            return members;
        }
        throw new IllegalArgumentException(name + " is no JSON object");
    }

    void end() {
        if (taken.size() < members.size()) {
            TreeSet<String> left = new TreeSet<>(members.keySet());
            taken.forEach(left::remove);
            throw new IllegalArgumentException("unknown field " + left.first());
        }
    }

    private Json take(String name) {
        Json value = members.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        taken.add(name);
        return value;
    }

    private static String text(String name, Json value) {
        if (value instanceof Json.Text(String text)) {
            return text;
        }
        throw new IllegalArgumentException(name + " is not a text");
    }

    private static long number(String name, Json value) {
        if (value instanceof Json.Num(long number)) {
            return number;
        }
        throw new IllegalArgumentException(name + " is not a number");
    }

    private static int small(String name, Json value) {
        long number = number(name, value);
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(name + " is " + number + ", outside 0 to " + Integer.MAX_VALUE);
        }
        return (int) number;
    }
}
