package io.aval.engine.eligibility.rulebook;

import io.aval.rules.canonical.Json;
import io.aval.rules.refusal.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An object's members, read one by one; what is missing, of another type, or left over becomes a fault. */
final class Members {
    private static final int MAX_ID = 64;

    private final String rule;
    private final String pointer;
    private final Faults faults;
    private final SortedMap<String, Json> members;
    private final SortedSet<String> unread;

    private Members(SortedMap<String, Json> members, String rule, String pointer, Faults faults) {
        this.members = members;
        this.rule = rule;
        this.pointer = pointer;
        this.faults = faults;
        unread = new TreeSet<>(members.keySet());
    }

    static Members of(Json json, String rule, String pointer, Faults faults) {
        if (json instanceof Json.Obj(SortedMap<String, Json> members)) {
            return new Members(members, rule, pointer, faults);
        }
        faults.add(Code.RULE_TYPE, rule, pointer, "an object is expected");
        return new Members(new TreeMap<>(), rule, pointer, faults);
    }

    String rule() {
        return rule;
    }

    String pointer() {
        return pointer;
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    void fault(Code code, String name, String sentence) {
        faults.add(code, rule, pointer + "/" + name, sentence);
    }

    /** Runs what may refuse with a sentence. */
    void attempt(Code code, Runnable work) {
        try {
            work.run();
        } catch (IllegalArgumentException e) {
            faults.add(code, rule, pointer, String.valueOf(e.getMessage()));
        }
    }

    String text(String name) {
        Json value = take(name);
        if (value instanceof Json.Text(String text)) {
            return text;
        }
        wrong(name, value, "a text is expected");
        return "";
    }

    Optional<Long> number(String name, long least, long most) {
        Json value = take(name);
        if (!(value instanceof Json.Num(long number))) {
            wrong(name, value, "a whole number is expected");
            return Optional.empty();
        }
        if (number < least || number > most) {
            fault(Code.RULE_RANGE, name, number + " is outside " + least + " to " + most);
            return Optional.empty();
        }
        return Optional.of(number);
    }

    /** {@return the texts of a list that may be absent} */
    SortedSet<String> codes(String name) {
        SortedSet<String> codes = new TreeSet<>();
        int place = 0;
        for (Json item : items(name)) {
            if (!(item instanceof Json.Text(String code))) {
                fault(Code.RULE_TYPE, name + "/" + place, "a text is expected");
            } else if (!codes.add(code)) {
                fault(Code.RULE_TWICE, name + "/" + place, code + " stands twice");
            }
            place++;
        }
        return codes;
    }

    /** {@return the objects of a list that may be absent, each with the rule that its member {@code id} names} */
    List<Members> objects(String name, int most, String id) {
        List<Json> items = items(name);
        if (items.size() > most) {
            fault(Code.RULE_TOO_MANY, name, items.size() + " are more than " + most);
            return List.of();
        }
        List<Members> objects = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String at = pointer + "/" + name + "/" + i;
            String named = of(items.get(i), rule, at, faults).text(id);
            if (!named.isEmpty() && named.length() <= MAX_ID) {
                Members object = of(items.get(i), named, at, faults);
                object.unread.remove(id);
                objects.add(object);
            } else if (named.length() > MAX_ID) {
                faults.add(Code.RULE_RANGE, rule, at + "/" + id, "longer than " + MAX_ID + " characters");
            }
        }
        return objects;
    }

    List<Json> items(String name) {
        Json value = members.get(name);
        unread.remove(name);
        if (value instanceof Json.Arr(List<Json> items)) {
            return items;
        }
        if (value != null) {
            fault(Code.RULE_TYPE, name, "a list is expected");
        }
        return List.of();
    }

    void ignore(String name) {
        unread.remove(name);
    }

    void done() {
        unread.forEach(name -> fault(Code.UNKNOWN_FIELD, name, "there is no field of this name here"));
    }

    private @Nullable Json take(String name) {
        unread.remove(name);
        return members.get(name);
    }

    private void wrong(String name, @Nullable Json value, String sentence) {
        if (value == null) {
            faults.add(Code.MISSING_FIELD, rule, pointer, name + " is missing");
        } else {
            fault(Code.RULE_TYPE, name, sentence);
        }
    }
}
