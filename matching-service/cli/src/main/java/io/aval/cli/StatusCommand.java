package io.aval.cli;

import io.aval.protocol.StatusReply;
import io.aval.protocol.StatusRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "status", mixinStandardHelpOptions = true, description = "Where a desk stands: blocks, day, records.")
final class StatusCommand implements Callable<Integer> {

    @Mixin
    Connection connection;

    @Mixin
    Printer printer;

    @Override
    public Integer call() {
        StatusReply reply = connection.ask("platform", desk -> desk.status(StatusRequest.getDefaultInstance()));
        printer.answer(json(reply), () -> table(reply));
        return ExitCode.OK.number();
    }

    private void table(StatusReply reply) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Organisation", reply.getOrganisation()));
        rows.add(List.of("Business day", reply.getDay()));
        long behind = reply.getHeight() - 1 - reply.getIndexed();
        rows.add(List.of(
                "Blocks", reply.getHeight() + (behind <= 0 ? ", all indexed" : ", " + behind + " not indexed yet")));
        rows.add(List.of("Deposits awaited", Long.toString(reply.getAwaited())));
        new TreeMap<>(reply.getRecordsMap())
                .forEach((kind, count) -> rows.add(List.of("Records: " + kind, Long.toString(count))));
        rows.add(List.of("Index digest", reply.getIndexDigest()));
        printer.pairs(rows);
    }

    private static Json json(StatusReply reply) {
        Map<String, Json> records = new LinkedHashMap<>();
        new TreeMap<>(reply.getRecordsMap()).forEach((kind, count) -> records.put(kind, new Json.Num(count)));
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("organisation", new Json.Text(reply.getOrganisation()));
        members.put("day", new Json.Text(reply.getDay()));
        members.put("height", new Json.Num(reply.getHeight()));
        members.put("indexed", new Json.Num(reply.getIndexed()));
        members.put("awaited", new Json.Num(reply.getAwaited()));
        members.put("records", Json.object(records));
        members.put("indexDigest", new Json.Text(reply.getIndexDigest()));
        return Json.object(members);
    }
}
