package io.aval.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file of UTF-8 text, at most 4 MB. */
final class TextFile {

    private static final int MAX_BYTES = 4 << 20;

    private TextFile() {}

    static String read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw fault("TOO_LARGE", file, "is larger than 4 MB");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw fault("MALFORMED", file, "is no UTF-8 text");
        } catch (IOException e) {
            throw fault("IMPORT_UNREADABLE", file, "cannot be read");
        }
    }

    private static Fault fault(String code, Path file, String what) {
        return new Fault(Fault.WRONG_DATA, code, "The file " + file + " " + what + ".", "Name another.");
    }
}
