package io.aval.engine.statement;

import io.aval.engine.market.RowProof;
import io.aval.engine.statement.Statement.Answer;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/** Reads a statement's file, strictly. */
public final class StatementReader {

    private StatementReader() {}

    /**
     * Reads a statement.
     *
     * @throws IllegalArgumentException with a sentence if the text is no statement of the known form
     */
    public static Statement read(String text) {
        Json json;
        try {
            json = JsonReader.read(text);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("the statement is not JSON as the ledger writes it", e);
        }
        Members file = new Members(json, "form", "run", "mode", "party", "inputsRoot", "resultRoot", "answers");
        if (!file.text("form").equals(Statement.FORM)) {
            throw new IllegalArgumentException(
                    "the statement has the form " + file.text("form") + ", known is " + Statement.FORM);
        }
        return new Statement(
                file.text("run"),
                file.text("mode"),
                file.text("party"),
                file.digest("inputsRoot"),
                file.digest("resultRoot"),
                file.list("answers").stream().map(StatementReader::answer).toList());
    }

    private static Answer answer(Json json) {
        Members members = new Members(json, "input", "outcome");
        return new Answer(proof(members.get("input")), proof(members.get("outcome")));
    }

    private static RowProof proof(Json json) {
        Members members = new Members(json, "row", "salt", "index", "rows", "path");
        if (!(members.get("row") instanceof Json.Obj row)) {
            throw new IllegalArgumentException("the statement has a row that is no object");
        }
        return new RowProof(
                row,
                members.digest("salt"),
                members.number("index"),
                members.number("rows"),
                members.list("path").stream().map(Members::digest).toList());
    }

    /** An object with exactly these members. */
    private record Members(SortedMap<String, Json> all) {
        Members(Json json, String... names) {
            this(json instanceof Json.Obj object ? object.members() : new java.util.TreeMap<>());
            if (!all.keySet().equals(new TreeSet<>(List.of(names)))) {
                throw new IllegalArgumentException(
                        "the statement has an object with " + all.keySet() + " in place of " + List.of(names));
            }
        }

        Json get(String name) {
            Json value = all.get(name);
            if (value == null) {
                throw new IllegalArgumentException("the statement has no " + name);
            }
            return value;
        }

        String text(String name) {
            return text(get(name));
        }

        Digest digest(String name) {
            return digest(get(name));
        }

        int number(String name) {
            if (get(name) instanceof Json.Num(long value) && value >= 0 && value <= Integer.MAX_VALUE) {
                return (int) value;
            }
            throw new IllegalArgumentException("the statement's " + name + " is no whole number of its range");
        }

        List<Json> list(String name) {
            if (get(name) instanceof Json.Arr(List<Json> items)) {
                return items;
            }
            throw new IllegalArgumentException("the statement's " + name + " is no list");
        }

        static Digest digest(Json json) {
            try {
                return new Digest(text(json));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("the statement has a digest that is none", e);
            }
        }

        private static String text(Json json) {
            if (json instanceof Json.Text(String value)) {
                return value;
            }
            throw new IllegalArgumentException("the statement has something else where text is expected");
        }
    }
}
