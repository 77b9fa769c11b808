package io.aval.desk.grpc;

import static io.aval.desk.fake.Market.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.aval.desk.fake.Market;
import io.aval.desk.fake.Scene;
import io.aval.protocol.BulkGrpc;
import io.aval.protocol.BulkReply;
import io.aval.protocol.BulkSummary;
import io.aval.protocol.ImportHeader;
import io.aval.protocol.ImportRequest;
import io.aval.rules.record.Kind;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of many acts through a desk. */
class BulkCallsTest {

    private static final int ROWS = 130;

    @TempDir
    static Path folder;

    private static Scene scene;
    private static ManagedChannel channel;

    /** What the desk has said: report and summary, or why it stopped. */
    private record Said(String report, BulkSummary summary, String refusal) {
        List<String> outcomes() {
            return report.lines().skip(1).map(line -> line.split(",", -1)[2]).toList();
        }
    }

    @BeforeAll
    static void open() {
        scene = Scene.open(folder);
        channel = ManagedChannelBuilder.forAddress(
                        "127.0.0.1", scene.market().desk(PLATFORM).grpcPort())
                .usePlaintext()
                .build();
    }

    @AfterAll
    static void close() {
        channel.shutdownNow();
        scene.market().close();
    }

    @Test
    void wrong_rows_in_the_middle_are_reported_all_others_are_done_and_the_same_file_again_does_nothing() {
        String file = file(1_000);
        scene.settle();
        long before = rights();
        Said first = run("enterprise", file);
        assertThat(first.refusal()).isEmpty();
        assertThat(first.outcomes()).hasSize(ROWS);
        assertThat(first.outcomes().get(40)).isEqualTo("WRONG");
        assertThat(first.outcomes().get(41)).isEqualTo("WRONG");
        assertThat(first.outcomes().get(77)).isEqualTo("REFUSED");
        assertThat(first.report()).contains("UNKNOWN_ACT", "MISSING_FIELD", "DUPLICATE_NUMBER");
        assertThat(first.summary().getDone()).isEqualTo(ROWS - 3);
        assertThat(first.summary().getFailed()).isEqualTo(3);
        scene.settle();
        assertThat(rights() - before).isEqualTo(ROWS - 3);
        assertThat(first.report().lines().skip(1).filter(line -> line.contains(",DONE,")))
                .allMatch(line -> line.split(",", -1)[5].length() == 32);
        assertThat(run("enterprise", file)).isEqualTo(first);
        scene.settle();
        assertThat(rights() - before).isEqualTo(ROWS - 3);
    }

    @Test
    void answers_that_get_lost_are_asked_for_again_and_no_row_is_done_twice() {
        String file = file(3_000);
        scene.settle();
        long before = rights();
        scene.market().channel().loseAnswers(true);
        try {
            assertThat(run("enterprise", file).summary().getDone()).isEqualTo(ROWS - 3);
        } finally {
            scene.market().channel().loseAnswers(false);
        }
        assertThat(run("enterprise", file).summary().getDone()).isEqualTo(ROWS - 3);
        scene.settle();
        assertThat(rights() - before).isEqualTo(ROWS - 3);
    }

    @Test
    void rows_that_need_a_second_person_or_another_role_are_reported() {
        Said wrongRole = run("operator", file(5_000));
        assertThat(wrongRole.report()).contains("WRONG_ROLE");
        assertThat(wrongRole.summary().getDone()).isZero();
        scene.user(PLATFORM, "operator").post("/api/v1/settings/dual-control", "bulk-on", "{\"acts\":[\"ip.revoke\"]}");
        String revoke = "{\"act\":\"ip.revoke\",\"certificate\":\"" + "0".repeat(32) + "\",\"reason\":\"x\"}";
        assertThat(run("valuer", revoke).report()).contains("RELEASE_NEEDED");
    }

    @Test
    void a_file_that_is_none_is_refused_as_a_whole() {
        assertThat(run("enterprise", "nonsense\n1\n").refusal()).contains("header");
    }

    private static long rights() {
        return scene.market().desk(PLATFORM).index().counts().getOrDefault(Kind.RIGHT, 0L);
    }

    /** A row each for a right; row 41 is no act, row 42 lacks a field, row 78 has a number that is taken. */
    private static String file(int from) {
        String taken = scene.right("Taken").replace("2023SR0123456", "2023SR%07d".formatted(from + 78));
        scene.post(PLATFORM, "enterprise", "ip.register", "taken-" + from, taken);
        StringBuilder text = new StringBuilder();
        for (int row = 1; row <= ROWS; row++) {
            String line = scene.right("Row " + row)
                    .replace("2023SR0123456", "2023SR%07d".formatted(from + row))
                    .replaceFirst("\\{", row == 41 ? "{\"act\":\"ip.burn\"," : "{\"act\":\"ip.register\",");
            text.append(row == 42 ? line.replaceFirst("\"title\":\"[^\"]*\",", "") : line)
                    .append('\n');
        }
        return text.toString();
    }

    private static Said run(String user, String file) {
        Metadata headers = new Metadata();
        headers.put(
                Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER),
                "Bearer " + Market.token(PLATFORM, user));
        CompletableFuture<Said> said = new CompletableFuture<>();
        StreamObserver<ImportRequest> sending = BulkGrpc.newStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
                .runBulk(hearing(said));
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        sending.onNext(ImportRequest.newBuilder()
                .setHeader(ImportHeader.newBuilder().setName("f").setBytes(bytes.length))
                .build());
        sending.onNext(
                ImportRequest.newBuilder().setChunk(ByteString.copyFrom(bytes)).build());
        sending.onCompleted();
        return said.join();
    }

    private static StreamObserver<BulkReply> hearing(CompletableFuture<Said> said) {
        List<ByteString> report = new ArrayList<>();
        List<BulkSummary> summary = new ArrayList<>(List.of(BulkSummary.getDefaultInstance()));
        return new StreamObserver<>() {
            @Override
            public void onNext(BulkReply reply) {
                report.add(reply.getReport());
                if (reply.hasSummary()) {
                    summary.set(0, reply.getSummary());
                }
            }

            @Override
            public void onError(Throwable cause) {
                end(
                        cause instanceof StatusRuntimeException refused
                                ? refused.getStatus().toString()
                                : "" + cause);
            }

            @Override
            public void onCompleted() {
                end("");
            }

            private void end(String refusal) {
                said.complete(new Said(ByteString.copyFrom(report).toStringUtf8(), summary.getFirst(), refusal));
            }
        };
    }
}
