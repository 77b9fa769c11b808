package io.aval.engine.index;

import io.aval.rules.canonical.Json;
import io.aval.rules.record.Account;
import io.aval.rules.record.RecordId;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a body names: every account and every record, wherever in it they stand. */
final class Mentions {

    private static final int ACCOUNT_MEMBERS = 2;
    private static final int ID_LENGTH = 32;

    private Mentions() {}

    /** An account's or a record's name as the index files it; no two share one. */
    static String name(Account account) {
        return account.toString();
    }

    static String name(RecordId id) {
        return id.value();
    }

    static SortedSet<String> in(Json body) {
        SortedSet<String> found = new TreeSet<>();
        collect(body, found);
        return found;
    }

    private static void collect(Json json, SortedSet<String> found) {
        switch (json) {
            case Json.Obj(SortedMap<String, Json> members) -> {
                if (members.size() == ACCOUNT_MEMBERS
                        && members.get("organisation") instanceof Json.Text(String organisation)
                        && members.get("handle") instanceof Json.Text(String handle)) {
                    found.add(organisation + "/" + handle);
                } else {
                    members.values().forEach(member -> collect(member, found));
                }
            }
            case Json.Arr arr -> arr.items().forEach(item -> collect(item, found));
            case Json.Text(String value) -> {
                if (isId(value)) {
                    found.add(value);
                }
            }
            case Json.Num _, Json.Bool _ -> {}
        }
    }

    private static boolean isId(String value) {
        return value.length() == ID_LENGTH && value.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }
}
