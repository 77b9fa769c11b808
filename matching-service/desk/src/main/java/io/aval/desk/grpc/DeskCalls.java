package io.aval.desk.grpc;

import static io.aval.desk.grpc.Serving.last;

import com.google.protobuf.ByteString;
import io.aval.desk.access.User;
import io.aval.desk.follower.Rebuild;
import io.aval.desk.reception.AnswerJson;
import io.aval.desk.reception.FourEyes;
import io.aval.desk.reception.Reading;
import io.aval.desk.reception.Reception;
import io.aval.desk.reception.Requests;
import io.aval.desk.reception.Showing;
import io.aval.engine.index.Page;
import io.aval.protocol.ActReply;
import io.aval.protocol.ActRequest;
import io.aval.protocol.AttestReply;
import io.aval.protocol.AttestRequest;
import io.aval.protocol.DeskGrpc;
import io.aval.protocol.EvidenceReply;
import io.aval.protocol.EvidenceRequest;
import io.aval.protocol.GetRequest;
import io.aval.protocol.ImportHeader;
import io.aval.protocol.ImportReply;
import io.aval.protocol.ImportReport;
import io.aval.protocol.ImportRequest;
import io.aval.protocol.ListReply;
import io.aval.protocol.ListRequest;
import io.aval.protocol.MatchReply;
import io.aval.protocol.MatchRequest;
import io.aval.protocol.RebuildReply;
import io.aval.protocol.RebuildRequest;
import io.aval.protocol.Record;
import io.aval.protocol.StatusReply;
import io.aval.protocol.StatusRequest;
import io.aval.protocol.VerifyReply;
import io.aval.protocol.VerifyRequest;
import io.aval.rules.act.Role;
import io.aval.rules.canonical.Json;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The calls of {@code desk.proto}. Each runs on a virtual thread of its own. */
final class DeskCalls extends DeskGrpc.DeskImplBase {

    private static final int USUAL_PAGE = 50;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final int WHOLE = 1_000;
    private static final int MAX_ORGANISATIONS = 8;
    private static final int CHUNK = 1 << 20;

    private final Reception reception;
    private final Reading reading;
    private final FourEyes eyes;
    private final Serving serving;
    private final Extras extras;
    private final Path folder;
    private final Refusals refusals;

    DeskCalls(GrpcDoor.Parts parts, Extras extras, Path folder, Refusals refusals) {
        this.reception = parts.reception();
        this.reading = parts.reading();
        this.eyes = parts.eyes();
        this.serving = new Serving(refusals);
        this.extras = extras;
        this.folder = folder;
        this.refusals = refusals;
    }

    @Override
    public void act(ActRequest request, StreamObserver<ActReply> replies) {
        serve("Act", replies, user -> {
            Requests.requireRequest(request.getRequest(), "/request");
            List<Json.Obj> commands = Messages.commands(request);
            last(replies, Messages.reply(eyes.act(user, request.getRequest(), commands)));
        });
    }

    @Override
    public void get(GetRequest request, StreamObserver<Record> replies) {
        serve("Get", replies, user -> {
            Code.MISSING_FIELD.unless(!request.getId().isEmpty(), "field", "/id");
            RecordId id = Requests.id(request.getId(), "/id");
            last(replies, Messages.record(reading.get(user, id, request.getReason())));
        });
    }

    @Override
    public void list(ListRequest request, StreamObserver<ListReply> replies) {
        serve("List", replies, user -> {
            Code.MISSING_FIELD.unless(!request.getKind().isEmpty(), "field", "/kind");
            int size = request.getPageSize() == 0 ? USUAL_PAGE : request.getPageSize();
            Code.OUT_OF_RANGE.unless(
                    size >= 1 && size <= Page.MAX_SIZE, "field", "/pageSize", "range", "1.." + Page.MAX_SIZE);
            Optional<RecordId> cursor = request.getCursor().isEmpty()
                    ? Optional.empty()
                    : Optional.of(Requests.id(request.getCursor(), "/cursor"));
            Kind kind = Requests.kind(request.getKind());
            last(replies, Messages.reply(reading.list(user, kind, cursor, size, request.getReason())));
        });
    }

    @Override
    public void status(StatusRequest request, StreamObserver<StatusReply> replies) {
        serve("Status", replies, user -> last(replies, Messages.reply(reception.status(user))));
    }

    @Override
    public void attest(AttestRequest request, StreamObserver<AttestReply> replies) {
        serve("Attest", replies, user -> {
            Code.MISSING_FIELD.unless(!request.getKey().isEmpty(), "field", "/key");
            Set<Organisation> by = organisations(request.getOrganisationsList());
            String attestation =
                    AnswerJson.of(reception.attest(user, request.getKey(), by)).canonical();
            last(replies, AttestReply.newBuilder().setAttestation(attestation).build());
        });
    }

