package io.aval.desk.grpc;

import static io.aval.desk.fake.Market.BANK_A;
import static io.aval.desk.fake.Market.BANK_B;
import static io.aval.desk.fake.Market.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.rpc.ErrorInfo;
import io.aval.desk.fake.Market;
import io.aval.desk.fake.Scene;
import io.aval.protocol.ActReply;
import io.aval.protocol.ActRequest;
import io.aval.protocol.AttestRequest;
import io.aval.protocol.DeskGrpc;
import io.aval.protocol.EvidenceRequest;
import io.aval.protocol.GetRequest;
import io.aval.protocol.ImportHeader;
import io.aval.protocol.ImportReply;
import io.aval.protocol.ImportRequest;
import io.aval.protocol.ListReply;
import io.aval.protocol.ListRequest;
import io.aval.protocol.MatchRequest;
import io.aval.protocol.RebuildReply;
import io.aval.protocol.RebuildRequest;
import io.aval.protocol.StatusReply;
import io.aval.protocol.StatusRequest;
import io.aval.protocol.VerifyRequest;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The desk's gRPC interface: what it does, and that every wrong call meets a code. */
class GrpcDoorTest {

    @TempDir
    static Path folder;

    private static Scene scene;
    private static final List<ManagedChannel> CHANNELS = new ArrayList<>();

    @BeforeAll
    static void open() {
        scene = Scene.open(folder);
    }

    @AfterAll
    static void close() {
        CHANNELS.forEach(ManagedChannel::shutdownNow);
        scene.market().close();
    }

    private static ManagedChannel channel(Organisation organisation) {
        int port = scene.market().desk(organisation).grpcPort();
        ManagedChannel channel =
                NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
        CHANNELS.add(channel);
        return channel;
    }

