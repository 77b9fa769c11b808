package io.aval.rules.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every code has one line of the table, and the table has no other. */
class CatalogueTest {

    @ParameterizedTest
    @EnumSource
    void every_code_says_what_happened_and_what_to_do_in_whole_sentences(Code code) {
        assertThat(code.what()).matches("[A-Z].*[^.]");
        assertThat(code.remedy()).matches("[A-Z].*[^.]");
        assertThat(code.chinese()).isNotBlank();
    }

    @Test
    void the_table_is_about_the_codes_and_nothing_else() {
        assertThat(Catalogue.size()).isEqualTo(Code.values().length);
    }
}
