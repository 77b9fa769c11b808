package io.aval.rules.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RightNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "201710911092.2",
                "201010596747.X",
                "201911250382.2",
                "202010500915.4",
                "202111547799.2",
                "201410264351.3",
                "201610972212.5",
                "202011436111.9",
                "200310102344.5",
                "201710601862.3",
                "97101765.4",
                "95115608.X",
            })
    void accepts_published_patent_numbers(String value) {
        assertThat(new RightNumber(RightKind.INVENTION, value)).hasToString(value);
        assertThat(RightNumber.parse(RightKind.INVENTION, value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "INVENTION, 201010596747X, 201010596747.X",
        "INVENTION, CN201010596747.X, 201010596747.X",
        "INVENTION, ZL201010596747.X, 201010596747.X",
        "INVENTION, zl 2010 1 0596747.x, 201010596747.X",
        "INVENTION, ＺＬ２０１０１０５９６７４７．Ｘ, 201010596747.X",
        "INVENTION, ZL\u3000201010596747\u00A0.X, 201010596747.X",
        "INVENTION, ZL95115608.X, 95115608.X",
        "INVENTION, 95115608x, 95115608.X",
        "TRADEMARK, 12345678-09, 12345678-09",
        "TRADEMARK, 12345678-9, 12345678-09",
        "TRADEMARK, 12345678/9, 12345678-09",
        "TRADEMARK, 012345-45, 12345-45",
        "TRADEMARK, 第12345678号 第9类, 12345678-09",
        "TRADEMARK, 12345678第９类, 12345678-09",
        "TRADEMARK, 第1234567a号第35类, 1234567A-35",
        "TRADEMARK, g1234567-9, G1234567-09",
        "TRADEMARK, 1-1, 1-01",
        "SOFTWARE, 2023SR0123456, 2023SR0123456",
        "SOFTWARE, 2023 sr 0123456, 2023SR0123456",
        "SOFTWARE, 2013SR012345, 2013SR0012345",
    })
    void brings_every_spelling_to_one(RightKind kind, String raw, String canonical) {
        assertThat(RightNumber.parse(kind, raw)).isEqualTo(new RightNumber(kind, canonical));
    }

    @ParameterizedTest
    @CsvSource({
        "INVENTION, 201010596747X",
        "INVENTION, 201010596747.x",
        "INVENTION, ZL201010596747.X",
        "INVENTION, ' 201010596747.X'",
        "TRADEMARK, 12345678-9",
        "TRADEMARK, 012345678-09",
        "TRADEMARK, 12345678/09",
        "SOFTWARE, 2023sr0123456",
        "SOFTWARE, 2013SR012345",
    })
    void the_record_itself_takes_the_canonical_form_only(RightKind kind, String value) {
        RightNumber.parse(kind, value);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RightNumber(kind, value))
                .withMessage("format");
    }

    @ParameterizedTest
    @ValueSource(strings = {"85", "99", "00", "03"})
    void the_older_form_has_years_from_85_to_03(String year) {
        String body = year + "101765";

        assertThat(RightNumber.parse(RightKind.INVENTION, body + CheckDigits.patent(body))
                        .value())
                .startsWith(body + ".");
    }

    @ParameterizedTest
    @CsvSource({"INVENTION, 1", "INVENTION, 8", "UTILITY_MODEL, 2", "UTILITY_MODEL, 9", "DESIGN, 3"})
    void the_digit_after_the_year_tells_the_kind(RightKind kind, char digit) {
        String body = "2019" + digit + "1250382";
        String number = body + CheckDigits.patent(body);
        String old = "99" + digit + "50382";

        for (RightKind other : new RightKind[] {RightKind.INVENTION, RightKind.UTILITY_MODEL, RightKind.DESIGN}) {
            if (other == kind) {
                assertThat(RightNumber.parse(kind, number).kind()).isEqualTo(kind);
                assertThat(RightNumber.parse(kind, old + CheckDigits.patent(old))
                                .kind())
                        .isEqualTo(kind);
            } else {
                assertRefused(other, number, "format");
                assertRefused(other, old + CheckDigits.patent(old), "format");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "INVENTION, '', length",
        "INVENTION, ZL, length",
        "INVENTION, CN201010596747, length",
        "INVENTION, CN101234567B, length",
        "INVENTION, CN101234567, format",
        "INVENTION, 201010596747.Y, format",
        "INVENTION, 20101059674X.X, format",
        "INVENTION, 201410596747.X, check digit",
        "INVENTION, 201710911092.3, check digit",
        "INVENTION, 97101765.5, check digit",
        "INVENTION, 84101765.4, format",
        "INVENTION, 04101765.X, format",
        "INVENTION, 200210500915.6, format",
        "INVENTION, 220010500915.2, format",
        "INVENTION, 201010.596747X, length",
        "INVENTION, 201010.59674X, format",
        "INVENTION, 201010596747..X, length",
        "INVENTION, ZLCN201010596747.X, length",
        "INVENTION, ٢01010596747.X, format",
        "TRADEMARK, '', format",
        "TRADEMARK, 12345678, format",
        "TRADEMARK, 12345678 9, format",
        "TRADEMARK, 12345678-0, format",
        "TRADEMARK, 12345678-46, format",
        "TRADEMARK, 123456789-09, format",
        "TRADEMARK, 0-09, format",
        "TRADEMARK, 12345678AB-09, format",
        "TRADEMARK, 12345678-009, format",
        "SOFTWARE, 软著登字第0123456号, format",
        "SOFTWARE, 2023SR01234567, format",
        "SOFTWARE, 2023SR123, format",
        "SOFTWARE, 1990SR0123456, format",
        "SOFTWARE, 2200SR0123456, format",
    })
    void refuses_what_is_not_such_a_number(RightKind kind, String raw, String reason) {
        assertRefused(kind, raw, reason);
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 1_000_000})
    void refuses_long_text_before_reading_it(int length) {
        assertRefused(RightKind.TRADEMARK, "0".repeat(length - 4) + "1-09", "length");
    }

    private static void assertRefused(RightKind kind, String raw, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RightNumber.parse(kind, raw))
                .withMessage(reason);
    }
}
