package io.aval.engine.financing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aval.rules.sharing.Layer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of terms, and what is wrong with one. */
class TermsTableTest {

    @Test
    void the_published_table_names_a_source_for_every_row_and_its_schemes_are_whole() {
        TermsTable table = TermsTable.published();
        assertThat(table.version()).isEqualTo("2026-1");
        assertThat(table.rows().values()).allSatisfy(row -> {
            assertThat(row.unit()).isIn("fen", "days", "bp", "ppm");
            assertThat(row.source()).isNotBlank();
        });
        List<Scheme> schemes = Scheme.all(table, 1_000_000);
        assertThat(schemes.stream().map(Scheme::name))
                .containsExactly("guaranteed", "insured", "shenzhen", "zhongshan", "zhuhai");
        assertThat(schemes.get(1).layers().stream().map(Layer::sizeFen)).first().isEqualTo(50_000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a | 1 | fen | x",
                "version | 1\na | 1 | fen",
                "version | 1\na | one | fen | x",
                "version | 1\na | -1 | fen | x",
                "version | 1\na | 1 | fen |  ",
                "version | 1\na | 1 | fen | x\na | 2 | fen | x"
            })
    void a_line_that_is_not_so_is_named(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TermsTable.parse(text))
                .withMessageStartingWith("line " + text.lines().count() + ": ");
    }

    @Test
    void a_row_that_is_missing_is_named() {
        TermsTable empty = TermsTable.parse("version | 1\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FinancingPlan.compare(Needs.of(null, null), empty))
                .withMessageContaining("funding.rate");
    }

    @Test
    void another_text_has_another_digest() {
        assertThat(TermsTable.parse("version | 1\na | 1 | fen | x").digest())
                .isNotEqualTo(TermsTable.parse("version | 1\na | 2 | fen | x").digest());
    }
}
