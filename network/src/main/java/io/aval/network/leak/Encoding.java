package io.aval.network.leak;

/** A form in which a value can lie in a file. */
public enum Encoding {
    UTF8("UTF-8"),
    /** As canonical JSON writes a text with quotes, backslashes or control characters in it. */
    JSON("JSON"),
    GBK("GBK"),
    HEX("hex of UTF-8"),
    HEX_GBK("hex of GBK"),
    BASE64("Base64 of UTF-8"),
    BASE64_GBK("Base64 of GBK"),
    /** The bytes that a value of hexadecimal digits stands for. */
    BYTES("bytes"),
    BYTES_HEX("hex of bytes"),
    BYTES_BASE64("Base64 of bytes"),
    SHA256("unsalted SHA-256"),
    SHA256_HEX("hex of unsalted SHA-256"),
    SHA256_BASE64("Base64 of unsalted SHA-256");

    private final String words;

    Encoding(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
