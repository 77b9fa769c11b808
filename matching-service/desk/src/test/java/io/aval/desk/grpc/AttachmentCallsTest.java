package io.aval.desk.grpc;

import static io.aval.desk.fake.Market.BANK_A;
import static io.aval.desk.fake.Market.BANK_B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.rpc.ErrorInfo;
import io.aval.desk.fake.Http;
import io.aval.desk.fake.Market;
import io.aval.desk.fake.Scene;
import io.aval.protocol.AttachReply;
import io.aval.protocol.AttachmentHeader;
import io.aval.protocol.AttachmentReply;
import io.aval.protocol.AttachmentRequest;
import io.aval.protocol.AttachmentsGrpc;
import io.aval.protocol.ImportHeader;
import io.aval.protocol.ImportRequest;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents through a desk's gRPC. */
class AttachmentCallsTest {

    private static final int CHUNK = 1 << 20;
    private static final int MOST = 20_000_000;

    @TempDir
    static Path folder;

    private static Scene scene;
    private static final Map<Organisation, ManagedChannel> CHANNELS = new HashMap<>();

    @BeforeAll
    static void open() {
        scene = Scene.open(folder);
        for (Organisation organisation : List.of(BANK_A, BANK_B)) {
            int port = scene.market().desk(organisation).grpcPort();
            CHANNELS.put(
                    organisation,
                    ManagedChannelBuilder.forAddress("127.0.0.1", port)
                            .usePlaintext()
                            .build());
        }
    }

    @AfterAll
    static void close() {
        CHANNELS.values().forEach(ManagedChannel::shutdownNow);
        scene.market().close();
    }

    @Test
    void the_longest_document_comes_back_whole_with_the_salt_of_its_digest() {
        byte[] content = new byte[MOST];
        new Random(7).nextBytes(content);
        String digest = attach("enterprise", content).getDigest();
        List<AttachmentReply> parts = get(BANK_A, "enterprise-2", digest, "");
        AttachmentHeader header = parts.getFirst().getHeader();
        assertThat(header.getName()).isEqualTo("购销合同.pdf");
        assertThat(header.getBytes()).isEqualTo(MOST);
        ByteString back = content(parts);
        assertThat(back.toByteArray()).isEqualTo(content);
        assertThat(Digest.of(header.getSalt().concat(back).toByteArray()).value())
                .isEqualTo(digest);
    }

    @Test
    void a_document_is_shown_to_its_party_and_to_whom_a_record_shows_that_names_it_and_to_nobody_else() {
        byte[] content = {1, 2, 3};
        String digest = attach("enterprise", content).getDigest();
        assertThat(content(get(BANK_A, "enterprise", digest, "")).toByteArray()).isEqualTo(content);
        for (String stranger : List.of("second", "bank", "operator")) {
            assertRefused("UNKNOWN_ATTACHMENT", () -> get(BANK_A, stranger, digest, ""));
        }
        register(digest);
        assertThat(content(get(BANK_A, "operator", digest, "")).toByteArray()).isEqualTo(content);
        assertRefused("UNKNOWN_ATTACHMENT", () -> get(BANK_A, "second", digest, ""));
        assertRefused("UNKNOWN_ATTACHMENT", () -> get(BANK_B, "operator", digest, ""));
    }

    @Test
    void a_regulator_gives_a_reason_which_is_kept() throws IOException {
        String digest = attach("regulator", new byte[] {9}).getDigest();
        assertRefused("MISSING_FIELD", () -> get(BANK_A, "regulator", digest, ""));
        assertThat(get(BANK_A, "regulator", digest, "case 17")).hasSize(2);
        assertThat(Files.readString(folder.resolve("BankA/queries.log")))
                .contains("\"what\":\"document\"", digest, "case 17");
    }

    @ParameterizedTest
    @CsvSource({"'',MISSING_FIELD", "abc,BAD_FORMAT", "../users.json,BAD_FORMAT"})
    void what_is_no_digest_is_refused(String digest, String code) {
        assertRefused(code, () -> get(BANK_A, "enterprise", digest, ""));
    }

