package io.aval.client.bulk;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A line of the journal.
 *
 * @param request the envelope's request id; absent for rows that were never sent
 * @param rows its rows, ascending
 * @param tx transaction in which they were done
 * @param code why they were not
 * @param detail the same as a sentence
 */
record Entry(
        Step step,
        @Nullable @Text(max = 64) String request,
        @Size(min = 1, max = BulkSettings.MAX_BATCH) List<Place> rows,
        @Nullable @Text(max = 64) String tx,
        @Nullable @Text(max = 64) String code,
        @Nullable @Text(max = Entry.MAX_DETAIL) String detail) {

    static final int MAX_DETAIL = 500;

    /** What has become of the rows. */
    enum Step {
        /** They are sent now; until another line says more, they may have been done. */
        SENT,
        /** They are certainly not done, and will be sent again in smaller envelopes. */
        SPLIT,
        /** They are done. */
        DONE,
        /** The law refuses the row. */
        REFUSED,
        /** Others kept changing the same records, or what the row names is not there. */
        NOT_DONE,
        /** It cannot be read as an act. */
        WRONG;

        boolean settles() {
            return this != SENT && this != SPLIT;
        }
    }

    /** A row's number, its line in the file, and the record that it has made or changed. */
    record Place(
            @Range(min = 1, max = Json.MAX_NUMBER) long row,
            @Range(min = 1, max = Json.MAX_NUMBER) long line,
            @Nullable @Text(max = 64) String record) {}

    static Entry of(Step step, @Nullable String request, List<? extends BulkRow> rows) {
        return new Entry(step, request, places(rows), null, null, null);
    }

    static Entry done(String request, List<Place> rows, @Nullable String tx) {
        return new Entry(Step.DONE, request, rows, tx, null, null);
    }

    static List<Place> places(List<? extends BulkRow> rows) {
        return rows.stream()
                .map(row -> new Place(row.number(), row.line(), null))
                .toList();
    }

    /** The same with the code of a refusal, and its sentence as far as it is plain text. */
    Entry because(String why, String sentence) {
        String plain = sentence.replaceAll("[\\p{Cntrl}\\p{Cf}\\u0080-\\u009f\\u2028\\u2029\\u2065]", " ");
        int end = Math.min(plain.length(), MAX_DETAIL);
        boolean splits = end < plain.length() && Character.isHighSurrogate(plain.charAt(end - 1));
        String cut = plain.substring(0, splits ? end - 1 : end);
        return new Entry(step, request, rows, tx, why, cut.isEmpty() ? null : cut);
    }

    LongStream numbers() {
        return rows.stream().mapToLong(Place::row);
    }
}
