package io.aval.desk.grpc;

import io.aval.client.Receipt;
import io.aval.desk.draft.Draft;
import io.aval.desk.reception.Answer;
import io.aval.desk.reception.AnswerJson;
import io.aval.desk.reception.DeskStatus;
import io.aval.desk.reception.Requests;
import io.aval.engine.index.Holding;
import io.aval.engine.index.Page;
import io.aval.protocol.ActReply;
import io.aval.protocol.ActRequest;
import io.aval.protocol.ListReply;
import io.aval.protocol.Record;
import io.aval.protocol.StatusReply;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.ArrayList;
import java.util.List;

/** Between messages and what the reception speaks. */
final class Messages {

    private Messages() {}

    static List<Json.Obj> commands(ActRequest request) {
        Code.TOO_LARGE.unless(request.getSerializedSize() <= Requests.MAX_BYTES, "range", ".." + Requests.MAX_BYTES);
        List<Json.Obj> commands = new ArrayList<>();
        for (String text : request.getCommandsList()) {
            if (!(JsonReader.read(text) instanceof Json.Obj command)) {
                throw Code.WRONG_TYPE.refuse("field", "/commands/" + commands.size());
            }
            commands.add(command);
        }
        return commands;
    }

    static ActReply reply(Answer answer) {
        return switch (answer) {
            case Answer.Done(Receipt receipt) -> reply(receipt);
            case Answer.Drafted(Draft draft) ->
                ActReply.newBuilder()
                        .setTxId(draft.tx() == null ? "" : draft.tx())
                        .setDraft(AnswerJson.headline(draft).canonical())
                        .build();
        };
    }

    private static ActReply reply(Receipt receipt) {
        return ActReply.newBuilder()
                .setTxId(receipt.txId())
                .setBlock(receipt.block())
                .addAllOpenings(receipt.openings().stream()
                        .map(Opening::json)
                        .map(Json::canonical)
                        .toList())
                .setRepeatedRequest(receipt.repeated())
                .build();
    }

    static Record record(Holding holding) {
        Opening opening = holding.opening();
        return Record.newBuilder()
                .setKind(opening.kind().toString())
                .setId(opening.id().value())
                .setVersion(opening.version())
                .setOpening(opening.json().canonical())
                .setDigest(holding.digest().value())
                .build();
    }

    static ListReply reply(Page page) {
        return ListReply.newBuilder()
                .addAllRecords(page.holdings().stream().map(Messages::record).toList())
                .setNextCursor(page.next().map(RecordId::value).orElse(""))
                .build();
    }

    static StatusReply reply(DeskStatus status) {
        StatusReply.Builder reply = StatusReply.newBuilder()
                .setOrganisation(status.organisation().value())
                .setHeight(status.height())
                .setIndexed(status.indexed())
                .setAwaited(status.awaited())
                .setDay(status.day().map(BusinessDay::toString).orElse(""))
                .setIndexDigest(status.index().value());
        status.records().forEach((kind, count) -> reply.putRecords(kind.toString(), count));
        return reply.build();
    }
}
