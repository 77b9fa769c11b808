package io.aval.cli;

import io.aval.protocol.GetRequest;
import io.aval.protocol.Record;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "get", mixinStandardHelpOptions = true, description = "The latest opening of a record.")
final class GetCommand implements Callable<Integer> {

    @Mixin
    Connection connection;

    @Mixin
    Printer printer;

    @Parameters(paramLabel = "ID", description = "the record's id, 32 hexadecimal digits")
    String id;

    @Mixin
    Reason reason;

    @Override
    public Integer call() {
        Record record = connection.ask(
                "platform",
                desk -> desk.get(
                        GetRequest.newBuilder().setId(id).setReason(reason.text).build()));
        Json opening = Json.read(record.getOpening());
        printer.answer(opening, () -> {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("kind", record.getKind()));
            rows.add(List.of("id", record.getId()));
            rows.add(List.of("version", Long.toString(record.getVersion())));
            rows.add(List.of("digest", record.getDigest()));
            if (opening instanceof Json.Obj(Map<String, Json> members)
                    && members.get("body") instanceof Json.Obj body) {
                flatten("", body, rows);
            }
            printer.pairs(rows);
        });
        return ExitCode.OK.number();
    }

    /** One row for each leaf, named by its path. */
    static void flatten(String path, Json json, List<List<String>> rows) {
        switch (json) {
            case Json.Obj(Map<String, Json> members) ->
                members.forEach((name, value) -> flatten(path.isEmpty() ? name : path + "." + name, value, rows));
            case Json.Arr(List<Json> items) -> {
                for (int i = 0; i < items.size(); i++) {
                    flatten(path + "." + i, items.get(i), rows);
                }
            }
            case Json.Text(String value) -> rows.add(List.of(path, value));
            case Json.Num number -> rows.add(List.of(path, number.text()));
            case Json.Bool bool -> rows.add(List.of(path, bool.text()));
        }
    }
}
