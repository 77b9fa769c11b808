package io.aval.client.bulk;

import io.aval.client.Openings;
import io.aval.rules.act.Act;
import io.aval.rules.canonical.Json;
import io.aval.rules.law.Law;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What a command means to its envelope.
 *
 * @param touches records that it may change: two envelopes that touch one go one after the other
 * @param bytes about how much room it takes in the envelope, with the openings that it reads
 */
public record Footprint(SortedSet<RecordId> touches, int bytes) {

    private static final String OF_PARTIES = "party.";

    /** Footprints by what is known of the records. Acts read their parties and leave them as they are, but acts on parties. */
    public static Function<Json.Obj, Footprint> by(Openings openings) {
        return command -> {
            SortedSet<RecordId> touches = new TreeSet<>();
            int bytes = size(command);
            boolean changesParties =
                    command.members().get(Act.NAME) instanceof Json.Text(String act) && act.startsWith(OF_PARTIES);
            for (RecordId id : Law.reads(command)) {
                Optional<Opening> opening = openings.current(id);
                bytes += opening.map(Opening::json).map(Footprint::size).orElse(0);
                if (changesParties || opening.map(Opening::kind).orElse(Kind.BILL) != Kind.PARTY) {
                    touches.add(id);
                }
            }
            return new Footprint(touches, bytes);
        };
    }

    private static int size(Json json) {
        return json.canonical().getBytes(StandardCharsets.UTF_8).length;
    }
}
