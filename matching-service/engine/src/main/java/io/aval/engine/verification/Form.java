package io.aval.engine.verification;

import io.aval.rules.canonical.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The form of a source's responses, to notice when it drifts: a member that is gone or has another type makes a response
 * unreadable; a new one does no harm, but somebody should look at it.
 *
 * @param needed names of the top level's members that must be there, and their types: text, num, bool, obj, arr
 * @param known names of others that may be there
 */
public record Form(SortedMap<String, String> needed, Set<String> known) {

    /** A form by names and types in turn. */
    public static Form of(String... namesAndTypes) {
        TreeMap<String, String> needed = new TreeMap<>();
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            needed.put(namesAndTypes[i], namesAndTypes[i + 1]);
        }
        return new Form(needed, Set.of());
    }

    /** The same with members that may be there. */
    public Form with(String... more) {
        return new Form(needed, Set.of(more));
    }

    /** Members that are gone or have another type; empty if the response can be read. */
    public List<String> broken(Json.Obj response) {
        List<String> broken = new ArrayList<>();
        needed.forEach((name, type) -> {
            Json member = response.members().get(name);
            if (member == null || !type.equals(member.getClass().getSimpleName().toLowerCase(Locale.ROOT))) {
                broken.add(name);
            }
        });
        return broken;
    }

    /** Members that nobody has heard of. */
    public SortedSet<String> news(Json.Obj response) {
        SortedSet<String> news = new TreeSet<>(response.members().keySet());
        news.removeAll(needed.keySet());
        news.removeAll(known);
        return news;
    }
}
