package io.aval.client.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.aval.rules.act.Role;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Organisation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    private static final char[] PASSWORD = "correct horse".toCharArray();
    private static final Credential CREDENTIAL = Authority.create("BankA", "identity", InstantSource.system())
            .client(new ClientAttributes(Role.BANK, new Handle("h-00000001")));

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws Exception {
        file = folder.resolve("keys");
        KeyFile.write(file, PASSWORD, Map.of("officer", CREDENTIAL));
    }

    @Test
    void what_is_written_is_read_again() throws Exception {
        Credential read = KeyFile.read(file, PASSWORD).get("officer");
        assertThat(read).isEqualTo(CREDENTIAL);
    }

    @Test
    void a_wrong_password_is_told_in_a_sentence() {
        assertThatIOException()
                .isThrownBy(() -> KeyFile.read(file, "wrong".toCharArray()))
                .withMessageContaining("password is wrong or the file is damaged");
    }

    @Test
    void a_changed_byte_is_noticed_wherever_it_stands() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i += 37) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 1;
            Files.write(file, damaged);
            assertThatIOException().as("byte " + i).isThrownBy(() -> KeyFile.read(file, PASSWORD));
        }
    }

    @Test
    void the_file_shows_no_key_and_is_for_its_owner_only() throws Exception {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        String key = new String(CREDENTIAL.key().getEncoded(), StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain(key.substring(key.length() - 40)).doesNotContain("officer");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_signature_made_from_a_digest_holds_for_the_message() throws Exception {
        byte[] message = "a proposal".getBytes(StandardCharsets.UTF_8);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(message);
        byte[] signature = new KeySigner(new Organisation("BankA"), CREDENTIAL).sign(digest);
        Signature check = Signature.getInstance("SHA256withECDSA");
        check.initVerify(CREDENTIAL.certificate());
        check.update(message);
        assertThat(check.verify(signature)).isTrue();
    }
}
