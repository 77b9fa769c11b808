package io.aval.desk.reception;

import io.aval.client.Attestation;
import io.aval.client.Receipt;
import io.aval.desk.draft.Draft;
import io.aval.engine.index.Holding;
import io.aval.engine.index.Page;
import io.aval.rules.act.Act;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Schema;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import java.util.List;
import java.util.TreeMap;

/** Answers as JSON. */
public final class AnswerJson {

    private AnswerJson() {}

    /** The transaction and what it wrote. */
    public static Json.Obj of(Receipt receipt) {
        TreeMap<String, Json> members = new TreeMap<>();
        members.put("txId", new Json.Text(receipt.txId()));
        members.put("block", new Json.Num(receipt.block()));
        members.put(
                "openings",
                new Json.Arr(
                        receipt.openings().stream().<Json>map(Opening::json).toList()));
        return new Json.Obj(members);
    }

    /** The opening, its digest and how fresh it is. */
    public static Json.Obj of(Holding holding) {
        TreeMap<String, Json> members = new TreeMap<>();
        members.put("opening", holding.opening().json());
        members.put("digest", new Json.Text(holding.digest().value()));
        members.put("freshness", new Json.Text(holding.freshness().name()));
        return new Json.Obj(members);
    }

    /** A page, and where the next begins after. */
    public static Json.Obj of(Page page) {
        TreeMap<String, Json> members = new TreeMap<>();
        members.put(
                "records",
                new Json.Arr(page.holdings().stream().<Json>map(AnswerJson::of).toList()));
        page.next().map(RecordId::value).ifPresent(next -> members.put("next", new Json.Text(next)));
        return new Json.Obj(members);
    }

    /** A draft without what is to be done: the names of the acts, and how many there are. */
    public static Json.Obj headline(Draft draft) {
        TreeMap<String, Json> members = new TreeMap<>(of(draft).members());
        members.remove("v");
        members.remove("commands");
        members.put(
                "acts",
                new Json.Arr(draft.commands().stream()
                        .map(command -> command.members().getOrDefault(Act.NAME, new Json.Text("")))
                        .distinct()
                        .toList()));
        members.put("count", new Json.Num(draft.commands().size()));
        return new Json.Obj(members);
    }

    /** All of a draft. */
    public static Json.Obj of(Draft draft) {
        return Schema.of(Draft.class).encode(draft);
    }

    /** Completed acts. */
    public static Json.Obj path(List<Hop> hops) {
        TreeMap<String, Json> members = new TreeMap<>();
        members.put(
                "hops",
                new Json.Arr(
                        hops.stream().<Json>map(Schema.of(Hop.class)::encode).toList()));
        return new Json.Obj(members);
    }

    /** Where a desk stands. */
    public static Json.Obj of(DeskStatus status) {
        TreeMap<String, Json> records = new TreeMap<>();
        status.records().forEach((kind, count) -> records.put(kind.toString(), new Json.Num(count)));
        TreeMap<String, Json> members = new TreeMap<>();
        members.put("organisation", new Json.Text(status.organisation().value()));
        members.put("height", new Json.Num(status.height()));
        members.put("indexed", new Json.Num(status.indexed()));
        members.put("awaited", new Json.Num(status.awaited()));
        status.day().ifPresent(day -> members.put("day", new Json.Text(day.toString())));
        members.put("records", new Json.Obj(records));
        members.put("index", new Json.Text(status.index().value()));
        return new Json.Obj(members);
    }

    /** The attestation, octets in Base64. */
    public static Json.Obj of(Attestation attestation) {
        return Schema.of(Attestation.class).encode(attestation);
    }
}
