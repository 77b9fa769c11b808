package io.aval.engine.filtering.invoice;

import io.aval.engine.filtering.invoice.InvoiceImport.Rejected;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text of a file, or why it has none. */
sealed interface Decoded {

    /** The text, without byte order mark. */
    record Plain(String text, Encoding encoding) implements Decoded {}

    /** No text that can be read. */
    record Refused(Rejected rejected) implements Decoded {}

    /**
     * Decodes strictly. Without an encoding told, UTF-8 is tried first: text in GBK is practically never well-formed
     * UTF-8, while text in UTF-8 often is well-formed, meaningless GBK.
     */
    static Decoded of(byte[] bytes, @Nullable Encoding told) {
        Optional<Rejected> foreign = foreign(bytes);
        if (foreign.isPresent()) {
            return new Refused(foreign.get());
        }
        Optional<String> unicode = Encoding.UTF_8.decode(bytes);
        boolean ascii = ascii(bytes);
        if (unicode.isPresent() && told == Encoding.GB18030 && !ascii) {
            return wrong("The file was said to be GB18030, but it is well-formed UTF-8. Tell the right encoding.");
        }
        if (unicode.isPresent()) {
            return new Plain(unicode.get(), told == null ? Encoding.UTF_8 : told);
        }
        Optional<String> chinese = Encoding.GB18030.decode(bytes);
        if (chinese.isPresent() && told != Encoding.UTF_8) {
            return new Plain(chinese.get(), Encoding.GB18030);
        }
        Encoding wanted = told == null ? Encoding.UTF_8 : told;
        String place = place(bytes, wanted.firstFault(bytes).orElse(0));
        if (chinese.isPresent()) {
            return wrong(place + " is not UTF-8, as the file was said to be; it reads as GB18030 (GBK). Tell that.");
        }
        return wrong(place + " is not " + wanted + (told == null ? ", and the file is not GB18030 (GBK) either" : "")
                + ". Save the list again as CSV in UTF-8.");
    }

    private static Optional<Rejected> foreign(byte[] bytes) {
        boolean zip = starts(bytes, 'P', 'K', 3, 4);
        boolean old = starts(bytes, 0xD0, 0xCF, 0x11, 0xE0);
        if (zip || old) {
            return Optional.of(new Rejected(
                    InvoiceFileFault.SPREADSHEET, "This is a spreadsheet. Save it as CSV in UTF-8 and import that."));
        }
        if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
            return Optional.of(new Rejected(
                    InvoiceFileFault.WRONG_ENCODING, "Line 1, byte 1: the file is UTF-16. Save it as CSV in UTF-8."));
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return Optional.of(new Rejected(
                        InvoiceFileFault.NOT_TEXT,
                        place(bytes, i) + " is zero: the file is no text, or a part of it was lost. Fetch it again."));
            }
        }
        return Optional.empty();
    }

    private static Decoded wrong(String sentence) {
        return new Refused(new Rejected(InvoiceFileFault.WRONG_ENCODING, sentence));
    }

    private static String place(byte[] bytes, int position) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
                start = i + 1;
            }
        }
        return "Line " + line + ", byte " + (position - start + 1);
    }

    private static boolean ascii(byte[] bytes) {
        for (byte one : bytes) {
            if (one < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean starts(byte[] bytes, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
