package io.aval.engine.filtering.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.aval.engine.filtering.invoice.InvoiceImport.Accepted;
import io.aval.engine.filtering.invoice.InvoiceImport.Rejected;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceFileTest {
    static final BusinessDay TODAY = BusinessDay.of("2026-11-23");
    private static final Charset GBK = Charset.forName("GBK");
    private static final String HEADER = "发票号码,开票日期,购方名称,购方税号,金额,税额,价税合计,状态,税率,发票代码,备注\n";
    private static final String GOOD = "26442000000000000001,2026-01-05,甲公司,,100.00,13.00,113.00,正常,,,\n";
    private static final String SECOND = "26442000000000000002,2026-01-06,乙公司,,200.00,26.00,226.00,正常,,,\n";

    @TempDir
    Path folder;

    static Accepted accepted(String text, Options options) {
        return (Accepted) InvoiceFile.read(text.getBytes(StandardCharsets.UTF_8), options);
    }

    private static Accepted accepted(String text) {
        return accepted(text, Options.of(TODAY));
    }

    private static Rejected rejected(byte[] bytes, Options options) {
        return (Rejected) InvoiceFile.read(bytes, options);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Stream<Arguments> flawedRows() {
        String n = "26442000000000000009,";
        return Stream.of(
                arguments(n + "2026-01-05,甲,\",1,0,1,正常,,,", InvoiceFault.QUOTE_OPEN, 4),
                arguments(n + "2026-01-05,\"甲\"乙,,1,0,1,正常,,,", InvoiceFault.QUOTE_TEXT, 3),
                arguments(n + "2026-01-05,甲,,1,0,1,正常,,,,", InvoiceFault.FIELD_COUNT, 0),
                arguments(n + "2026-01-05,甲,,1", InvoiceFault.FIELD_COUNT, 0),
                arguments(",2026-01-05,甲,,1,0,1,正常,,,", InvoiceFault.NUMBER_MISSING, 1),
                arguments("A1,2026-01-05,甲,,1,0,1,正常,,,", InvoiceFault.NUMBER_FORM, 1),
                arguments("12345678,2026-01-05,甲,,1,0,1,正常,,123,", InvoiceFault.NUMBER_FORM, 10),
                arguments("2.6442E+19,2026-01-05,甲,,1,0,1,正常,,,", InvoiceFault.NUMBER_ROUNDED, 1),
                arguments(n + "2026-02-29,甲,,1,0,1,正常,,,", InvoiceFault.DATE_FORM, 2),
                arguments(n + "5.1.2026,甲,,1,0,1,正常,,,", InvoiceFault.DATE_FORM, 2),
                arguments(n + "1999-12-31,甲,,1,0,1,正常,,,", InvoiceFault.DATE_RANGE, 2),
                arguments(n + "2026-11-24,甲,,1,0,1,正常,,,", InvoiceFault.DATE_FUTURE, 2),
                arguments(n + "2026-01-05,甲,,一百,0,1,正常,,,", InvoiceFault.AMOUNT_FORM, 5),
                arguments(n + "2026-01-05,甲,,\"1,00\",0,1,正常,,,", InvoiceFault.AMOUNT_FORM, 5),
                arguments(n + "2026-01-05,甲,,,0,1,正常,,,", InvoiceFault.AMOUNT_FORM, 5),
                arguments(n + "2026-01-05,甲,,1,0.001,1,正常,,,", InvoiceFault.AMOUNT_FEN, 6),
                arguments(n + "2026-01-05,甲,,10000000000.01,0,1,正常,,,", InvoiceFault.AMOUNT_RANGE, 5),
                arguments(n + "2026-01-05,甲,,1,0.13,1.14,正常,,,", InvoiceFault.TOTAL_OFF, 7),
                arguments(n + "2026-01-05,甲,,-1,0.13,-0.87,红冲,,,", InvoiceFault.SIGN_MIXED, 6),
                arguments(n + "2026-01-05,甲,,1,0,1,也许,,,", InvoiceFault.STATE_UNKNOWN, 8),
                arguments(n + "2026-01-05,,,1,0,1,正常,,,", InvoiceFault.COUNTERPARTY_MISSING, 3),
                arguments(GOOD.strip(), InvoiceFault.TWICE, 0),
                arguments("26442000000000000001,2026-01-05,甲公司,,1,0,1,正常,,,", InvoiceFault.TWICE_DIFFERENT, 0));
    }

    @ParameterizedTest
    @MethodSource("flawedRows")
    void a_fault_is_named_by_line_and_column_and_the_good_rows_are_kept(String row, InvoiceFault fault, int column) {
        Accepted read = accepted(HEADER + GOOD + row + "\n" + SECOND);

        assertThat(read.flaws()).singleElement().satisfies(flaw -> {
            assertThat(flaw.fault()).isEqualTo(fault);
            assertThat(flaw.line()).isEqualTo(3);
            assertThat(flaw.column()).isEqualTo(column);
            assertThat(flaw.header())
                    .isEqualTo(column == 0 ? "" : HEADER.strip().split(",", -1)[column - 1]);
            assertThat(flaw.sentence()).contains("Line 3").contains(fault.what());
        });
        assertThat(fault.refuses()).isTrue();
        assertThat(read.invoices()).extracting(Invoice::line).containsExactly(2, 4);
        assertThat(read.refused()).isEqualTo(1);
    }

    static Stream<Arguments> doubtfulRows() {
        String n = "26442000000000000009,";
        return Stream.of(
                arguments("1234,2026-01-05,甲,,1,0,1,正常,,,", InvoiceFault.NUMBER_UNUSUAL, 1),
                arguments("25442000000000000009,2026-01-05,甲,,1,0,1,正常,,,", InvoiceFault.NUMBER_YEAR, 1),
                arguments(n + "2026-01-05,甲,12,100,13,113,正常,,,", InvoiceFault.TAX_NUMBER_FORM, 4),
                arguments(n + "2026-01-05,甲,91440300MA1234560A,100,13,113,正常,,,", InvoiceFault.TAX_NUMBER_CHECK, 4),
                arguments(n + "2026-01-05,甲,,100,12,112,正常,,,", InvoiceFault.RATE_UNUSUAL, 6),
                arguments(n + "2026-01-05,甲,,100,12,112,正常,12%,,", InvoiceFault.RATE_UNUSUAL, 9),
                arguments(n + "2026-01-05,甲,,100,17,117,正常,,,", InvoiceFault.RATE_OUT_OF_DATE, 6),
                arguments(n + "2026-01-05,甲,,100,16,116,正常,0.16,,", InvoiceFault.RATE_OUT_OF_DATE, 9),
                arguments(n + "2026-01-05,甲,,100,13,113,正常,6%,,", InvoiceFault.RATE_OTHER, 6),
                arguments(n + "2026-01-05,甲,,-100,-13,-113,红冲,,,", InvoiceFault.RED_UNPAIRED, 0),
                arguments(
                        n + "2026-01-06,甲公司,,-101,-13.13,-114.13,红冲,,,被红冲蓝字数电票号码：26442000000000000001",
                        InvoiceFault.RED_ABOVE_ORIGINAL,
                        0),
                arguments(n + "2026-01-05,甲,,100,13,113,已红冲,,,", InvoiceFault.REVERSED_UNPAIRED, 0));
    }

    @ParameterizedTest
    @MethodSource("doubtfulRows")
    void a_doubt_is_named_and_the_row_is_kept(String row, InvoiceFault fault, int column) {
        Accepted read = accepted(HEADER + GOOD + row + "\n" + SECOND);

        assertThat(read.flaws()).singleElement().satisfies(flaw -> {
            assertThat(flaw.fault()).isEqualTo(fault);
            assertThat(flaw.line()).isEqualTo(3);
            assertThat(flaw.column()).isEqualTo(column);
        });
        assertThat(fault.refuses()).isFalse();
        assertThat(read.invoices()).hasSize(3);
        assertThat(read.counts()).containsEntry(fault, 1).hasSize(1);
    }

    @Test
    void every_fault_of_a_row_is_tried_in_this_package() {
        Set<InvoiceFault> tried = EnumSet.noneOf(InvoiceFault.class);
        Stream.concat(flawedRows(), doubtfulRows()).forEach(row -> tried.add((InvoiceFault) row.get()[1]));
        assertThat(EnumSet.complementOf(EnumSet.copyOf(tried)))
                .containsExactlyInAnyOrder(
                        InvoiceFault.CUT,
                        InvoiceFault.LINE_TOO_LONG,
                        InvoiceFault.OWN_ELSEWHERE,
                        InvoiceFault.OWN_BOTH_SIDES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-05",
                "2026/1/5",
                "2026年1月5日",
                "20260105",
                "2026.01.05",
                "２０２６－０１－０５",
                "2026-01-05 13:04:05"
            })
    void a_day_is_read_as_people_write_it(String day) {
        Accepted read = accepted(HEADER + GOOD.replace("2026-01-05", day));
        assertThat(read.invoices()).extracting(Invoice::issued).containsExactly(BusinessDay.of("2026-01-05"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234,567.80|123456780",
                "￥12.3|1230",
                "１２．３|1230",
                "+5|500",
                "0.10|10",
                "12.3000|1230",
                "¥ 7 元|700"
            })
    void an_amount_is_read_as_people_write_it(String amount, long fen) {
        Accepted read =
                accepted("发票号码,开票日期,购方名称,金额(元),税额\n" + "26442000000000000001,2026-01-05,甲,\"" + amount + "\",免税\n");
        assertThat(read.invoices()).extracting(Invoice::amountFen).containsExactly(fen);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,UTF_8", "GBK,GB18030", "GB18030,GB18030"})
    void the_encoding_is_found_out(String charset, Encoding encoding) {
        byte[] bytes = (HEADER + GOOD).getBytes(Charset.forName(charset));
        Accepted read = (Accepted) InvoiceFile.read(bytes, Options.of(TODAY));
        assertThat(read.encoding()).isEqualTo(encoding);
        assertThat(read.invoices()).extracting(Invoice::counterparty).containsExactly("甲公司");
        assertThat(read.evidence()).isEqualTo(Digest.of(bytes));
    }

    @Test
    void a_byte_order_mark_and_carriage_returns_are_taken_away() {
        Accepted read = accepted("\uFEFF" + (HEADER + GOOD + SECOND).replace("\n", "\r\n"));
        assertThat(read.invoices()).extracting(Invoice::line).containsExactly(2, 3);
        assertThat(accepted((HEADER + GOOD + SECOND).replace("\n", "\r")).invoices())
                .hasSize(2);
    }

    @Test
    void a_wrong_encoding_is_named_with_its_place() {
        byte[] gbk = (HEADER + GOOD).getBytes(GBK);
        Rejected told = rejected(gbk, Options.of(TODAY).encoding(Encoding.UTF_8));
        assertThat(told.fault()).isEqualTo(InvoiceFileFault.WRONG_ENCODING);
        assertThat(told.sentence()).startsWith("Line 1, byte 1 is not UTF-8").contains("GB18030");
        Rejected other = rejected(utf8(HEADER + GOOD), Options.of(TODAY).encoding(Encoding.GB18030));
        assertThat(other.fault()).isEqualTo(InvoiceFileFault.WRONG_ENCODING);
        byte[] broken = utf8(HEADER + GOOD);
        broken[broken.length - 3] = (byte) 0xFF;
        assertThat(rejected(broken, Options.of(TODAY)).sentence())
                .startsWith("Line 2, byte " + (utf8(GOOD).length - 2));
        assertThat(rejected("发票".getBytes(StandardCharsets.UTF_16), Options.of(TODAY))
                        .sentence())
                .contains("UTF-16");
    }

    static Stream<Arguments> refusedFiles() {
        return Stream.of(
                arguments("PK\u0003\u0004", InvoiceFileFault.SPREADSHEET),
                arguments(HEADER + "\0", InvoiceFileFault.NOT_TEXT),
                arguments("", InvoiceFileFault.NO_HEADER),
                arguments("a,b,c\n1,2,3\n", InvoiceFileFault.NO_HEADER),
                arguments(HEADER.replace("税额", "别的"), InvoiceFileFault.COLUMN_MISSING),
                arguments(HEADER.replace("金额", "金额(万元)"), InvoiceFileFault.COLUMN_MISSING),
                arguments(HEADER.replace("购方名称,购方税号", "甲,乙"), InvoiceFileFault.COLUMN_MISSING),
                arguments(HEADER.replace("备注", "不含税金额"), InvoiceFileFault.COLUMN_TWICE),
                arguments(HEADER.replace("备注", "销方税号") + GOOD, InvoiceFileFault.OWN_NUMBER_NEEDED),
                arguments(HEADER, InvoiceFileFault.NO_ROWS),
                arguments(HEADER + GOOD + SECOND + SECOND, InvoiceFileFault.TOO_MANY_ROWS),
                arguments(HEADER + "x".repeat(2_000), InvoiceFileFault.TOO_LARGE));
    }

    @ParameterizedTest
    @MethodSource("refusedFiles")
    void a_file_is_refused_with_a_sentence(String text, InvoiceFileFault fault) throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), text);
        Rejected rejected = (Rejected) InvoiceFile.read(file, Options.of(TODAY).bounds(2_000, 2));
        assertThat(rejected.fault()).isEqualTo(fault);
        assertThat(rejected.sentence()).endsWith(".");
    }

    @Test
    void headers_are_found_under_a_title_and_in_english() {
        String text = """
                某公司发票清单

                Invoice No;Invoice Date;Buyer Name;Amount;Tax;Status
                26442000000000000001;2026-01-05;A Ltd;100;13;normal
                合计;;;100;13;
                """;
        Accepted read = accepted(text);
        assertThat(read.invoices()).singleElement().satisfies(one -> {
            assertThat(one.line()).isEqualTo(4);
            assertThat(one.direction()).isEqualTo(Direction.SALE);
        });
        assertThat(read.rows()).isEqualTo(1);
    }

    @Test
    void an_older_invoice_has_a_code_and_its_zeros_back() {
        Accepted read = accepted(HEADER + "=\"123\",2018-01-05,甲,,100,17,117,正常,17%,4403172130,\n");
        assertThat(read.invoices()).extracting(Invoice::number).containsExactly("440317213000000123");
        assertThat(read.flaws()).isEmpty();
    }

    @Test
    void a_row_that_is_cut_at_the_end_is_refused_alone() {
        Accepted read = accepted(HEADER + GOOD + SECOND.substring(0, 40));
        assertThat(read.invoices()).hasSize(1);
        assertThat(read.flaws()).extracting(Flaw::fault).containsExactly(InvoiceFault.CUT);
        assertThat(accepted(HEADER + GOOD + SECOND.strip()).invoices()).hasSize(2);
    }

    @Test
    void a_row_that_is_too_long_is_refused_alone() {
        Accepted read = accepted(HEADER + GOOD + SECOND.replace("乙", "乙".repeat(CsvText.MAX_ROW)) + SECOND);
        assertThat(read.flaws()).extracting(Flaw::fault).containsExactly(InvoiceFault.LINE_TOO_LONG);
        assertThat(read.invoices()).extracting(Invoice::line).containsExactly(2, 4);
    }

    @Test
    void a_remark_in_quotation_marks_may_hold_lines() {
        Accepted read = accepted(HEADER + GOOD.replace(",\n", ",\"a \"\"b\"\",\nc\"\n") + SECOND);
        assertThat(read.invoices()).extracting(Invoice::line).containsExactly(2, 4);
        assertThat(read.flaws()).isEmpty();
    }

    @Test
    void the_own_tax_number_tells_the_direction_and_must_be_on_one_side() {
        String header = "发票号码,开票日期,购方名称,购方税号,销方名称,销方税号,金额,税额\n";
        String tail = ",100,13\n";
        String text = header + "26442000000000000001,2026-01-05,甲,,乙,123456789012345" + tail
                + "26442000000000000002,2026-01-05,甲,123456789012345,乙," + tail
                + "26442000000000000003,2026-01-05,甲,123456789012345,乙,123456789012345" + tail
                + "26442000000000000004,2026-01-05,甲,,乙," + tail;
        Accepted read = accepted(text, Options.of(TODAY).own("123456789012345"));
        assertThat(read.invoices()).extracting(Invoice::direction).containsExactly(Direction.SALE, Direction.PURCHASE);
        assertThat(read.invoices()).extracting(Invoice::counterparty).containsExactly("甲", "乙");
        assertThat(read.flaws())
                .extracting(Flaw::fault)
                .containsExactly(InvoiceFault.OWN_BOTH_SIDES, InvoiceFault.OWN_ELSEWHERE);
        Accepted small = accepted(
                header + "26442000000000000001,2026-01-05,甲,,乙,91440300ma5abcde1x" + tail,
                Options.of(TODAY).own(" 91440300MA5ABCDE1x"));
        assertThat(small.invoices()).extracting(Invoice::direction).containsExactly(Direction.SALE);
        Accepted sales = accepted(text, Options.of(TODAY).own("123456789012345").direction(Direction.SALE));
        assertThat(sales.invoices()).extracting(Invoice::line).containsExactly(2, 5);
    }

    @Test
    void states_go_with_the_sign() {
        assertThat(InvoiceState.of("红冲", true)).contains(InvoiceState.RED);
        assertThat(InvoiceState.of("红冲", false)).contains(InvoiceState.REVERSED);
        assertThat(InvoiceState.of("已红冲-全额", false)).contains(InvoiceState.REVERSED);
        assertThat(InvoiceState.of("已红冲-部分", false)).contains(InvoiceState.NORMAL);
        assertThat(InvoiceState.of("正常", true)).contains(InvoiceState.RED);
        assertThat(InvoiceState.of("作废发票", true)).contains(InvoiceState.VOID);
        assertThat(InvoiceState.of("", false)).contains(InvoiceState.NORMAL);
    }

    @Test
    void no_header_and_no_state_has_two_meanings() {
        assertThat(Stream.of(Column.values())
                        .flatMap(column -> column.headers().stream())
                        .toList())
                .doesNotHaveDuplicates()
                .allSatisfy(header -> assertThat(Column.of(header)).isPresent());
        assertThat(Stream.of(InvoiceState.values())
                        .flatMap(state -> state.words().stream())
                        .toList())
                .doesNotHaveDuplicates();
        assertThat(List.of("GBK", "utf-8").stream().map(Encoding::named)).allMatch(Optional::isPresent);
    }
}
