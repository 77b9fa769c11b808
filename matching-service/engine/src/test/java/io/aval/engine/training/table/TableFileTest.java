package io.aval.engine.training.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.rules.appraisal.credit.Origin;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableFileTest {

    private static DataSet read(String text) throws TableException {
        return TableFile.read("table", text.getBytes(StandardCharsets.UTF_8), TableFile.Roles.USUAL, Origin.REAL);
    }

    @Test
    void numbers_words_and_what_is_missing_are_told_apart() throws TableException {
        DataSet data = read("Size (m),Branch,bad\n1.5,\"cars, parts\",yes\n?,drugs,no\n3e2,,no\n");
        assertThat(data.columns()).extracting(Column::name).containsExactly("size-m", "branch");
        assertThat(data.columns().get(1).words()).containsExactly("cars, parts", "drugs");
        assertThat(data.rows()[0]).containsExactly(1.5, 0);
        assertThat(data.rows()[1]).containsExactly(Double.NaN, 1);
        assertThat(data.rows()[2]).containsExactly(300, Double.NaN);
        assertThat(data.bad()).containsExactly(true, false, false);
    }

    @Test
    void faults_name_line_and_column_and_the_good_rows_are_kept() throws TableException {
        StringBuilder text = new StringBuilder("a,b,target\n");
        for (int i = 0; i < 60; i++) {
            text.append(i)
                    .append(",x")
                    .append(i % 2)
                    .append(',')
                    .append(i % 3 == 0 ? 1 : 0)
                    .append('\n');
        }
        text.append("1,x1\n")
                .append("much,x1,0\n")
                .append("2,x1,\n")
                .append("1e999,x0,0\n")
                .append("7,\"open,0\n");
        DataSet data = read(text.toString());
        assertThat(data.size()).isEqualTo(60);
        assertThat(data.source().faults())
                .extracting(TableFault::toString)
                .containsExactly(
                        "line 62, column 3: 2 of 3 cells",
                        "line 63, column 1: no number",
                        "line 64, column 3: the target is missing",
                        "line 65, column 1: too large",
                        "line 66, column 2: a quotation mark is not closed");
    }

    @Test
    void a_file_in_gbk_is_read() throws TableException {
        byte[] bytes = "规模,行业,违约\n1,汽车,1\n2,医药,0\n".getBytes(Charset.forName("GBK"));
        DataSet data = TableFile.read("table", bytes, TableFile.Roles.USUAL, Origin.REAL);
        assertThat(data.columns().get(1).words()).containsExactly("医药", "汽车");
    }

    @Test
    void arff_is_read_and_a_duplicate_removed() throws TableException {
        DataSet data = read("""
                % a comment
                @relation r
                @attribute 'net profit / assets' numeric
                @attribute class {0,1}
                @data
                0.5,1
                -0.0,0
                0,0
                0.7,0
                """);
        assertThat(data.columns().getFirst().name()).isEqualTo("net-profit-assets");
        assertThat(data.size()).isEqualTo(3);
        assertThat(data.source().duplicates()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a,b          | no row
            a,,b         | Line 1, column 2
            a            | two columns
            @relation x  | @data
            """)
    void a_file_of_which_nothing_can_be_taken_says_why(String text, String why) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(TableException.class).hasMessageContaining(why);
    }

    @Test
    void a_target_of_three_words_is_none() {
        assertThatThrownBy(() -> read("a,b\n1,x\n2,y\n3,z\n"))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("3 different words");
    }

    @Test
    void rows_are_put_in_the_order_of_time() throws TableException {
        TableFile.Roles roles = new TableFile.Roles("bad", "", List.of(), "year");
        byte[] bytes = "a,year,bad\n1,2020,0\n2,9,1\n3,2019,0\n".getBytes(StandardCharsets.UTF_8);
        DataSet data = TableFile.read("table", bytes, roles, Origin.REAL);
        assertThat(Arrays.stream(data.rows()).mapToDouble(row -> row[0])).containsExactly(2.0, 3.0, 1.0);
    }
}
