package io.aval.engine.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.aval.engine.importing.CompanyImport.Accepted;
import io.aval.engine.importing.CompanyImport.Rejected;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProfileFileTest {

    private static final String HEAD =
            "code,industry,region,creditGrade,founded,revenueFen,employees,ipCount,size,technologyTitle\n";
    private static final String ONE = Codes.of(1).value();
    private static final String TWO = Codes.of(2).value();
    private static final String FULL = ",AUTO,22,3,1999-05-01,123400,40,7,SMALL,LITTLE_GIANT";

    @TempDir
    Path folder;

    @Test
    void reads_what_each_cell_says_and_nothing_of_an_empty_one() throws IOException {
        Accepted<ProfileRow> read = accepted("\uFEFF" + HEAD + ONE + FULL + "\r\n\n" + TWO + ", , ,,,,,,,NONE\n");

        ProfileRow first = read.kept().getFirst();
        assertThat(first.code()).isEqualTo(Codes.of(1));
        assertThat(first.known())
                .hasSize(9)
                .containsEntry(ProfileField.REGION, 22L)
                .containsEntry(ProfileField.GRADE, 3L)
                .containsEntry(ProfileField.FOUNDED, LocalDate.of(1999, 5, 1).toEpochDay())
                .containsEntry(ProfileField.REVENUE, 123_400L);
        first.known().forEach((field, value) -> assertThat(FULL).contains("," + field.shown(value)));
        assertThat(read.kept().get(1).known()).containsOnlyKeys(ProfileField.TITLE);
        assertThat(read.refusedCount()).isZero();
    }

    static Stream<Arguments> refusedRows() {
        return Stream.of(
                arguments(ONE.substring(1) + FULL, RowFault.BAD_CODE, "length"),
                arguments(ONE.substring(0, 17) + (ONE.endsWith("0") ? "1" : "0") + FULL, RowFault.BAD_CODE, "check"),
                arguments(TWO + FULL, RowFault.DUPLICATE, "earlier row"),
                arguments(ONE + ",AUTO", RowFault.WRONG_FIELD_COUNT, "2 of 10"),
                arguments(ONE + FULL.replace("AUTO", "CARS"), RowFault.BAD_VALUE, "industry: one of [AUTO"),
                arguments(ONE + FULL.replace(",22,", ",2a,"), RowFault.BAD_VALUE, "region"),
                arguments(ONE + FULL.replace(",3,", ",11,"), RowFault.BAD_VALUE, "creditGrade: 1 to 10"),
                arguments(ONE + FULL.replace("1999-05", "1999-13"), RowFault.BAD_VALUE, "founded"),
                arguments(ONE + FULL.replace("1999", "1799"), RowFault.BAD_VALUE, "founded: a day from 1800-01-01"),
                arguments(ONE + FULL.replace("123400", "-1"), RowFault.BAD_VALUE, "revenueFen: a whole number"),
                arguments(
                        ONE + FULL.replace("123400", "9999999999999999"), RowFault.BAD_VALUE, "0 to 1000000000000000"),
                arguments(ONE + FULL.replace("123400", "99999999999999999999"), RowFault.BAD_VALUE, "a whole number"),
                arguments(ONE + FULL.replace("SMALL", "TINY"), RowFault.BAD_VALUE, "size: one of [MICRO"));
    }

    @ParameterizedTest
    @MethodSource("refusedRows")
    void refuses_a_row_with_its_reason_and_keeps_the_others(String row, RowFault fault, String detail)
            throws IOException {
        Accepted<ProfileRow> read = accepted(HEAD + TWO + FULL + "\n" + row + "\n" + Codes.of(3) + FULL + "\n");

        assertThat(read.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.fault()).isEqualTo(fault);
            assertThat(refused.line()).isEqualTo(3);
            assertThat(refused.detail()).contains(detail);
        });
        assertThat(read.kept()).extracting(ProfileRow::number).containsExactly(1, 3);
    }

    static Stream<Arguments> refusedFiles() {
        return Stream.of(
                arguments("code,colour\n" + ONE + ",red\n", FileFault.BAD_HEADER, "\"colour\""),
                arguments("code,size,size\n" + ONE + ",,\n", FileFault.BAD_HEADER, "\"size\""),
                arguments("code,size\n", FileFault.NO_ROWS, "no row"),
                arguments("code", FileFault.CUT, "first line"),
                arguments("code,size\n\0\n", FileFault.NOT_TEXT, "zero bytes"),
                arguments("code,size\n" + ONE + ",SMALL", FileFault.CUT, "middle of row 1"));
    }

    @ParameterizedTest
    @MethodSource("refusedFiles")
    void refuses_a_file_that_is_cut_or_says_something_else(String content, FileFault fault, String part)
            throws IOException {
        Rejected<ProfileRow> rejected = (Rejected<ProfileRow>) read(content);

        assertThat(rejected.fault()).isEqualTo(fault);
        assertThat(rejected.sentence()).contains(part).endsWith(".");
    }

    @Test
    void a_cut_never_passes_for_other_values() throws IOException {
        String whole = HEAD + ONE + FULL + "\n" + TWO + FULL + "\n";
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        int accepted = 0;
        for (int length = HEAD.length(); length < bytes.length; length++) {
            CompanyImport<ProfileRow> read = read(new String(Arrays.copyOf(bytes, length), StandardCharsets.UTF_8));
            if (read instanceof Accepted<ProfileRow> shorter) {
                accepted++;
                assertThat(bytes[length - 1]).isEqualTo((byte) '\n');
                assertThat(shorter.kept()).hasSize(1);
            }
        }
        assertThat(accepted).isEqualTo(1);
    }

    @Test
    void the_first_line_says_of_which_form_a_file_is() throws IOException {
        assertThat(((Accepted<?>) ImportedFile.read(written("code,size\n" + ONE + ",SMALL\n"), (a, b) -> {})).kept())
                .hasOnlyElementsOfType(ProfileRow.class);
        assertThat(ImportedFile.read(written("codes,size\n" + ONE + ",SMALL\n"), (a, b) -> {}))
                .isInstanceOfSatisfying(
                        Rejected.class, no -> assertThat(no.fault()).isEqualTo(FileFault.BAD_HEADER));
        assertThat(ImportedFile.read(written(""), (a, b) -> {})).isInstanceOf(Rejected.class);
    }

    private Accepted<ProfileRow> accepted(String content) throws IOException {
        return (Accepted<ProfileRow>) read(content);
    }

    private CompanyImport<ProfileRow> read(String content) throws IOException {
        return ProfileFile.read(written(content), (bytes, total) -> {});
    }

    private Path written(String content) throws IOException {
        return Files.writeString(folder.resolve("profiles.csv"), content, StandardCharsets.UTF_8);
    }
}
