package io.aval.cli;

import com.google.protobuf.ByteString;
import io.aval.protocol.BulkGrpc;
import io.aval.protocol.ExportReply;
import io.aval.protocol.ExportRequest;
import io.aval.protocol.ListReply;
import io.aval.protocol.ListRequest;
import io.aval.protocol.Record;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "list", mixinStandardHelpOptions = true, description = "Records of one kind that you may see.")
final class ListCommand implements Callable<Integer> {

    private static final int PAGE = 200;

    @Mixin
    Connection connection;

    @Mixin
    Printer printer;

    @Parameters(
            paramLabel = "KIND",
            description = "party, bill, right, certificate, product, demand, run, offer, agreement, import or warrant")
    String kind;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "at most so many; 0 for all")
    int limit;

    @Mixin
    Reason reason;

    @Override
    public Integer call() {
        if (limit < 0) {
            throw Failure.usage("--limit is negative.", "Give a number from 0 on.");
        }
        if (printer.form == Printer.Form.csv) {
            return csv();
        }
        List<Record> records = connection.ask("platform", desk -> {
            List<Record> all = new ArrayList<>();
            String cursor = "";
            do {
                int left = limit == 0 ? PAGE : Math.min(PAGE, limit - all.size());
                ListReply reply = desk.list(ListRequest.newBuilder()
                        .setKind(kind)
                        .setCursor(cursor)
                        .setPageSize(left)
                        .setReason(reason.text)
                        .build());
                all.addAll(reply.getRecordsList());
                cursor = reply.getNextCursor();
            } while (!cursor.isEmpty() && (limit == 0 || all.size() < limit));
            return all;
        });
        List<Json> openings =
                records.stream().map(record -> Json.read(record.getOpening())).toList();
        printer.answer(Json.array(openings), () -> table(records, openings));
        return ExitCode.OK.number();
    }

    /** The whole list, whatever its length; bytes of one character may come in two replies. */
    private int csv() {
        return connection.ask("platform", BulkGrpc::newBlockingStub, desk -> {
            Iterator<ExportReply> replies = desk.export(ExportRequest.newBuilder()
                    .setKind(kind)
                    .setReason(reason.text)
                    .build());
            ByteString rest = ByteString.EMPTY;
            while (replies.hasNext()) {
                ByteString bytes = rest.concat(replies.next().getCsv());
                int end = bytes.size();
                while (end > 0 && bytes.byteAt(end - 1) != '\n') {
                    end--;
                }
                printer.raw(bytes.substring(0, end).toStringUtf8());
                rest = bytes.substring(end);
            }
            printer.raw(rest.toStringUtf8());
            return ExitCode.OK.number();
        });
    }

    private void table(List<Record> records, List<Json> openings) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            Record record = records.get(i);
            rows.add(List.of(record.getId(), "v" + record.getVersion(), Summary.of(record.getKind(), openings.get(i))));
        }
        printer.rows(rows);
        printer.say(records.size() + " shown" + (limit > 0 && records.size() == limit ? "; --limit 0 shows all" : ""));
    }
}
