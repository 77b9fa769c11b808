package io.aval.desk.reception;

import io.aval.desk.follower.PublicFacts;
import io.aval.engine.bill.BillBook;
import io.aval.engine.bill.ChainNeed;
import io.aval.engine.index.RecordIndex;
import io.aval.rules.act.Chained;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Schema;
import io.aval.rules.law.Law;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Organisation;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Brings the chain of a bill from the desk's index where an act needs it and the caller left it out. What the caller brings
 * itself is never touched. Thread-safe.
 */
record Chains(Organisation organisation, RecordIndex index, PublicFacts facts) {

    private static final Json.Arr NONE = new Json.Arr(List.of());

    /** The commands, which are well-formed, with the chains that they need. */
    List<Json.Obj> brought(List<Json.Obj> commands) {
        Optional<BusinessDay> day = facts.day();
        if (day.isEmpty()) {
            return commands;
        }
        BillBook book = new BillBook(index, day.get(), facts.conventions());
        return commands.stream().map(command -> brought(command, book)).toList();
    }

    private Json.Obj brought(Json.Obj command, BillBook book) {
        boolean none = NONE.equals(command.members().getOrDefault(Chained.PATH, NONE));
        if (!none || !Law.isChained(command)) {
            return command;
        }
        List<Hop> path = ChainNeed.chain((Chained) Law.act(command).decode(command), book, organisation);
        return path.isEmpty()
                ? command
                : with(
                        command,
                        new Json.Arr(path.stream()
                                .<Json>map(hop -> Schema.of(Hop.class).encode(hop))
                                .toList()));
    }

    private static Json.Obj with(Json.Obj command, Json.Arr path) {
        SortedMap<String, Json> members = new TreeMap<>(command.members());
        members.put(Chained.PATH, path);
        return new Json.Obj(members);
    }
}
