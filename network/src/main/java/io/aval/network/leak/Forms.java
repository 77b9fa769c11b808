package io.aval.network.leak;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Turns a secret into the needles that give it away. Needles shorter than {@link Needle#SHORTEST} are left out. */
final class Forms {

    private static final Charset GBK = Charset.forName("GBK");
    private static final Pattern HEXADECIMAL = Pattern.compile("([0-9a-f]{2}){6,}");
    private static final int BITS_PER_BYTE = 8;
    private static final int BITS_PER_DIGIT = 6;
    private static final int ALIGNMENTS = 3;

    private final int secret;
    private final Map<String, Needle> needles = new LinkedHashMap<>();

    private Forms(int secret) {
        this.secret = secret;
    }

    /**
     * All needles of a secret, each sequence of bytes once.
     *
     * @param index the secret's index
     */
    static List<Needle> of(Secret secret, int index) {
        Forms forms = new Forms(index);
        forms.write(secret);
        return List.copyOf(forms.needles.values());
    }

    private void write(Secret secret) {
        String text = secret.text();
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        add(Encoding.UTF8, utf8);
        hex(Encoding.HEX, utf8);
        base64(Encoding.BASE64, utf8);
        if (secret.amount()) {
            return;
        }
        String json = new Json.Text(text).canonical();
        add(Encoding.JSON, json.substring(1, json.length() - 1).getBytes(StandardCharsets.UTF_8));
        digests(utf8);
        if (GBK.newEncoder().canEncode(text)) {
            byte[] gbk = text.getBytes(GBK);
            add(Encoding.GBK, gbk);
            hex(Encoding.HEX_GBK, gbk);
            base64(Encoding.BASE64_GBK, gbk);
            digests(gbk);
        }
        if (HEXADECIMAL.matcher(text).matches()) {
            byte[] bytes = HexFormat.of().parseHex(text);
            add(Encoding.BYTES, bytes);
            hex(Encoding.BYTES_HEX, bytes);
            base64(Encoding.BYTES_BASE64, bytes);
            digests(bytes);
        }
    }

    private void digests(byte[] bytes) {
        byte[] digest = Digest.of(bytes).bytes();
        add(Encoding.SHA256, digest);
        hex(Encoding.SHA256_HEX, digest);
        base64(Encoding.SHA256_BASE64, digest);
    }

    private void hex(Encoding encoding, byte[] bytes) {
        add(encoding, ascii(HexFormat.of().formatHex(bytes)));
        add(encoding, ascii(HexFormat.of().withUpperCase().formatHex(bytes)));
    }

    /**
     * A value inside a larger text is encoded from any of three positions in a group; what is the same in all three
     * neighbourhoods are the digits of which all six bits are the value's own.
     */
    private void base64(Encoding encoding, byte[] bytes) {
        for (int before = 0; before < ALIGNMENTS; before++) {
            byte[] shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            int from = (before * BITS_PER_BYTE + BITS_PER_DIGIT - 1) / BITS_PER_DIGIT;
            int to = shifted.length * BITS_PER_BYTE / BITS_PER_DIGIT;
            add(encoding, Arrays.copyOfRange(Base64.getEncoder().encode(shifted), from, to));
            add(encoding, Arrays.copyOfRange(Base64.getUrlEncoder().encode(shifted), from, to));
        }
    }

    private void add(Encoding encoding, byte[] bytes) {
        if (bytes.length >= Needle.SHORTEST) {
            needles.putIfAbsent(new String(bytes, StandardCharsets.ISO_8859_1), new Needle(bytes, secret, encoding));
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The needles of all secrets; a secret's index is its place in the list. */
    static List<Needle> of(List<Secret> secrets) {
        return IntStream.range(0, secrets.size())
                .boxed()
                .flatMap(i -> of(secrets.get(i), i).stream())
                .toList();
    }
}