    @Override
    public void evidence(EvidenceRequest request, StreamObserver<EvidenceReply> replies) {
        serve("Evidence", replies, user -> {
            Code.MISSING_FIELD.unless(!request.getId().isEmpty(), "field", "/id");
            RecordId id = Requests.id(request.getId(), "/id");
            ByteString file = ByteString.copyFromUtf8(
                    reading.evidence(user, id, Showing.of(request.getShow()), request.getReason())
                            .text());
            for (int at = 0; at < file.size(); at += CHUNK) {
                ByteString chunk = file.substring(at, Math.min(file.size(), at + CHUNK));
                replies.onNext(EvidenceReply.newBuilder().setChunk(chunk).build());
            }
            replies.onCompleted();
        });
    }

    @Override
    public StreamObserver<ImportRequest> importCompanies(StreamObserver<ImportReply> replies) {
        User user = LoginInterceptor.user();
        try {
            reception.requireOfficer(user);
            Imports imports = extras.imports().orElseThrow(() -> absent("ImportCompanies"));
            return new UploadCall(
                    folder.resolve("uploads"),
                    replies,
                    (header, file) -> take(user, imports, header, file, replies),
                    cause -> refusals.status(cause, user.name(), "ImportCompanies"));
        } catch (RuntimeException e) {
            replies.onError(refusals.status(e, user.name(), "ImportCompanies"));
            return new Deaf<>();
        }
    }

    private static void take(
            User user, Imports imports, ImportHeader header, Path file, StreamObserver<ImportReply> replies)
            throws IOException {
        Requests.requireRequest(header.getRequest(), "/header/request");
        ImportReport report = imports.take(
                user,
                header.getRequest(),
                header.getName(),
                file,
                share -> replies.onNext(
                        ImportReply.newBuilder().setProgress(share).build()));
        replies.onNext(
                ImportReply.newBuilder().setProgress(WHOLE).setReport(report).build());
    }

    @Override
    public void runMatch(MatchRequest request, StreamObserver<MatchReply> replies) {
        serve("RunMatch", replies, user -> {
            requireOperator(user);
            Code.OUT_OF_RANGE.unless(
                    request.getSeed() >= 0 && request.getSeed() <= Json.MAX_NUMBER,
                    "field",
                    "/seed",
                    "range",
                    "0.." + Json.MAX_NUMBER);
            requireImport(request.getImportDigest());
            Matches matches = extras.matches().orElseThrow(() -> absent("RunMatch"));
            last(replies, matches.run(user, request, replies::onNext));
        });
    }

    @Override
    public void verifyLedger(VerifyRequest request, StreamObserver<VerifyReply> replies) {
        serve("VerifyLedger", replies, user -> {
            reception.requireOfficer(user);
            LedgerAudit audit = extras.audit().orElseThrow(() -> absent("VerifyLedger"));
            last(replies, audit.verify(replies::onNext));
        });
    }

    @Override
    public void rebuildIndex(RebuildRequest request, StreamObserver<RebuildReply> replies) {
        serve("RebuildIndex", replies, user -> {
            Rebuild.Result result = reception.rebuild(
                    user,
                    folder.resolve("index.rebuild"),
                    share -> replies.onNext(
                            RebuildReply.newBuilder().setProgress(share).build()));
            last(
                    replies,
                    RebuildReply.newBuilder()
                            .setProgress(WHOLE)
                            .setDigestBefore(result.before().value())
                            .setDigestAfter(result.after().value())
                            .setFinished(true)
                            .build());
        });
    }

    private void serve(String method, StreamObserver<?> replies, Serving.Work work) {
        serving.serve(method, replies, work);
    }

    private static void requireOperator(User user) {
        Code.WRONG_ROLE.unless(
                user.role() == Role.OPERATOR,
                "role",
                user.role().name(),
                "allowed",
                List.of(Role.OPERATOR).toString());
    }

    private static void requireImport(String text) {
        boolean named = text.isEmpty()
                || text.equals(Matches.LATEST)
                || DIGEST.matcher(text).matches();
        Code.BAD_FORMAT.unless(
                named, "field", "/importDigest", "reason", "64 hexadecimal digits, or " + Matches.LATEST);
    }

    private static RuntimeException absent(String method) {
        return Code.LEDGER_UNAVAILABLE.refuse("reason", "this desk does not serve " + method);
    }

    private static Set<Organisation> organisations(List<String> names) {
        Code.OUT_OF_RANGE.unless(
                names.size() <= MAX_ORGANISATIONS,
                "field",
                "/organisations",
                "range",
                "0.." + MAX_ORGANISATIONS + " items");
        Set<Organisation> found = new LinkedHashSet<>();
        for (String name : names) {
            try {
                found.add(new Organisation(name));
            } catch (IllegalArgumentException e) {
                throw Code.BAD_FORMAT.refuse("field", "/organisations", "reason", String.valueOf(e.getMessage()));
            }
        }
        return found;
    }
}
