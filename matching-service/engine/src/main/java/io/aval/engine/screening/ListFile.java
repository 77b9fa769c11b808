package io.aval.engine.screening;

import io.aval.rules.calendar.BusinessDay;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads one file of a list. Not thread-safe; one instance reads one file. */
final class ListFile {
    private static final long MAX_BYTES = 256L * 1024 * 1024;
    private static final int MAX_LINE = 64 * 1024;
    private static final int MAX_ENTRIES = 1_000_000;
    private static final int MAX_FAULTS_KEPT = 1_000;
    private static final List<String> COLUMNS = List.of("id", "name", "code", "aliases", "note");
    private static final List<String> HEAD = List.of("publisher", "name", "version", "date");
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final byte[] bytes;
    private final CharsetDecoder decoder;
    private final Map<String, String> head = new TreeMap<>();
    private final List<ListEntry> entries = new ArrayList<>();
    private final Set<String> ids = new TreeSet<>();
    private final List<ListFault> faults = new ArrayList<>();
    private int refused;
    private boolean headerSeen;

    private ListFile(byte[] bytes, Charset charset) {
        this.bytes = bytes;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    static ListImport read(Path path, Charset charset) throws IOException {
        long size = Files.size(path);
        if (size > MAX_BYTES) {
            return new ListImport.Rejected(
                    0, "The file has " + size + " bytes, more than " + MAX_BYTES + ". Divide it.");
        }
        return new ListFile(Files.readAllBytes(path), charset).read(charset);
    }

    private ListImport read(Charset charset) {
        boolean marked = charset.equals(StandardCharsets.UTF_8)
                && bytes.length >= MARK.length
                && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
        int at = marked ? MARK.length : 0;
        // In UTF-8 and in GBK no byte of a longer character is a line feed
        for (int line = 1; at < bytes.length; line++) {
            int end = at;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            int bare = end > at && bytes[end - 1] == '\r' ? end - 1 : end;
            String wrong = bare == at ? "" : line(line, at, bare);
            if (!wrong.isEmpty()) {
                return new ListImport.Rejected(line, wrong);
            }
            at = end + 1;
        }
        return finished();
    }

    private ListImport finished() {
        if (!headerSeen) {
            return new ListImport.Rejected(
                    0, "The file has no header " + String.join(",", COLUMNS) + ". Fetch it again.");
        }
        for (String needed : HEAD) {
            if (head.getOrDefault(needed, "").isEmpty()) {
                return new ListImport.Rejected(
                        0, "The file does not say its " + needed + ": a line #" + needed + ",… is missing. Add it.");
            }
        }
        BusinessDay day;
        try {
            day = BusinessDay.of(head.getOrDefault("date", ""));
        } catch (IllegalArgumentException e) {
            return new ListImport.Rejected(0, "Its date is no date of the form 2026-11-23. Mend the line #date,….");
        }
        ScreeningList list = new ScreeningList(
                head.getOrDefault("publisher", ""),
                head.getOrDefault("name", ""),
                head.getOrDefault("version", ""),
                day,
                entries);
        return new ListImport.Accepted(list, faults, refused);
    }

    /** Takes a line; returns what makes the whole file useless, or nothing. */
    private String line(int number, int from, int to) {
        if (to - from > MAX_LINE) {
            return headerSeen ? fault(number, 1, EntryFault.LINE_TOO_LONG) : "The head of the file is not readable.";
        }
        return switch (CsvLine.of(bytes, from, to, decoder)) {
            case CsvLine.Broken(EntryFault fault, int column) ->
                headerSeen
                        ? fault(number, column, fault)
                        : "Column " + column + " is not readable (" + fault + "). Check the encoding: UTF-8 or GBK.";
            case CsvLine.Fields fields when headerSeen -> entry(number, fields);
            case CsvLine.Fields fields -> head(fields.texts());
        };
    }

    private String head(List<String> fields) {
        String first = fields.getFirst();
        if (first.startsWith("#")) {
            head.put(first.substring(1), fields.size() > 1 ? fields.get(1) : "");
            return "";
        }
        headerSeen = true;
        for (int i = 0; i < COLUMNS.size(); i++) {
            if (i >= fields.size() || !COLUMNS.get(i).equals(fields.get(i))) {
                return "The header must be " + String.join(",", COLUMNS) + "; column " + (i + 1) + " is not "
                        + COLUMNS.get(i) + ".";
            }
        }
        return "";
    }

    private String entry(int line, CsvLine.Fields fields) {
        List<String> texts = fields.texts();
        if (texts.size() != COLUMNS.size()) {
            return fault(line, fields.columns().getLast(), EntryFault.WRONG_FIELD_COUNT);
        }
        String id = texts.getFirst();
        String code = texts.get(2);
        if (id.isEmpty()) {
            return fault(line, 1, EntryFault.NO_ID);
        }
        if (ids.contains(id)) {
            return fault(line, 1, EntryFault.DUPLICATE_ID);
        }
        if (CompanyName.of(texts.get(1)).isEmpty()) {
            return fault(line, fields.columns().get(1), EntryFault.NO_NAME);
        }
        if (!code.isEmpty() && !Subject.valid(code)) {
            fault(line, fields.columns().get(2), EntryFault.BAD_CODE);
        }
        if (entries.size() >= MAX_ENTRIES) {
            return "The list has more than " + MAX_ENTRIES + " entries. Divide it.";
        }
        ids.add(id);
        List<String> aliases = Arrays.stream(texts.get(3).split("[;；]", -1))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
        entries.add(new ListEntry(id, texts.get(1), code, aliases, texts.get(4)));
        return "";
    }

    private String fault(int line, int column, EntryFault fault) {
        refused += fault.refuses() ? 1 : 0;
        if (faults.size() < MAX_FAULTS_KEPT) {
            faults.add(new ListFault(line, column, fault));
        }
        return "";
    }
}
