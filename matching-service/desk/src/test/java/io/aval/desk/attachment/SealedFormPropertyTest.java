package io.aval.desk.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sealed opens to the same bytes, and whatever was changed in it does not open. */
class SealedFormPropertyTest {

    private static final long SEED = 20_261_123;
    private static final int HEAD = Chunks.magic().length + DeskKey.WRAPPED;
    private static final int SEALED = Chunks.CLEAR + Chunks.TAG;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private DeskKey key;

    @BeforeEach
    void open() throws IOException {
        key = DeskKey.open(folder, false);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void any_size_around_the_borders_of_chunks_opens_to_the_same_bytes(int chunks) throws IOException {
        for (int off = -2; off <= 2; off++) {
            byte[] clear = bytes(chunks * Chunks.CLEAR + off);
            byte[] sealed = seal(clear);
            assertThat(opened(sealed))
                    .as("seed %d, %d bytes", SEED, clear.length)
                    .isEqualTo(clear);
            int whole = (clear.length + Chunks.CLEAR - 1) / Chunks.CLEAR;
            assertThat(sealed).hasSize(HEAD + clear.length + whole * Chunks.TAG);
        }
        byte[] any = bytes(1 + random.nextInt(3 * Chunks.CLEAR));
        assertThat(opened(seal(any))).as("seed %d, %d bytes", SEED, any.length).isEqualTo(any);
    }

    @Test
    void every_flipped_byte_is_noticed_and_every_end_that_is_cut_off() throws IOException {
        byte[] sealed = seal(bytes(100));
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            assertDamaged(changed, "seed " + SEED + ", flipped at " + at);
            assertDamaged(Arrays.copyOf(sealed, at), "cut to " + at);
        }
        assertDamaged(Arrays.copyOf(sealed, sealed.length + 1), "one byte more");
    }

    @Test
    void chunks_that_are_left_out_doubled_moved_or_put_behind_are_noticed() throws IOException {
        byte[] sealed = seal(bytes(3 * Chunks.CLEAR));
        byte[] head = Arrays.copyOf(sealed, HEAD);
        byte[][] chunk = new byte[3][];
        for (int i = 0; i < chunk.length; i++) {
            chunk[i] = Arrays.copyOfRange(sealed, HEAD + i * SEALED, HEAD + (i + 1) * SEALED);
        }
        assertThat(opened(join(head, chunk[0], chunk[1], chunk[2]))).hasSize(3 * Chunks.CLEAR);
        assertDamaged(join(head, chunk[0], chunk[1]), "the last left out");
        assertDamaged(join(head, chunk[1], chunk[2]), "the first left out");
        assertDamaged(join(head, chunk[0], chunk[2]), "the middle left out");
        assertDamaged(join(head, chunk[1], chunk[0], chunk[2]), "moved");
        assertDamaged(join(head, chunk[0], chunk[1], chunk[2], chunk[2]), "doubled");
        assertDamaged(join(head), "no chunk");
        assertDamaged(join(Arrays.copyOf(seal(bytes(9)), HEAD), chunk[0], chunk[1], chunk[2]), "another file's head");
    }

    @Test
    void another_desks_key_opens_nothing_and_the_same_bytes_are_never_sealed_alike() throws IOException {
        byte[] clear = bytes(50);
        byte[] sealed = seal(clear);
        assertThat(seal(clear)).isNotEqualTo(sealed);
        key = DeskKey.open(Files.createDirectory(folder.resolve("other")), false);
        assertDamaged(sealed, "another key");
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Written in pieces of any length, as a call brings them. */
    private byte[] seal(byte[] clear) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SealingStream sealing = new SealingStream(out, key)) {
            int at = 0;
            while (at < clear.length) {
                int part = Math.min(clear.length - at, 1 + random.nextInt(Chunks.CLEAR));
                sealing.write(clear, at, part);
                at += part;
            }
            sealing.finish();
        }
        return out.toByteArray();
    }

    private byte[] opened(byte[] sealed) throws IOException {
        try (OpeningStream opening = new OpeningStream(new ByteArrayInputStream(sealed), key)) {
            return opening.readAllBytes();
        }
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private void assertDamaged(byte[] sealed, String what) {
        assertThatThrownBy(() -> opened(sealed))
                .as(what)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().code()).isEqualTo(Code.ATTACHMENT_DAMAGED));
    }
}
