package io.aval.network.lifecycle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Archives whose bytes follow from names and contents alone: sorted, no times, no owners, not compressed. The format is
 * POSIX ustar inside gzip, which is what the peer unpacks.
 */
final class Tar {

    private static final int BLOCK = 512;
    private static final int MODE_AT = 100;
    private static final int SIZE_AT = 124;
    private static final int TIME_AT = 136;
    private static final int SUM_AT = 148;
    private static final int SUM_LENGTH = 8;
    private static final int TYPE_AT = 156;
    private static final int MAGIC_AT = 257;

    private Tar() {}

    /** @throws IllegalArgumentException if a name has more than 99 bytes */
    static byte[] gzipped(SortedMap<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new Stored(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                byte[] content = file.getValue();
                out.write(header(file.getKey(), content.length));
                out.write(content);
                out.write(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
            }
            out.write(new byte[2 * BLOCK]);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] header(String name, int size) {
        byte[] header = new byte[BLOCK];
        byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
        if (nameBytes.length >= MODE_AT) {
            throw new IllegalArgumentException("a name in an archive has at most 99 bytes: " + name);
        }
        System.arraycopy(nameBytes, 0, header, 0, nameBytes.length);
        put(header, MODE_AT, "0000644\0" + "0000000\0" + "0000000\0");
        put(header, SIZE_AT, octal(size, 11) + "\0");
        put(header, TIME_AT, octal(0, 11) + "\0");
        put(header, TYPE_AT, "0");
        put(header, MAGIC_AT, "ustar\0" + "00");
        put(header, SUM_AT, " ".repeat(SUM_LENGTH));
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xff;
        }
        put(header, SUM_AT, octal(sum, 6) + "\0 ");
        return header;
    }

    private static String octal(int value, int digits) {
        return String.format(Locale.ROOT, "%0" + digits + "o", value);
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    /** Compression's output may differ from one version of the library to the next, and so would the identifier. */
    private static final class Stored extends GZIPOutputStream {
        Stored(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.NO_COMPRESSION);
        }
    }
}
