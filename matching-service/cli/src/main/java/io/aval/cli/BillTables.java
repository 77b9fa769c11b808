package io.aval.cli;

import io.aval.protocol.BillsGrpc;
import io.aval.protocol.BillsReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Asks about bills, and shows lists in columns. */
final class BillTables {

    private BillTables() {}

    /** The answer. */
    static Json ask(Connection connection, String usual, Function<BillsGrpc.BillsBlockingStub, BillsReply> question) {
        return Json.read(
                connection.ask(usual, BillsGrpc::newBlockingStub, question).getJson());
    }

    /** The items of a list in the answer. */
    static List<Json> items(Json answer, String name) {
        return answer instanceof Json.Obj(Map<String, Json> members) && members.get(name) instanceof Json.Arr(var items)
                ? items
                : List.of();
    }

    /** Prints items, a line each, with those members that are named. */
    static void print(Printer printer, List<Json> items, String... columns) {
        List<List<String>> rows = new ArrayList<>();
        for (Json item : items) {
            List<String> row = new ArrayList<>();
            for (String column : columns) {
                row.add(Json.shown(item, column));
            }
            rows.add(row);
        }
        printer.rows(rows);
    }
}
