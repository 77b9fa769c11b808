package io.aval.client.fabric;

import io.aval.client.fabric.Connection.Peer;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A connection as JSON. */
final class ConnectionJson {

    private static final Set<String> FIELDS =
            Set.of("channel", "contract", "genesis", "operators", "organisation", "peers", "roots", "witnesses");

    private ConnectionJson() {}

    static String write(Connection connection) {
        TreeMap<String, Json> members = new TreeMap<>();
        members.put("channel", new Json.Text(connection.channel()));
        members.put("contract", new Json.Text(connection.contract()));
        members.put("organisation", new Json.Text(connection.organisation().value()));
        members.put(
                "peers",
                new Json.Arr(
                        connection.peers().stream().map(ConnectionJson::peer).toList()));
        members.put("witnesses", names(connection.witnesses()));
        members.put("operators", names(connection.operators()));
        TreeMap<String, Json> roots = new TreeMap<>();
        connection.roots().forEach((member, root) -> roots.put(member.value(), new Json.Text(root)));
        members.put("roots", new Json.Obj(roots));
        members.put("genesis", new Json.Text(connection.genesis()));
        return new Json.Obj(members).canonical();
    }

    /** @throws IllegalArgumentException with a sentence that says what is wrong */
    static Connection read(String text) {
        SortedMap<String, Json> members = object("the whole", parse(text));
        for (String name : members.keySet()) {
            Connection.require(FIELDS.contains(name), "unknown field " + name);
        }
        TreeMap<Organisation, String> roots = new TreeMap<>();
        object("roots", field(members, "roots"))
                .forEach((name, root) -> roots.put(organisation("roots", name), text("roots/" + name, root)));
        return new Connection(
                text("channel", field(members, "channel")),
                text("contract", field(members, "contract")),
                organisation("organisation", text("organisation", field(members, "organisation"))),
                items("peers", field(members, "peers")).stream()
                        .map(ConnectionJson::peer)
                        .toList(),
                organisations("witnesses", field(members, "witnesses")),
                organisations("operators", field(members, "operators")),
                roots,
                text("genesis", field(members, "genesis")));
    }

    private static Json parse(String text) {
        try {
            return JsonReader.read(text);
        } catch (RefusedException e) {
            throw new IllegalArgumentException(e.refusal().sentence(), e);
        }
    }

    private static Json peer(Peer peer) {
        return new Json.Obj(new TreeMap<>(
                Map.of("address", new Json.Text(peer.address()), "tlsRoot", new Json.Text(peer.tlsRoot()))));
    }

    private static Peer peer(Json json) {
        SortedMap<String, Json> members = object("peers", json);
        Connection.require(members.size() == 2, "a peer has the fields address and tlsRoot");
        return new Peer(
                text("peers/address", field(members, "address")), text("peers/tlsRoot", field(members, "tlsRoot")));
    }

    private static Json.Arr names(List<Organisation> organisations) {
        return new Json.Arr(organisations.stream()
                .<Json>map(organisation -> new Json.Text(organisation.value()))
                .toList());
    }

    private static List<Organisation> organisations(String where, Json json) {
        return items(where, json).stream()
                .map(item -> organisation(where, text(where, item)))
                .toList();
    }

    private static Organisation organisation(String where, String name) {
        try {
            return new Organisation(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + " names no organisation: " + e.getMessage(), e);
        }
    }

    private static Json field(SortedMap<String, Json> members, String name) {
        Json value = members.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the field " + name + " is missing");
        }
        return value;
    }

    private static SortedMap<String, Json> object(String where, Json json) {
        if (json instanceof Json.Obj(var members)) {
            return members;
        }
        throw new IllegalArgumentException(where + " is not an object");
    }

    private static List<Json> items(String where, Json json) {
        if (json instanceof Json.Arr(var items)) {
            return items;
        }
        throw new IllegalArgumentException(where + " is not a list");
    }

    private static String text(String where, Json json) {
        if (json instanceof Json.Text(String value)) {
            return value;
        }
        throw new IllegalArgumentException(where + " is not text");
    }
}
