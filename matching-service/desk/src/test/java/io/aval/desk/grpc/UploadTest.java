package io.aval.desk.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.aval.protocol.ImportHeader;
import io.aval.protocol.ImportRequest;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file on its way in. */
class UploadTest {

    @TempDir
    Path folder;

    private static ImportRequest header(String name, long bytes) {
        return ImportRequest.newBuilder()
                .setHeader(ImportHeader.newBuilder().setName(name).setBytes(bytes))
                .build();
    }

    private static ImportRequest chunk(String text) {
        return ImportRequest.newBuilder()
                .setChunk(ByteString.copyFromUtf8(text))
                .build();
    }

    private static void assertRefused(Code code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().code()).isEqualTo(code));
    }

    @Test
    void a_file_that_is_whole_lies_there_until_the_upload_is_closed() throws Exception {
        try (Upload upload = new Upload(folder)) {
            upload.take(header("a.arff", 6));
            upload.take(chunk("abc"));
            upload.take(chunk("def"));
            assertThat(upload.complete().getName()).isEqualTo("a.arff");
            assertThat(upload.file()).hasContent("abcdef");
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_file_that_is_cut_is_refused() throws Exception {
        try (Upload upload = new Upload(folder)) {
            upload.take(header("a.arff", 6));
            upload.take(chunk("abc"));
            assertRefused(Code.IMPORT_CUT, upload::complete);
        }
    }

    @Test
    void what_does_not_fit_its_header_is_refused() throws Exception {
        try (Upload upload = new Upload(folder)) {
            assertRefused(Code.MISSING_FIELD, upload::complete);
            assertRefused(Code.MISSING_FIELD, () -> upload.take(chunk("a")));
            assertRefused(Code.MISSING_FIELD, () -> upload.take(ImportRequest.getDefaultInstance()));
            assertRefused(Code.MISSING_FIELD, () -> upload.take(header("", 1)));
            assertRefused(Code.BAD_FORMAT, () -> upload.take(header("a\nb", 1)));
            assertRefused(Code.OUT_OF_RANGE, () -> upload.take(header("a", -1)));
            assertRefused(Code.OUT_OF_RANGE, () -> upload.take(header("a", 1L << 40)));
            upload.take(header("a", 1));
            assertRefused(Code.MALFORMED, () -> upload.take(header("a", 1)));
            assertRefused(Code.OUT_OF_RANGE, () -> upload.take(chunk("ab")));
        }
    }
}
