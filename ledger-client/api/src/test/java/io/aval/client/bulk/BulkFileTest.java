package io.aval.client.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aval.rules.canonical.Json;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of files, good and wrong. */
class BulkFileTest {

    private static final String ID = RecordId.of("a", 1).value();
    private static final String GOOD = "{\"act\":\"ip.revoke\",\"certificate\":\"" + ID + "\",\"reason\":\"r\"}";

    @Test
    void json_lines_are_rows_and_wrong_ones_in_the_middle_do_not_stop_the_others() throws IOException {
        List<BulkRow> rows = rows(GOOD + "\n{oops\n\n[]\n" + GOOD.replace("ip.revoke", "ip.burn") + "\n"
                + GOOD.replace(ID, "x") + "\r\n" + GOOD);
        assertThat(rows).hasSize(6);
        assertThat(rows).extracting(BulkRow::number).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(rows).extracting(BulkRow::line).containsExactly(1L, 2L, 4L, 5L, 6L, 7L);
        assertThat(rows.subList(1, 5).stream()
                        .map(row -> ((BulkRow.Wrong) row).refusal().code()))
                .containsExactly(Code.MALFORMED, Code.WRONG_TYPE, Code.UNKNOWN_ACT, Code.BAD_FORMAT);
        assertThat(rows.getFirst()).isInstanceOf(BulkRow.Good.class);
        assertThat(rows.getLast()).isInstanceOf(BulkRow.Good.class);
    }

    @Test
    void cells_are_read_as_the_types_of_their_fields() throws IOException {
        String header = "act,as,certificate,reason,valuation.valueFen,kind,number,title,expires\n";
        List<BulkRow> rows = rows(header + "ip.revoke,," + ID + ",\"a \"\"b\"\", c\",,,,,\n"
                + "ip.register," + ID + ",,,,SOFTWARE,2023SR0123456,12,2040-01-01\n"
                + "ip.revoke,," + ID + ",r,7,,,,\n"
                + "ip.revoke,," + ID + "\n"
                + "ip.revoke,," + ID + ",\"r,,,,,\n");
        assertThat(((BulkRow.Good) rows.get(0)).command().members().get("reason"))
                .isEqualTo(new Json.Text("a \"b\", c"));
        assertThat(((BulkRow.Good) rows.get(1)).command().members().get("title"))
                .isEqualTo(new Json.Text("12"));
        assertThat(((BulkRow.Wrong) rows.get(2)).refusal().details()).containsEntry("field", "valuation.valueFen");
        assertThat(rows.subList(2, 5).stream()
                        .map(row -> ((BulkRow.Wrong) row).refusal().code()))
                .containsExactly(Code.UNKNOWN_FIELD, Code.MALFORMED, Code.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({"'certificate,reason'", "'act,act'", "'\"act'", "'nonsense'"})
    void a_file_without_a_header_is_refused_as_a_whole(String header) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> rows(header + "\nx,y\n"));
        assertThat(refused.refusal().code()).isEqualTo(Code.MALFORMED);
    }

    @Test
    void an_empty_file_has_no_rows() throws IOException {
        assertThat(rows("")).isEmpty();
        assertThat(rows("\n \n\n")).isEmpty();
        assertThat(rows("\ufeffact,certificate,reason\n")).isEmpty();
    }

    @Test
    void a_line_that_is_no_text_or_too_long_is_one_wrong_row() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((GOOD + "\n").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {(byte) 0xff, 'x', '\n'});
        bytes.writeBytes(("{\"a\":\"" + "x".repeat(FileLines.MAX_BYTES) + "\"}\n").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(GOOD.getBytes(StandardCharsets.UTF_8));
        List<BulkRow> rows = rows(bytes.toByteArray());
        assertThat(rows).hasSize(4);
        assertThat(rows.subList(1, 3)).allMatch(BulkRow.Wrong.class::isInstance);
        assertThat(rows.getLast()).isInstanceOf(BulkRow.Good.class);
    }

    @Test
    void what_may_not_be_sent_is_a_wrong_row() throws IOException {
        try (BulkFile file = new BulkFile(
                new ByteArrayInputStream(GOOD.getBytes(StandardCharsets.UTF_8)),
                command -> Code.RELEASE_NEEDED.unless(false))) {
            assertThat(((BulkRow.Wrong) file.next()).refusal().code()).isEqualTo(Code.RELEASE_NEEDED);
        }
    }

    @Test
    void no_cell_that_is_written_is_a_formula_and_what_is_written_is_read_again() {
        for (String cell : new String[] {"=1+1", "+1", "-1", "@x", "\t=1", "plain", "a,b", "say \"x\"", ""}) {
            String written = Csv.line(List.of(Csv.text(cell), "last"));
            String read = Csv.cells(written).getFirst();
            assertThat(read)
                    .isEqualTo("=+-@\t".contains(cell.isEmpty() ? "none" : cell.substring(0, 1)) ? "'" + cell : cell);
        }
    }

    private static List<BulkRow> rows(String text) throws IOException {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<BulkRow> rows(byte[] bytes) throws IOException {
        try (BulkFile file = new BulkFile(new ByteArrayInputStream(bytes), command -> {})) {
            List<BulkRow> rows = new ArrayList<>();
            file.forEachRemaining(rows::add);
            return rows;
        }
    }
}
