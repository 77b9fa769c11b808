package io.aval.desk.bill;

import io.aval.engine.bill.Awaited;
import io.aval.engine.bill.BillCheck;
import io.aval.engine.bill.Conservation;
import io.aval.engine.bill.Finding;
import io.aval.engine.bill.Notice;
import io.aval.engine.bill.OverdueBook;
import io.aval.engine.bill.Step;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Schema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Answers about bills as JSON. */
public final class BillJson {

    private BillJson() {}

    public static Json.Obj awaiting(List<Awaited> awaited) {
        return listing("awaiting", Awaited.class, awaited);
    }

    public static Json.Obj notices(List<Notice> notices) {
        return listing("notices", Notice.class, notices);
    }

    public static Json.Obj steps(List<Step> steps) {
        return listing("steps", Step.class, steps);
    }

    public static Json.Obj of(BillCheck check) {
        return Schema.of(BillCheck.class).encode(check);
    }

    public static Json.Obj of(DayReport report) {
        return Schema.of(DayReport.class).encode(report);
    }

    /** What the audit has looked at, and its findings. */
    public static Json.Obj of(Conservation.Result result) {
        TreeMap<String, Json> members = new TreeMap<>(
                listing("findings", Finding.class, result.findings()).members());
        members.put("whole", new Json.Bool(result.whole()));
        members.put("packages", new Json.Num(result.packages()));
        members.put("ranges", new Json.Num(result.ranges()));
        members.put("units", new Json.Text(Long.toString(result.units())));
        return new Json.Obj(members);
    }

    /**
     * The lines of an overdue list.
     *
     * @param entered how many were entered into the registry
     */
    public static Json.Obj overdue(List<OverdueBook.Line> lines, int entered) {
        TreeMap<String, Json> members = new TreeMap<>(
                listing("acceptors", OverdueBook.Line.class, lines).members());
        members.put("entered", new Json.Num(entered));
        return new Json.Obj(members);
    }

    private static <T extends Record> Json.Obj listing(String name, Class<T> type, List<T> items) {
        Json.Arr all =
                new Json.Arr(items.stream().<Json>map(Schema.of(type)::encode).toList());
        return new Json.Obj(new TreeMap<>(Map.of(name, all)));
    }
}
