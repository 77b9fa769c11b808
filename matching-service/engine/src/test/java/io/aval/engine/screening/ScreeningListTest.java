package io.aval.engine.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.aval.engine.screening.sample.MadeList;
import io.aval.rules.canonical.Digest;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningListTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final String HEAD =
            "#publisher,某市中级人民法院\n#name,失信被执行人\n#version,2026-47\n#date,2026-11-20\nid,name,code,aliases,note\n";
    private static final String ROWS =
            "1,上海宏远科技有限公司," + MadeList.code(1) + ",宏远网络有限公司;宏远,拒不履行\n" + "2,\"北京\"\"鼎新\"\"贸易,有限公司\",,,\n";

    @TempDir
    Path folder;

    @Test
    void a_list_is_read_with_its_publisher_version_and_day() throws IOException {
        ScreeningList list = accepted(HEAD + ROWS, StandardCharsets.UTF_8).list();
        assertThat(list.publisher()).isEqualTo("某市中级人民法院");
        assertThat(list.name()).isEqualTo("失信被执行人");
        assertThat(list.version()).isEqualTo("2026-47");
        assertThat(list.day()).hasToString("2026-11-20");
        assertThat(list.entries())
                .containsExactly(
                        new ListEntry("1", "上海宏远科技有限公司", MadeList.code(1), List.of("宏远网络有限公司", "宏远"), "拒不履行"),
                        new ListEntry("2", "北京\"鼎新\"贸易,有限公司", "", List.of(), ""));
    }

    @Test
    void the_digest_is_of_the_content_and_not_of_the_file() throws IOException {
        Digest digest = accepted(HEAD + ROWS, StandardCharsets.UTF_8).list().digest();
        String[] rows = ROWS.split("\n", -1);
        List<String> same = List.of(
                HEAD + rows[1] + "\n" + rows[0] + "\n",
                HEAD + ROWS.replace("拒不履行", "\"拒不履行\""),
                "\uFEFF" + HEAD + ROWS);
        for (String text : same) {
            assertThat(accepted(text, StandardCharsets.UTF_8).list().digest()).isEqualTo(digest);
        }
        assertThat(accepted((HEAD + ROWS).replace("\n", "\r\n"), GBK).list().digest())
                .isEqualTo(digest);
        for (String other : List.of("拒不", "2026-48", "中级法院")) {
            String changed = (HEAD + ROWS)
                    .replace("拒不履行", other.equals("拒不") ? other : "拒不履行")
                    .replace("2026-47", other.equals("2026-48") ? other : "2026-47")
                    .replace("中级人民法院", other.equals("中级法院") ? other : "中级人民法院");
            assertThat(accepted(changed, StandardCharsets.UTF_8).list().digest())
                    .isNotEqualTo(digest);
        }
    }

    @Test
    void a_list_that_is_not_the_pinned_one_is_refused_with_a_code() throws IOException {
        ScreeningList list = accepted(HEAD + ROWS, StandardCharsets.UTF_8).list();
        assertThat(Screening.of(list, list.digest()).list()).isEqualTo(list.pin());
        assertThatThrownBy(() -> Screening.of(list, Digest.of("another")))
                .asInstanceOf(type(RefusedException.class))
                .satisfies(refused -> {
                    assertThat(refused.refusal().code()).isEqualTo(Code.LIST_NOT_PINNED);
                    assertThat(refused.refusal().details()).containsEntry("register", "失信被执行人");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "3,宏达有限公司,,          | WRONG_FIELD_COUNT | 11",
                "3,宏达有限公司,,,,,       | WRONG_FIELD_COUNT | 14",
                ",宏达有限公司,,,          | NO_ID             | 1",
                "1,宏达有限公司,,,         | DUPLICATE_ID      | 1",
                "3,（）,,,                 | NO_NAME           | 3",
                "3,\"宏达有限公司,,,       | BAD_QUOTING       | 3",
                "3,\"宏达\"有限公司,,,     | BAD_QUOTING       | 7",
            })
    void a_row_that_cannot_be_used_is_named_by_line_and_column_and_the_others_are_kept(
            String row, EntryFault fault, int column) throws IOException {
        ListImport.Accepted read = accepted(HEAD + ROWS + row.strip() + "\n4,鼎盛有限公司,,,\n", StandardCharsets.UTF_8);
        assertThat(read.faults()).containsExactly(new ListFault(8, column, fault));
        assertThat(read.refused()).isEqualTo(1);
        assertThat(read.list().entries()).extracting(ListEntry::id).containsExactly("1", "2", "4");
    }

    @Test
    void a_row_with_a_mistyped_code_stays_on_the_list_and_is_named() throws IOException {
        ListImport.Accepted read = accepted(HEAD + "1,宏远有限公司,91310000MA0000000X,,\n", StandardCharsets.UTF_8);
        assertThat(read.faults()).containsExactly(new ListFault(6, 10, EntryFault.BAD_CODE));
        assertThat(read.refused()).isZero();
        Screening screening = Screening.of(read.list());
        assertThat(screening.byCode("91310000MA0000000X")).isEmpty();
        assertThat(screening.screen(Subject.named("宏远有限公司")).verdict()).isEqualTo(Verdict.MATCH);
    }

    @Test
    void bytes_of_another_encoding_are_named_where_they_stand() throws IOException {
        byte[] head = HEAD.getBytes(StandardCharsets.UTF_8);
        byte[] row = "1,宏远有限公司,,,\n".getBytes(StandardCharsets.UTF_8);
        byte[] foreign = "2,宏达有限公司,,,\n".getBytes(GBK);
        Path file = folder.resolve("mixed.csv");
        Files.write(file, head);
        Files.write(file, foreign, java.nio.file.StandardOpenOption.APPEND);
        Files.write(file, row, java.nio.file.StandardOpenOption.APPEND);
        assertThat(ScreeningList.read(file, StandardCharsets.UTF_8))
                .asInstanceOf(type(ListImport.Accepted.class))
                .satisfies(read -> {
                    assertThat(read.faults()).containsExactly(new ListFault(6, 3, EntryFault.NOT_IN_ENCODING));
                    assertThat(read.list().entries()).hasSize(1);
                });
    }

    @Test
    void a_line_without_end_is_refused_and_the_next_is_read() throws IOException {
        String endless = "2," + "宏".repeat(40_000) + ",,,\n";
        ListImport.Accepted read = accepted(HEAD + endless + "3,宏达有限公司,,,\n", StandardCharsets.UTF_8);
        assertThat(read.faults()).containsExactly(new ListFault(6, 1, EntryFault.LINE_TOO_LONG));
        assertThat(read.list().entries()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "id,name,code,aliases,note\n",
                "#publisher,x\n#name,y\n#version,1\n#date,2026-02-30\nid,name,code,aliases,note\n",
                "#publisher,x\n#name,y\n#version,1\n#date,2026-02-03\nid,name,code,note,aliases\n",
                "#publisher,x\n#name,y\n#version,\n#date,2026-02-03\nid,name,code,aliases,note\n",
                "#publisher,\"x\n",
            })
    void a_file_that_is_no_list_is_refused_as_a_whole_with_a_sentence(String text) throws IOException {
        assertThat(read(text, StandardCharsets.UTF_8))
                .asInstanceOf(type(ListImport.Rejected.class))
                .satisfies(rejected -> assertThat(rejected.sentence()).endsWith("."));
    }

    @Test
    // The first character of the publisher in GBK happens to be one in UTF-8, too
    void a_list_of_another_encoding_is_refused_as_a_whole() throws IOException {
        Path file = folder.resolve("gbk.csv");
        Files.writeString(file, HEAD + ROWS, GBK);
        assertThat(ScreeningList.read(file, StandardCharsets.UTF_8))
                .isEqualTo(new ListImport.Rejected(
                        1, "Column 13 is not readable (NOT_IN_ENCODING). Check the encoding: UTF-8 or GBK."));
    }

    private ListImport.Accepted accepted(String text, Charset charset) throws IOException {
        return (ListImport.Accepted) read(text, charset);
    }

    private ListImport read(String text, Charset charset) throws IOException {
        Path file = folder.resolve("list.csv");
        Files.writeString(file, text, charset);
        return ScreeningList.read(file, charset);
    }
}
