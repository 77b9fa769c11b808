package io.aval.engine.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.aval.engine.importing.CompanyImport.Accepted;
import io.aval.engine.importing.CompanyImport.Rejected;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CompanyFileTest {
    private static final String HEADER = """
            % made up
            @RELATION 'four ratios'

            @attribute 'net profit / total assets' numeric
            @attribute "quick, ratio" REAL
            @attribute it\\'s integer
            @attribute 'the analyst\\'s own' numeric
            @attribute failed { 0, 1 }
            @data
            """;

    @TempDir
    Path folder;

    static Stream<Arguments> refusedRows() {
        return Stream.of(
                arguments("1,2,3,4", RowFault.WRONG_FIELD_COUNT, "4 of 5 fields"),
                arguments("1,2,3,4,5,0", RowFault.WRONG_FIELD_COUNT, "6 of 5 fields"),
                arguments("{0 1, 4 1}", RowFault.WRONG_FIELD_COUNT, "2 of 5 fields"),
                arguments("1,x,3,4,0", RowFault.NOT_A_NUMBER, "field 2"),
                arguments("1,,3,4,0", RowFault.NOT_A_NUMBER, "field 2"),
                arguments("1,NaN,3,4,0", RowFault.NOT_A_NUMBER, "field 2"),
                arguments("1,2d,3,4,0", RowFault.NOT_A_NUMBER, "field 2"),
                arguments("1,0x1p3,3,4,0", RowFault.NOT_A_NUMBER, "field 2"),
                arguments("1,1-2,3,4,0", RowFault.NOT_A_NUMBER, "field 2"),
                arguments("1," + "9".repeat(65) + ",3,4,0", RowFault.NOT_A_NUMBER, "field 2"),
                arguments("1,-Infinity,3,4,0", RowFault.INFINITE, "field 2"),
                arguments("1,1e400,3,4,0", RowFault.INFINITE, "field 2"),
                arguments("1,2,3,4,2", RowFault.UNKNOWN_CLASS, "field 5"),
                arguments("1,2,3,4,?", RowFault.UNKNOWN_CLASS, "field 5"),
                arguments("1,?,?,?,0", RowFault.TOO_MANY_MISSING, "3 of 4 ratios are missing"),
                arguments("?,2,3,4,0", RowFault.NEEDED_RATIO_MISSING, "ratio 1"),
                arguments("9,8,-0.0,6,1", RowFault.DUPLICATE, "the same values as an earlier row"),
                arguments("1," + "2".repeat(70_000), RowFault.LINE_TOO_LONG, "more than 65536 bytes"));
    }

    @ParameterizedTest
    @MethodSource("refusedRows")
    void refuses_a_row_with_its_reason_and_keeps_the_others(String row, RowFault fault, String detail)
            throws IOException {
        Accepted<CompanyRow> read = accepted(HEADER + "9.0,8,0,6,1\n" + row + "\n1,2,3,4,0\n");

        assertThat(read.refused()).containsExactly(new RefusedRow(2, 11, fault, detail));
        assertThat(read.refusedByFault()).containsEntry(fault, 1).hasSize(RowFault.values().length);
        assertThat(read.refusedCount()).isEqualTo(1);
        assertThat(read.kept()).extracting(CompanyRow::number).containsExactly(1, 3);
    }

    @Test
    void reads_names_numbers_and_missing_values() throws IOException {
        Accepted<CompanyRow> read = accepted(HEADER + " 1.5 , ?,-2e-1, +4 ,1\r\n\n% comment\n1,2,?,.5,0");

        assertThat(read.attributes())
                .containsExactly("net profit / total assets", "quick, ratio", "it\\'s", "the analyst's own");
        CompanyRow first = read.kept().getFirst();
        assertThat(first.ratio(1)).hasValue(1.5);
        assertThat(first.ratio(2)).isEqualTo(OptionalDouble.empty());
        assertThat(first.ratio(3)).hasValue(-0.2);
        assertThat(first.bankrupt()).isTrue();
        assertThat(read.kept().get(1).ratio(4)).hasValue(0.5);
        assertThat(read.refused()).isEmpty();
    }

    static Stream<Arguments> refusedFiles() {
        String rows = "1,2,3,4,0\n";
        return Stream.of(
                arguments("", FileFault.CUT, "ends before its @data line"),
                arguments(HEADER.substring(0, 60), FileFault.CUT, "ends before its @data line"),
                arguments(HEADER, FileFault.NO_ROWS, "no row after its header"),
                arguments(HEADER + rows + "5,6,7", FileFault.CUT, "middle of row 2, line 11 (3 of 5 fields"),
                arguments(HEADER + rows + "5,6,7,8,", FileFault.CUT, "middle of row 2"),
                arguments(HEADER + rows + "5,-", FileFault.CUT, "middle of row 2"),
                arguments(HEADER + rows + "5,6,\0\0\0\0", FileFault.NOT_TEXT, "zero bytes"),
                arguments("PK\003\004\0\0\0", FileFault.NOT_TEXT, "zero bytes"),
                arguments("a,b,c\n1,2,3\n", FileFault.BAD_HEADER, "Line 1 of the header"),
                arguments(
                        "@attribute a string\n@attribute c {0,1}\n@data\n", FileFault.BAD_HEADER, "'a' is not numeric"),
                arguments("@attribute a numeric\n@data\n1\n", FileFault.BAD_HEADER, "class {0,1}"),
                arguments("@attribute c {a,b}\n@data\na\n", FileFault.BAD_HEADER, "class {0,1}"),
                arguments("@data\n1\n", FileFault.BAD_HEADER, "class {0,1}"),
                arguments("@attribute 'open numeric\n@data\n", FileFault.BAD_HEADER, "Line 1"),
                arguments("@attribute\n@data\n", FileFault.BAD_HEADER, "needs a name and a type"),
                arguments("@attribute a numeric\n".repeat(1_025), FileFault.BAD_HEADER, "more than 1024 attributes"),
                arguments("%\n".repeat(10_001), FileFault.BAD_HEADER, "longer than this reader takes"),
                arguments("%" + "-".repeat(70_000) + "\n", FileFault.BAD_HEADER, "longer than this reader takes"),
                arguments("@attribute c {0,1}\n@data\n0\n", FileFault.TOO_FEW_RATIOS, "0 ratios, but ratio 1"),
                arguments(HEADER + rows.repeat(200_001), FileFault.TOO_MANY_ROWS, "more than 200000 rows"));
    }

    @ParameterizedTest
    @MethodSource("refusedFiles")
    void refuses_a_file_that_is_cut_or_no_such_file_with_a_sentence(String content, FileFault fault, String part)
            throws IOException {
        Rejected<CompanyRow> rejected = (Rejected<CompanyRow>) read(content);

        assertThat(rejected.fault()).isEqualTo(fault);
        assertThat(rejected.sentence()).contains(part).endsWith(".");
    }

    @Test
    void a_cut_never_passes_for_other_values() throws Exception {
        byte[] whole = Files.readAllBytes(resource("companies.arff"));
        Accepted<CompanyRow> full = (Accepted<CompanyRow>)
                CompanyFile.read(resource("companies.arff"), DemandRule.NEEDED_RATIOS, (a, b) -> {});
        int rejected = 0;
        int cuts = 0;
        // Every byte of the last rows, every seventeenth before.
        for (int length = 0; length < whole.length; length += length < whole.length - 900 ? 17 : 1) {
            cuts++;
            Path file = folder.resolve("cut.arff");
            Files.write(file, Arrays.copyOf(whole, length));
            switch (CompanyFile.read(file, DemandRule.NEEDED_RATIOS, (a, b) -> {})) {
                case Rejected<CompanyRow> refusal -> rejected++;
                case Accepted<CompanyRow> shorter -> {
                    boolean atLineEnd = whole[length - 1] == '\n' || whole[length] == '\n';
                    assertThat(atLineEnd).as("cut at %s", length).isTrue();
                    assertThat(shorter.kept().size())
                            .isLessThanOrEqualTo(full.kept().size());
                }
            }
        }
        assertThat(rejected).isBetween(cuts - 20, cuts - 2);
    }

    @Test
    void reads_the_sample_file_and_tells_progress_and_digest() throws Exception {
        Path file = resource("companies.arff");
        List<Long> progress = new ArrayList<>();

        Accepted<CompanyRow> read =
                (Accepted<CompanyRow>) CompanyFile.read(file, DemandRule.NEEDED_RATIOS, (bytes, total) -> {
                    assertThat(total)
                            .isEqualTo(Files.exists(file) ? file.toFile().length() : -1);
                    progress.add(bytes);
                });

        assertThat(read.attributes()).hasSize(64);
        assertThat(read.kept()).hasSize(8);
        assertThat(read.refusedByFault())
                .containsEntry(RowFault.DUPLICATE, 1)
                .containsEntry(RowFault.NEEDED_RATIO_MISSING, 1)
                .containsEntry(RowFault.TOO_MANY_MISSING, 1)
                .containsEntry(RowFault.WRONG_FIELD_COUNT, 1);
        assertThat(progress).isSorted().last().isEqualTo(read.bytes());
        assertThat(read.sha256()).matches("[0-9a-f]{64}").isEqualTo(sha256(Files.readAllBytes(file)));
    }

    @Test
    void keeps_a_thousand_refused_rows_and_counts_all() throws IOException {
        Accepted<CompanyRow> read = accepted(HEADER + "1,2,3,4,0\n" + "x\n".repeat(2_500));

        assertThat(read.refused()).hasSize(1_000);
        assertThat(read.refusedCount()).isEqualTo(2_500);
    }

    @Test
    void a_missing_file_is_an_error_of_input_and_output() {
        assertThatThrownBy(() -> CompanyFile.read(folder.resolve("none"), Set.of(), (a, b) -> {}))
                .isInstanceOf(NoSuchFileException.class);
    }

    private Accepted<CompanyRow> accepted(String content) throws IOException {
        return (Accepted<CompanyRow>) read(content);
    }

    private CompanyImport<CompanyRow> read(String content) throws IOException {
        Path file = folder.resolve("companies.arff");
        Files.writeString(file, content, StandardCharsets.UTF_8);
        return CompanyFile.read(file, Set.of(1), (bytes, total) -> {});
    }

    static Path resource(String name) throws URISyntaxException {
        URL url = Objects.requireNonNull(CompanyFileTest.class.getResource(name), name);
        return Path.of(url.toURI());
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
