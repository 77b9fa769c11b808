package io.aval.desk.grpc;

import static io.aval.desk.grpc.Serving.last;

import io.aval.desk.evaluation.Checked;
import io.aval.desk.evaluation.Computed;
import io.aval.desk.evaluation.EvaluationDesk;
import io.aval.desk.evaluation.EvaluationOrder;
import io.aval.desk.reception.Requests;
import io.aval.protocol.ActReply;
import io.aval.protocol.CertifyRequest;
import io.aval.protocol.CheckEvaluationRequest;
import io.aval.protocol.ComputeRequest;
import io.aval.protocol.EvaluationReply;
import io.aval.protocol.EvaluationsGrpc;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Schema;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.grpc.stub.StreamObserver;

/** The calls of {@code evaluations.proto}. */
final class EvaluationCalls extends EvaluationsGrpc.EvaluationsImplBase {

    private final EvaluationDesk desk;
    private final Serving serving;

    EvaluationCalls(EvaluationDesk desk, Refusals refusals) {
        this.desk = desk;
        this.serving = new Serving(refusals);
    }

    @Override
    public void compute(ComputeRequest request, StreamObserver<EvaluationReply> replies) {
        serving.serve(
                "Compute",
                replies,
                user -> answer(
                        replies,
                        Schema.of(Computed.class)
                                .encode(desk.compute(user, order(request.getOrder())))
                                .canonical()));
    }

    @Override
    public void certify(CertifyRequest request, StreamObserver<ActReply> replies) {
        serving.serve(
                "Certify",
                replies,
                user -> last(
                        replies, Messages.reply(desk.certify(user, request.getRequest(), order(request.getOrder())))));
    }

    @Override
    public void check(CheckEvaluationRequest request, StreamObserver<EvaluationReply> replies) {
        serving.serve(
                "Check",
                replies,
                user -> answer(
                        replies,
                        Schema.of(Checked.class)
                                .encode(desk.check(user, id(request), request.getReason()))
                                .canonical()));
    }

    @Override
    public void dossier(CheckEvaluationRequest request, StreamObserver<EvaluationReply> replies) {
        serving.serve(
                "Dossier",
                replies,
                user -> answer(
                        replies,
                        desk.dossier(user, id(request), request.getReason()).text()));
    }

    private static EvaluationOrder order(String json) {
        Code.MISSING_FIELD.unless(!json.isEmpty(), "field", "/order");
        return Schema.of(EvaluationOrder.class).decode(JsonReader.read(json));
    }

    private static RecordId id(CheckEvaluationRequest request) {
        Code.MISSING_FIELD.unless(!request.getId().isEmpty(), "field", "/id");
        return Requests.id(request.getId(), "/id");
    }

    private static void answer(StreamObserver<EvaluationReply> replies, String json) {
        last(replies, EvaluationReply.newBuilder().setJson(json).build());
    }
}