    private static Metadata bearer(String token) {
        Metadata headers = new Metadata();
        headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + token);
        return headers;
    }

    private static DeskGrpc.DeskBlockingStub user(Organisation organisation, String user) {
        return DeskGrpc.newBlockingStub(channel(organisation))
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(bearer(Market.token(organisation, user))));
    }

    private interface Call {
        void run();
    }

    private static void assertRefused(Call call, Status.Code status, String code) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(StatusRuntimeException.class, e -> {
            assertThat(e.getStatus().getCode()).as(e.toString()).isEqualTo(status);
            ErrorInfo info = info(e);
            assertThat(info.getReason()).isEqualTo(code);
            assertThat(info.getDomain()).isEqualTo("aval");
            assertThat(e.getStatus().getDescription()).doesNotContain("Exception");
        });
    }

    private static ErrorInfo info(Throwable thrown) {
        try {
            return Objects.requireNonNull(StatusProto.fromThrowable(thrown))
                    .getDetails(0)
                    .unpack(ErrorInfo.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void does_an_act_once_and_answers_the_same_again() {
        String issue = scene.issue("G-1").replaceFirst("\\{", "{\"act\":\"bill.issue\",");
        ActRequest request =
                ActRequest.newBuilder().setRequest("G-1").addCommands(issue).build();
        ActReply first = user(BANK_A, "enterprise").act(request);
        ActReply again = user(BANK_A, "enterprise").act(request);
        assertThat(first.getRepeatedRequest()).isFalse();
        assertThat(first.getOpeningsList()).hasSize(1);
        assertThat(again.getRepeatedRequest()).isTrue();
        assertThat(again.getTxId()).isEqualTo(first.getTxId());
        ActRequest other = request.toBuilder().addCommands(issue).build();
        assertRefused(() -> user(BANK_A, "enterprise").act(other), Status.Code.ABORTED, "REQUEST_REUSED");
    }

    @Test
    void shows_records_to_whom_they_belong_and_to_nobody_else() {
        RecordId bill = scene.acceptedBill("G-2");
        GetRequest request = GetRequest.newBuilder().setId(bill.value()).build();
        assertThat(user(BANK_A, "enterprise").get(request).getKind()).isEqualTo("bill");
        assertRefused(() -> user(BANK_B, "operator").get(request), Status.Code.NOT_FOUND, "UNKNOWN_RECORD");
        assertRefused(() -> user(BANK_A, "second").get(request), Status.Code.NOT_FOUND, "UNKNOWN_RECORD");
    }

    @Test
    void lists_page_by_page() {
        int seen = 0;
        String cursor = "";
        do {
            ListReply page = user(BANK_A, "bank")
                    .list(ListRequest.newBuilder()
                            .setKind("party")
                            .setCursor(cursor)
                            .setPageSize(2)
                            .build());
            seen += page.getRecordsCount();
            cursor = page.getNextCursor();
        } while (!cursor.isEmpty());
        assertThat(seen).isEqualTo(7);
    }

    @Test
    void tells_where_it_stands_and_what_is_signed() {
        StatusReply status = user(BANK_A, "bank").status(StatusRequest.getDefaultInstance());
        assertThat(status.getDay()).isEqualTo("2026-11-23");
        assertThat(status.getRecordsMap()).isEmpty();
        StatusReply officers = user(BANK_A, "operator").status(StatusRequest.getDefaultInstance());
        assertThat(officers.getRecordsMap()).containsEntry("party", 7L);
        String attestation = user(BANK_A, "bank")
                .attest(AttestRequest.newBuilder()
                        .setKey("day")
                        .addOrganisations("BankA")
                        .addOrganisations("Regulator")
                        .build())
                .getAttestation();
        assertThat(attestation).contains("Regulator").contains("2026-11-23");
    }

    @Test
    void rebuilds_the_index_for_officers_only() {
        RebuildRequest request = RebuildRequest.getDefaultInstance();
        Iterator<RebuildReply> replies = user(BANK_A, "operator").rebuildIndex(request);
        RebuildReply last = RebuildReply.getDefaultInstance();
        while (replies.hasNext()) {
            last = replies.next();
        }
        assertThat(last.getFinished()).isTrue();
        assertThat(last.getDigestAfter()).isEqualTo(last.getDigestBefore()).hasSize(64);
        assertRefused(
                () -> user(BANK_A, "bank").rebuildIndex(request).next(), Status.Code.PERMISSION_DENIED, "WRONG_ROLE");
    }

    @Test
    void says_that_it_is_healthy_to_everybody() {
        HealthCheckResponse health =
                HealthGrpc.newBlockingStub(channel(BANK_A)).check(HealthCheckRequest.getDefaultInstance());
        assertThat(health.getStatus()).isEqualTo(HealthCheckResponse.ServingStatus.SERVING);
    }

    static Stream<MethodDescriptor<?, ?>> methods() {
        return DeskGrpc.getServiceDescriptor().getMethods().stream();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void nobody_calls_without_a_token(MethodDescriptor<?, ?> method) {
        for (Metadata headers : List.of(new Metadata(), bearer("wrong"), bearer(Market.token(BANK_B, "bank")))) {
            assertRefused(() -> empty(method, headers), Status.Code.UNAUTHENTICATED, "NOT_AUTHENTICATED");
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void an_empty_request_is_served_or_refused_with_a_code(MethodDescriptor<?, ?> method) {
        for (String user : new String[] {"bank", "enterprise", "valuer", "operator", "regulator"}) {
            try {
                empty(method, bearer(Market.token(BANK_A, user)));
            } catch (StatusRuntimeException e) {
                assertThat(info(e).getReason()).isNotEqualTo("INTERNAL_FAULT");
            }
        }
    }

    private static <Q, R> void empty(MethodDescriptor<Q, R> method, Metadata headers) {
        io.grpc.Channel channel =
                ClientInterceptors.intercept(channel(BANK_A), MetadataUtils.newAttachHeadersInterceptor(headers));
        Q request = method.parseRequest(new java.io.ByteArrayInputStream(new byte[0]));
        if (method.getType().clientSendsOneMessage()) {
            ClientCalls.blockingServerStreamingCall(channel, method, io.grpc.CallOptions.DEFAULT, request)
                    .forEachRemaining(reply -> assertThat(reply).isNotNull());
            return;
        }
        CompletableFuture<Integer> done = new CompletableFuture<>();
        StreamObserver<Q> sending =
                ClientCalls.asyncBidiStreamingCall(channel.newCall(method, io.grpc.CallOptions.DEFAULT), hearing(done));
        sending.onNext(request);
        sending.onCompleted();
        result(done);
    }

    private static <R> StreamObserver<R> hearing(CompletableFuture<Integer> done) {
        return new StreamObserver<>() {
            private int replies;

            @Override
            public void onNext(R reply) {
                replies++;
            }

            @Override
            public void onError(Throwable cause) {
                done.completeExceptionally(cause);
            }

            @Override
            public void onCompleted() {
                done.complete(replies);
            }
        };
    }

    private static int result(CompletableFuture<Integer> done) {
        try {
            return done.get(20, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException e) {
            throw (RuntimeException) Objects.requireNonNull(e.getCause());
        } catch (InterruptedException | java.util.concurrent.TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void wrong_fields_are_named() {
        DeskGrpc.DeskBlockingStub bank = user(BANK_A, "bank");
        ActRequest.Builder act = ActRequest.newBuilder().setRequest("k");
        Status.Code invalid = Status.Code.INVALID_ARGUMENT;
        assertRefused(() -> bank.act(act.clone().setRequest("").build()), invalid, "MISSING_FIELD");
        assertRefused(() -> bank.act(act.clone().setRequest("a b").build()), invalid, "BAD_FORMAT");
        assertRefused(() -> bank.act(act.clone().build()), invalid, "OUT_OF_RANGE");
        assertRefused(() -> bank.act(act.clone().addCommands("{").build()), invalid, "MALFORMED");
        assertRefused(() -> bank.act(act.clone().addCommands("[]").build()), invalid, "WRONG_TYPE");
        assertRefused(() -> bank.act(act.clone().addCommands("{}").build()), invalid, "MISSING_FIELD");
        String huge = "{\"act\":\"" + "x".repeat(1_000_001) + "\"}";
        assertRefused(() -> bank.act(act.clone().addCommands(huge).build()), invalid, "TOO_LARGE");
        String day = "{\"act\":\"day.advance\",\"day\":\"2026-11-24\"}";
        assertRefused(
                () -> bank.act(act.clone().addCommands(day).build()), Status.Code.PERMISSION_DENIED, "WRONG_ROLE");
        assertRefused(() -> bank.get(GetRequest.newBuilder().setId("x").build()), invalid, "BAD_FORMAT");
        ListRequest.Builder list = ListRequest.newBuilder().setKind("bill");
        assertRefused(() -> bank.list(list.clone().setKind("").build()), invalid, "MISSING_FIELD");
        assertRefused(() -> bank.list(list.clone().setKind("cheque").build()), invalid, "BAD_FORMAT");
        assertRefused(() -> bank.list(list.clone().setCursor("x").build()), invalid, "BAD_FORMAT");
        assertRefused(() -> bank.list(list.clone().setPageSize(201).build()), invalid, "OUT_OF_RANGE");
        assertRefused(() -> bank.list(list.clone().setPageSize(-1).build()), invalid, "OUT_OF_RANGE");
        AttestRequest.Builder attest = AttestRequest.newBuilder().setKey("day");
        assertRefused(() -> bank.attest(attest.clone().setKey("zzz").build()), invalid, "BAD_FORMAT");
        assertRefused(() -> bank.attest(attest.clone().addOrganisations("?").build()), invalid, "BAD_FORMAT");
        EvidenceRequest.Builder evidence = EvidenceRequest.newBuilder();
        assertRefused(() -> bank.evidence(evidence.build()).next(), invalid, "MISSING_FIELD");
        assertRefused(() -> bank.evidence(evidence.clone().setId("x").build()).next(), invalid, "BAD_FORMAT");
        assertRefused(
                () -> bank.evidence(evidence.setId("0".repeat(32)).setShow("x").build())
                        .next(),
                invalid,
                "BAD_FORMAT");
        DeskGrpc.DeskBlockingStub operator = user(PLATFORM, "operator");
        MatchRequest wrong = MatchRequest.newBuilder().setImportDigest("x").build();
        assertRefused(() -> operator.runMatch(wrong).next(), invalid, "BAD_FORMAT");
        MatchRequest negative = MatchRequest.newBuilder().setSeed(-1).build();
        assertRefused(() -> operator.runMatch(negative).next(), invalid, "OUT_OF_RANGE");
    }

    @Test
    void what_this_desk_does_not_serve_is_unavailable() {
        DeskGrpc.DeskBlockingStub operator = user(PLATFORM, "operator");
        MatchRequest match = MatchRequest.getDefaultInstance();
        assertRefused(() -> operator.runMatch(match).next(), Status.Code.UNAVAILABLE, "LEDGER_UNAVAILABLE");
        VerifyRequest verify = VerifyRequest.getDefaultInstance();
        assertRefused(() -> operator.verifyLedger(verify).next(), Status.Code.UNAVAILABLE, "LEDGER_UNAVAILABLE");
        CompletableFuture<Integer> done = new CompletableFuture<>();
        DeskGrpc.DeskStub stub = DeskGrpc.newStub(channel(PLATFORM))
                .withInterceptors(
                        MetadataUtils.newAttachHeadersInterceptor(bearer(Market.token(PLATFORM, "operator"))));
        StreamObserver<ImportReply> hearing = hearing(done);
        StreamObserver<ImportRequest> sending = stub.importCompanies(hearing);
        sending.onNext(ImportRequest.newBuilder()
                .setHeader(ImportHeader.newBuilder().setName("a").setBytes(1))
                .build());
        sending.onCompleted();
        assertRefused(() -> result(done), Status.Code.UNAVAILABLE, "LEDGER_UNAVAILABLE");
    }
}
