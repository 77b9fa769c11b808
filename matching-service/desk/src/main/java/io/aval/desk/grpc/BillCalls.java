package io.aval.desk.grpc;

import static io.aval.desk.grpc.Serving.last;

import io.aval.desk.bill.BillDesk;
import io.aval.desk.bill.BillJson;
import io.aval.desk.bill.DayReport;
import io.aval.desk.reception.Requests;
import io.aval.engine.bill.OverdueBook;
import io.aval.protocol.AwaitingRequest;
import io.aval.protocol.BillsGrpc;
import io.aval.protocol.BillsReply;
import io.aval.protocol.CheckBillRequest;
import io.aval.protocol.CloseDayReply;
import io.aval.protocol.CloseDayRequest;
import io.aval.protocol.ConservationRequest;
import io.aval.protocol.NoticesRequest;
import io.aval.protocol.OverdueRequest;
import io.aval.protocol.StepsRequest;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Month;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.refusal.Code;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/** The calls of {@code bills.proto}. */
final class BillCalls extends BillsGrpc.BillsImplBase {

    private static final int WHOLE = 1_000;

    private final BillDesk bills;
    private final Serving serving;

    BillCalls(BillDesk bills, Refusals refusals) {
        this.bills = bills;
        this.serving = new Serving(refusals);
    }

    @Override
    public void closeDay(CloseDayRequest request, StreamObserver<CloseDayReply> replies) {
        serving.serve("CloseDay", replies, user -> {
            DayReport report = bills.day()
                    .close(
                            user,
                            share -> replies.onNext(CloseDayReply.newBuilder()
                                    .setProgress(share)
                                    .build()));
            last(
                    replies,
                    CloseDayReply.newBuilder()
                            .setProgress(WHOLE)
                            .setReport(BillJson.of(report).canonical())
                            .build());
        });
    }

    @Override
    public void listAwaiting(AwaitingRequest request, StreamObserver<BillsReply> replies) {
        serving.serve(
                "ListAwaiting",
                replies,
                user -> answer(replies, BillJson.awaiting(bills.counter().awaiting(user))));
    }

    @Override
    public void listNotices(NoticesRequest request, StreamObserver<BillsReply> replies) {
        serving.serve("ListNotices", replies, user -> {
            Optional<BusinessDay> since = optional(request.getSince(), "/since", BusinessDay::parse);
            answer(replies, BillJson.notices(bills.counter().notices(user, since)));
        });
    }

    @Override
    public void listSteps(StepsRequest request, StreamObserver<BillsReply> replies) {
        serving.serve("ListSteps", replies, user -> {
            Code.MISSING_FIELD.unless(!request.getId().isEmpty(), "field", "/id");
            answer(
                    replies,
                    BillJson.steps(
                            bills.counter().steps(user, Requests.id(request.getId(), "/id"), request.getReason())));
        });
    }

    @Override
    public void checkBill(CheckBillRequest request, StreamObserver<BillsReply> replies) {
        serving.serve("CheckBill", replies, user -> {
            Code.MISSING_FIELD.unless(!request.getId().isEmpty(), "field", "/id");
            answer(
                    replies,
                    BillJson.of(bills.counter()
                            .check(
                                    user,
                                    Requests.id(request.getId(), "/id"),
                                    request.getReason(),
                                    elements(request.getElements()))));
        });
    }

    @Override
    public void auditConservation(ConservationRequest request, StreamObserver<BillsReply> replies) {
        serving.serve(
                "AuditConservation",
                replies,
                user -> answer(replies, BillJson.of(bills.audits().conservation(user))));
    }

    @Override
    public void auditOverdue(OverdueRequest request, StreamObserver<BillsReply> replies) {
        serving.serve("AuditOverdue", replies, user -> {
            Optional<Month> month = optional(request.getMonth(), "/month", Month::new);
            List<OverdueBook.Line> lines = bills.audits().overdue(user, month);
            int entered = request.getApply() ? bills.audits().list(user, lines) : 0;
            answer(replies, BillJson.overdue(lines, entered));
        });
    }

    private static void answer(StreamObserver<BillsReply> replies, Json json) {
        last(replies, BillsReply.newBuilder().setJson(json.canonical()).build());
    }

    private static Map<String, Json> elements(String text) {
        if (text.isEmpty()) {
            return Map.of();
        }
        if (!(JsonReader.read(text) instanceof Json.Obj(SortedMap<String, Json> members))) {
            throw Code.WRONG_TYPE.refuse("field", "/elements");
        }
        return members;
    }

    private static <T> Optional<T> optional(String text, String field, Function<String, T> form) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(form.apply(text));
        } catch (IllegalArgumentException e) {
            throw Code.BAD_FORMAT.refuse("field", field, "reason", String.valueOf(e.getMessage()));
        }
    }
}
