package io.aval.desk.grpc;

import static io.aval.desk.grpc.Serving.last;

import io.aval.desk.matching.RunDesk;
import io.aval.desk.matching.RunDesk.Checked;
import io.aval.desk.matching.RunDesk.CheckedStatement;
import io.aval.desk.reception.Requests;
import io.aval.engine.statement.Statement;
import io.aval.protocol.CheckStatementReply;
import io.aval.protocol.CheckStatementRequest;
import io.aval.protocol.RunsGrpc;
import io.aval.protocol.StatementReply;
import io.aval.protocol.StatementRequest;
import io.aval.protocol.VerifyRunReply;
import io.aval.protocol.VerifyRunRequest;
import io.aval.rules.record.RecordId;
import io.grpc.stub.StreamObserver;
import java.util.Optional;

/** The calls of {@code runs.proto}. */
final class RunCalls extends RunsGrpc.RunsImplBase {

    private static final int WHOLE = 1_000;

    private final RunDesk desk;
    private final Serving serving;

    RunCalls(RunDesk desk, Refusals refusals) {
        this.desk = desk;
        this.serving = new Serving(refusals);
    }

    @Override
    public void verifyRun(VerifyRunRequest request, StreamObserver<VerifyRunReply> replies) {
        serving.serve("VerifyRun", replies, user -> {
            Checked checked = desk.verify(
                    user,
                    Requests.id(request.getRun(), "/run"),
                    request.getReason(),
                    request.getConfirm(),
                    (phase, share) -> replies.onNext(VerifyRunReply.newBuilder()
                            .setPhase(phase)
                            .setProgress(share)
                            .build()));
            last(
                    replies,
                    VerifyRunReply.newBuilder()
                            .setPhase("done")
                            .setProgress(WHOLE)
                            .setFinished(true)
                            .setAgrees(checked.agrees())
                            .addAllFindings(checked.findings())
                            .setVerdict(checked.verdict().value())
                            .setTxId(checked.txId())
                            .build());
        });
    }

    @Override
    public void statement(StatementRequest request, StreamObserver<StatementReply> replies) {
        serving.serve("Statement", replies, user -> {
            Optional<RecordId> party = request.getParty().isEmpty()
                    ? Optional.empty()
                    : Optional.of(Requests.id(request.getParty(), "/party"));
            Statement statement =
                    desk.statement(user, Requests.id(request.getRun(), "/run"), party, request.getReason());
            last(
                    replies,
                    StatementReply.newBuilder()
                            .setText(statement.text())
                            .setRows(statement.answers().size())
                            .build());
        });
    }

    @Override
    public void checkStatement(CheckStatementRequest request, StreamObserver<CheckStatementReply> replies) {
        serving.serve("CheckStatement", replies, user -> {
            CheckedStatement checked = desk.check(user, request.getText());
            last(
                    replies,
                    CheckStatementReply.newBuilder()
                            .setHolds(checked.findings().isEmpty())
                            .addAllFindings(checked.findings())
                            .setRows(checked.rows())
                            .setEntered(checked.entered())
                            .build());
        });
    }
}
