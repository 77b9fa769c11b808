package io.aval.desk.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.desk.access.Entitlement;
import io.aval.desk.access.User;
import io.aval.engine.index.RecordIndex;
import io.aval.rules.act.Role;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents through full disks, crashes and damage. */
class AttachmentsFaultTest {

    private static final User BANK = user("bank", Role.BANK, "bank");
    private static final User COLLEAGUE = user("colleague", Role.BANK, "bank");
    private static final User OTHER = user("other", Role.BANK, "other");
    private static final byte[] CONTENT = "购销合同".repeat(60_000).getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private RecordIndex index;
    private Attachments attachments;

    @BeforeEach
    void open() throws IOException {
        index = RecordIndex.open(folder.resolve("index"));
        attachments = desk(Disk.REAL);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void a_document_comes_back_after_a_restart_for_its_own_party_only() throws IOException {
        Digest digest = attach(CONTENT);
        attachments = desk(Disk.REAL);
        assertThat(content(BANK, digest)).isEqualTo(CONTENT);
        assertThat(content(COLLEAGUE, digest)).isEqualTo(CONTENT);
        assertRefused(Code.UNKNOWN_ATTACHMENT, () -> content(OTHER, digest));
        assertRefused(Code.UNKNOWN_ATTACHMENT, () -> content(BANK, Digest.of("no document")));
    }

    @Test
    void the_same_file_twice_has_two_digests_of_which_neither_is_that_of_its_bytes() throws IOException {
        byte[] small = "contract".getBytes(StandardCharsets.UTF_8);
        Digest one = attach(small);
        Digest two = attach(small);
        assertThat(List.of(one, two, Digest.of(small))).doesNotHaveDuplicates();
        try (Document document = attachments.get(BANK, one)) {
            byte[] salted = Arrays.copyOf(document.salt(), document.salt().length + small.length);
            System.arraycopy(small, 0, salted, document.salt().length, small.length);
            assertThat(document.salt()).hasSize(32);
            assertThat(Digest.of(salted)).isEqualTo(one);
        }
    }

    @Test
    void nothing_rests_in_the_clear_and_the_key_is_its_owners_alone() throws IOException {
        Digest digest = attach(CONTENT);
        try (Intake half = attachments.take(BANK, "half.pdf", CONTENT.length)) {
            half.take(Arrays.copyOf(CONTENT, CONTENT.length / 2));
            for (Path file : files()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(text).doesNotContain(new String(CONTENT, 0, 12, StandardCharsets.ISO_8859_1), "half.pdf");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
        assertThat(files()).containsExactly(sealed(digest));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(Attachments.KEY))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_disk_that_fails_half_way_or_at_the_end_leaves_nothing_behind() throws IOException {
        for (int room : new int[] {0, 10, 200, Chunks.CLEAR * 2, CONTENT.length}) {
            attachments = desk(failingAfter(room));
            assertRefused(Code.DISK_FULL, () -> attach(CONTENT));
            assertThat(files()).as("room for %d", room).isEmpty();
        }
    }

    @Test
    void what_a_crash_has_left_half_written_goes_at_the_next_start() throws IOException {
        Digest digest = attach(CONTENT);
        Files.writeString(folder.resolve(Attachments.FOLDER).resolve("seal-1.part"), "half");
        attachments = desk(Disk.REAL);
        assertThat(files()).containsExactly(sealed(digest));
        assertThat(content(BANK, digest)).isEqualTo(CONTENT);
    }

    @Test
    void a_damaged_document_is_refused_wherever_the_damage_is() throws IOException {
        Digest digest = attach(CONTENT);
        Digest other = attach("another".getBytes(StandardCharsets.UTF_8));
        byte[] whole = Files.readAllBytes(sealed(digest));
        for (int at : new int[] {0, 9, 70, Chunks.CLEAR + 200, whole.length - 1}) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(sealed(digest), changed);
            assertRefused(Code.ATTACHMENT_DAMAGED, () -> content(BANK, digest));
            Files.write(sealed(digest), Arrays.copyOf(whole, at));
            assertRefused(Code.ATTACHMENT_DAMAGED, () -> content(BANK, digest));
        }
        Files.write(sealed(digest), Files.readAllBytes(sealed(other)));
        assertRefused(Code.ATTACHMENT_DAMAGED, () -> content(BANK, digest));
    }

    @Test
    void without_its_key_a_desk_that_holds_documents_does_not_open() throws IOException {
        Digest digest = attach(CONTENT);
        Path key = folder.resolve(Attachments.KEY);
        String kept = Files.readString(key);
        Files.delete(key);
        assertRefused(Code.FOLDER_DAMAGED, () -> desk(Disk.REAL));
        Files.writeString(key, "abc");
        assertRefused(Code.FOLDER_DAMAGED, () -> desk(Disk.REAL));
        Files.writeString(key, kept);
        attachments = desk(Disk.REAL);
        assertThat(content(BANK, digest)).isEqualTo(CONTENT);
    }

    @Test
    void what_is_announced_wrongly_is_refused_and_leaves_nothing() throws IOException {
        assertRefused(Code.OUT_OF_RANGE, () -> attachments.take(BANK, "a", 0));
        assertRefused(Code.OUT_OF_RANGE, () -> attachments.take(BANK, "a", Attachments.MAX_BYTES + 1));
        assertRefused(Code.MISSING_FIELD, () -> attachments.take(BANK, "", 1));
        assertRefused(Code.BAD_FORMAT, () -> attachments.take(BANK, "a\u001bb", 1));
        assertRefused(Code.BAD_FORMAT, () -> attachments.take(BANK, "x".repeat(201), 1));
        attachments.take(BANK, "票".repeat(200), 1).close();
        try (Intake intake = attachments.take(BANK, "a", 2)) {
            intake.take(new byte[1]);
            assertRefused(Code.ATTACHMENT_CUT, intake::finish);
            assertRefused(Code.OUT_OF_RANGE, () -> intake.take(new byte[2]));
        }
        assertThat(files()).isEmpty();
    }

    private Attachments desk(Disk disk) throws IOException {
        return new Attachments(folder, new Entitlement(new Organisation("BankA"), index), disk);
    }

    private Digest attach(byte[] content) throws IOException {
        try (Intake intake = attachments.take(BANK, "contract.pdf", content.length)) {
            intake.take(content);
            return intake.finish();
        }
    }

    private byte[] content(User user, Digest digest) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Document document = attachments.get(user, digest)) {
            document.copyTo(out);
        }
        return out.toByteArray();
    }

    private Path sealed(Digest digest) {
        return folder.resolve(Attachments.FOLDER).resolve(digest + ".sealed");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(Attachments.FOLDER))) {
            return files.toList();
        }
    }

    private static User user(String name, Role role, String party) {
        Handle handle = new Handle(Digest.of(party).value().substring(0, 16));
        return new User(name, role, handle, name, Digest.of(name + "-token"));
    }

    private static Disk failingAfter(int room) {
        return file -> new FilterOutputStream(Disk.REAL.write(file)) {
            private int left = room;

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                left -= length;
                if (left < 0) {
                    throw new IOException("No space left on device");
                }
                out.write(bytes, from, length);
            }
        };
    }

    private static void assertRefused(Code code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().code()).isEqualTo(code));
    }
}
