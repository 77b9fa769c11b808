package io.aval.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.aval.protocol.AttachmentHeader;
import io.aval.protocol.AttachmentReply;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents on their way out of a desk and to others. */
class DocumentFileTest {

    private static final byte[] SALT = new byte[32];
    private static final String CONTENT = "contract, signed";

    @TempDir
    Path folder;

    private Path file;
    private String digest;

    @BeforeEach
    void export() throws Exception {
        Arrays.fill(SALT, (byte) 7);
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update(SALT);
        digest = HexFormat.of().formatHex(sha.digest(CONTENT.getBytes(StandardCharsets.UTF_8)));
        file = folder.resolve("contract.aval");
        DocumentFile.take(replies("contract", ", signed"), digest, file, true);
    }

    @Test
    void what_was_exported_holds_and_gives_the_document_back() {
        Path back = folder.resolve("back.pdf");
        Console held = verify(file, digest, "--to", back.toString());
        assertThat(held.exit()).as(held.err()).isZero();
        assertThat(held.out()).contains("合同.pdf", "16");
        assertThat(back).hasContent(CONTENT);
    }

    @Test
    void every_changed_byte_of_salt_length_or_content_is_noticed() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        String line = new String(whole, StandardCharsets.UTF_8);
        int name = line.substring(0, line.indexOf(",\"bytes\"")).getBytes(StandardCharsets.UTF_8).length;
        Path back = folder.resolve("back.pdf");
        for (int at = name; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(file, changed);
            Console refused = verify(file, digest, "--to", back.toString());
            assertThat(refused.exit()).as("changed at " + at).isEqualTo(3);
            assertThat(back).doesNotExist();
        }
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(verify(file, digest).exit()).as("cut to " + length).isEqualTo(3);
        }
        assertThat(files()).containsExactly(file);
    }

    @Test
    void another_digest_one_in_upper_case_and_no_digest_are_told_apart() {
        assertThat(verify(file, "0".repeat(64)).err()).contains("[ATTACHMENT_DAMAGED]");
        assertThat(verify(file, digest.toUpperCase(Locale.ROOT)).err()).contains("[BAD_FORMAT]");
        assertThat(verify(file, "abc").exit()).isEqualTo(3);
        assertThat(verify(folder.resolve("none"), digest).exit()).isEqualTo(3);
    }

    @Test
    void a_name_that_would_write_to_the_terminal_is_refused() throws IOException {
        String text = Files.readString(file);
        Files.writeString(file, text.replace("合同", "\\u001b[2J"));
        assertThat(verify(file, digest).err()).contains("[BAD_FORMAT]");
    }

    @Test
    void a_document_that_does_not_come_whole_leaves_nothing_and_keeps_what_was_there() throws IOException {
        Path to = Files.writeString(folder.resolve("old.pdf"), "old");
        assertThatThrownBy(() -> DocumentFile.take(replies("contract"), digest, to, false))
                .isInstanceOf(Failure.class);
        assertThatThrownBy(() -> DocumentFile.take(replies("contract, Signed"), digest, to, false))
                .isInstanceOf(Failure.class);
        Iterator<AttachmentReply> broken = Stream.concat(list("contract").stream(), Stream.generate(() -> {
                    throw Status.INTERNAL.asRuntimeException();
                }))
                .map(AttachmentReply.class::cast)
                .iterator();
        assertThatThrownBy(() -> DocumentFile.take(broken, digest, to, false))
                .isInstanceOf(StatusRuntimeException.class);
        assertThat(to).hasContent("old");
        assertThat(files()).containsExactlyInAnyOrder(file, to);
        assertThatThrownBy(() -> DocumentFile.take(replies(CONTENT), digest, folder.resolve("no/such"), false))
                .isInstanceOfSatisfying(Failure.class, e -> assertThat(e.exit()).isEqualTo(ExitCode.USAGE));
    }

    private Console verify(Path exported, String of, String... more) {
        String[] words = {"attachment", "verify", exported.toString(), "--digest", of};
        return Console.run(
                Map.of(),
                Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static Iterator<AttachmentReply> replies(String... chunks) {
        return list(chunks).iterator();
    }

    private static List<AttachmentReply> list(String... chunks) {
        AttachmentHeader header = AttachmentHeader.newBuilder()
                .setName("合同.pdf")
                .setBytes(CONTENT.length())
                .setSalt(ByteString.copyFrom(SALT))
                .build();
        return Stream.concat(
                        Stream.of(AttachmentReply.newBuilder().setHeader(header).build()),
                        Arrays.stream(chunks)
                                .map(ByteString::copyFromUtf8)
                                .map(chunk -> AttachmentReply.newBuilder()
                                        .setChunk(chunk)
                                        .build()))
                .toList();
    }
}
