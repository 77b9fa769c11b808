package io.aval.engine.filtering.invoice;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** How a list's text is written. Decoding is strict: not one byte is guessed. */
public enum Encoding {
    /** UTF-8, with or without byte order mark. */
    UTF_8(StandardCharsets.UTF_8),
    /** GB 18030, which holds all of GBK and GB 2312: what spreadsheets write in China. */
    GB18030(Charset.forName("GB18030"));

    private final Charset charset;

    Encoding(Charset charset) {
        this.charset = charset;
    }

    /** The encoding of that name: {@code utf-8}, {@code gbk}, {@code gb2312}, {@code gb18030}. */
    public static Optional<Encoding> named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "utf-8", "utf8" -> Optional.of(UTF_8);
            case "gbk", "gb2312", "gb18030", "cp936" -> Optional.of(GB18030);
            default -> Optional.empty();
        };
    }

    /** The text; empty if one byte does not belong to this encoding. */
    Optional<String> decode(byte[] bytes) {
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        if (decode(ByteBuffer.wrap(bytes), out).isError()) {
            return Optional.empty();
        }
        String text = out.flip().toString();
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** The place of the first byte that does not belong to this encoding. */
    OptionalInt firstFault(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        boolean fault = decode(in, CharBuffer.allocate(bytes.length + 1)).isError();
        return fault ? OptionalInt.of(in.position()) : OptionalInt.empty();
    }

    private CoderResult decode(ByteBuffer in, CharBuffer out) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        return result.isError() ? result : decoder.flush(out);
    }
}
