package io.aval.desk.grpc;

import static io.aval.desk.grpc.Serving.last;

import io.aval.desk.draft.Draft;
import io.aval.desk.reception.AnswerJson;
import io.aval.desk.reception.FourEyes;
import io.aval.protocol.ActReply;
import io.aval.protocol.DraftRequest;
import io.aval.protocol.DraftsGrpc;
import io.aval.protocol.DualControl;
import io.aval.protocol.GetDualControlRequest;
import io.aval.protocol.ListDraftsReply;
import io.aval.protocol.ListDraftsRequest;
import io.aval.protocol.RejectDraftRequest;
import io.aval.protocol.SetDualControlRequest;
import io.aval.rules.canonical.Json;
import io.aval.rules.refusal.Code;
import io.grpc.stub.StreamObserver;

/** The calls of {@code drafts.proto}. */
final class DraftCalls extends DraftsGrpc.DraftsImplBase {

    private final FourEyes eyes;
    private final Serving serving;

    DraftCalls(FourEyes eyes, Refusals refusals) {
        this.eyes = eyes;
        this.serving = new Serving(refusals);
    }

    @Override
    public void listDrafts(ListDraftsRequest request, StreamObserver<ListDraftsReply> replies) {
        serving.serve(
                "ListDrafts",
                replies,
                user -> last(
                        replies,
                        ListDraftsReply.newBuilder()
                                .addAllDrafts(eyes.list(user).stream()
                                        .map(AnswerJson::headline)
                                        .map(Json::canonical)
                                        .toList())
                                .build()));
    }

    @Override
    public void getDraft(DraftRequest request, StreamObserver<io.aval.protocol.Draft> replies) {
        serving.serve("GetDraft", replies, user -> {
            Draft draft = eyes.get(user, id(request.getId()));
            last(replies, message(AnswerJson.of(draft)));
        });
    }

    @Override
    public void releaseDraft(DraftRequest request, StreamObserver<ActReply> replies) {
        serving.serve(
                "ReleaseDraft",
                replies,
                user -> last(replies, Messages.reply(eyes.release(user, id(request.getId())))));
    }

    @Override
    public void rejectDraft(RejectDraftRequest request, StreamObserver<io.aval.protocol.Draft> replies) {
        serving.serve("RejectDraft", replies, user -> {
            Draft draft = eyes.reject(user, id(request.getId()), request.getReason());
            last(replies, message(AnswerJson.headline(draft)));
        });
    }

    @Override
    public void getDualControl(GetDualControlRequest request, StreamObserver<DualControl> replies) {
        serving.serve("GetDualControl", replies, user -> last(replies, setting("")));
    }

    @Override
    public void setDualControl(SetDualControlRequest request, StreamObserver<DualControl> replies) {
        serving.serve("SetDualControl", replies, user -> {
            String draft = eyes.set(user, request.getRequest(), request.getActsList())
                    .map(AnswerJson::headline)
                    .map(Json::canonical)
                    .orElse("");
            last(replies, setting(draft));
        });
    }

    private DualControl setting(String draft) {
        return DualControl.newBuilder()
                .addAllActs(eyes.setting())
                .setDraft(draft)
                .build();
    }

    private static io.aval.protocol.Draft message(Json json) {
        return io.aval.protocol.Draft.newBuilder().setDraft(json.canonical()).build();
    }

    private static String id(String text) {
        Code.MISSING_FIELD.unless(!text.isEmpty(), "field", "/id");
        return text;
    }
}