    @Test
    void a_digest_in_upper_case_is_no_digest() {
        String digest = attach("enterprise", new byte[] {5}).getDigest();
        assertRefused("BAD_FORMAT", () -> get(BANK_A, "enterprise", digest.toUpperCase(Locale.ROOT), ""));
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,OUT_OF_RANGE",
        "20000001,0,OUT_OF_RANGE",
        "5,4,ATTACHMENT_CUT",
        "5,6,OUT_OF_RANGE",
        "-1,1,OUT_OF_RANGE"
    })
    void a_file_that_is_not_what_was_announced_leaves_nothing(long announced, int sent, String code)
            throws IOException {
        List<Path> before = files();
        assertRefused(code, () -> send("enterprise", "a.pdf", announced, new byte[sent]));
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void a_caller_who_goes_away_leaves_nothing() throws IOException {
        List<Path> before = files();
        CompletableFuture<AttachReply> said = new CompletableFuture<>();
        StreamObserver<ImportRequest> sending = stub(BANK_A, "enterprise").attach(hearing(said));
        sending.onNext(header("a.pdf", 10));
        await(before.size() + 1);
        sending.onError(new IOException("gone"));
        assertThatThrownBy(said::join).isInstanceOf(CompletionException.class);
        await(before.size());
        assertThat(files()).isEqualTo(before);
    }

    private static void await(int count) throws IOException {
        for (int tries = 0; files().size() != count; tries++) {
            assertThat(tries).as("still " + files()).isLessThan(5_000);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("BankA/attachments"))) {
            return files.sorted().toList();
        }
    }

    private static void register(String digest) {
        Http.Answer answer =
                scene.post(BANK_A, "enterprise", "trade.register", "trade-" + digest.substring(0, 16), """
                {"as":"%s","contract":"%s",
                 "invoices":[{"number":"24312000000012345678","day":"2026-11-01","amountFen":100}],
                 "attachments":[{"sort":"CONTRACT","name":"购销合同.pdf","mediaType":"application/pdf","bytes":3,
                                 "digest":"%s"}]}""".formatted(
                                scene.party(BANK_A, "enterprise"), "ab".repeat(32), digest));
        Scene.created(answer, Kind.TRADE);
        scene.settle();
    }

    private static AttachReply attach(String user, byte[] content) {
        return send(user, "购销合同.pdf", content.length, content);
    }

    private static AttachReply send(String user, String name, long announced, byte[] content) {
        CompletableFuture<AttachReply> said = new CompletableFuture<>();
        StreamObserver<ImportRequest> sending = stub(BANK_A, user).attach(hearing(said));
        sending.onNext(header(name, announced));
        for (int at = 0; at < content.length; at += CHUNK) {
            ByteString part = ByteString.copyFrom(content, at, Math.min(CHUNK, content.length - at));
            sending.onNext(ImportRequest.newBuilder().setChunk(part).build());
        }
        sending.onCompleted();
        return said.join();
    }

    private static ImportRequest header(String name, long bytes) {
        return ImportRequest.newBuilder()
                .setHeader(ImportHeader.newBuilder().setName(name).setBytes(bytes))
                .build();
    }

    private static List<AttachmentReply> get(Organisation organisation, String user, String digest, String reason) {
        List<AttachmentReply> parts = new ArrayList<>();
        AttachmentsGrpc.newBlockingStub(CHANNELS.get(organisation))
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(bearer(organisation, user)))
                .getAttachment(AttachmentRequest.newBuilder()
                        .setDigest(digest)
                        .setReason(reason)
                        .build())
                .forEachRemaining(parts::add);
        return parts;
    }

    private static ByteString content(List<AttachmentReply> parts) {
        return ByteString.copyFrom(
                parts.stream().skip(1).map(AttachmentReply::getChunk).toList());
    }

    private static AttachmentsGrpc.AttachmentsStub stub(Organisation organisation, String user) {
        return AttachmentsGrpc.newStub(CHANNELS.get(organisation))
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(bearer(organisation, user)));
    }

    private static Metadata bearer(Organisation organisation, String user) {
        Metadata headers = new Metadata();
        headers.put(
                Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER),
                "Bearer " + Market.token(organisation, user));
        return headers;
    }

    private static StreamObserver<AttachReply> hearing(CompletableFuture<AttachReply> said) {
        return new StreamObserver<>() {
            @Override
            public void onNext(AttachReply reply) {
                said.complete(reply);
            }

            @Override
            public void onError(Throwable cause) {
                said.completeExceptionally(cause);
            }

            @Override
            public void onCompleted() {
                said.completeExceptionally(new AssertionError("the desk said nothing"));
            }
        };
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).satisfies(e -> {
            Throwable cause = e instanceof CompletionException ? e.getCause() : e;
            var status = StatusProto.fromThrowable(cause);
            assertThat(status).as(String.valueOf(cause)).isNotNull();
            assertThat(status.getDetails(0).unpack(ErrorInfo.class).getReason()).isEqualTo(code);
        });
    }
}
