package io.aval.engine.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.screening.Piece.Part;
import io.aval.engine.screening.sample.MadeList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatchTest {

    @ParameterizedTest
    @CsvSource({
        "上海宏远科技有限公司, 上海宏远科技有限公司, 10000, MATCH",
        "上海宏远科技有限公司, 宏遠科技（上海）有限责任公司, 10000, MATCH",
        "上海宏远科技有限公司, 上海宏远科技, 9800, MATCH",
        "上海宏远科技有限公司, 宏远科技有限公司, 9100, POSSIBLE",
        "上海宏远科技有限公司, 上海宏远科技股份有限公司, 9100, POSSIBLE",
        "上海宏远科技有限公司, 上海宏远科技集团有限公司, 9100, POSSIBLE",
        "上海宏远科技有限公司, 上海宏远科技有限公司北京分公司, 8500, POSSIBLE",
        "上海宏远科技有限公司, 上海鸿远科技有限公司, 8473, POSSIBLE",
        "上海宏远科技有限公司, 上海远宏科技有限公司, 8020, POSSIBLE",
        "上海宏远科技有限公司, 北京宏远科技有限公司, 6900, NO",
        "上海宏远科技有限公司, 上海宏达科技有限公司, 5875, NO",
        "江苏宏远科技有限公司, 苏州宏远科技有限公司, 9000, POSSIBLE",
        "苏州宏远科技有限公司, 昆山宏远科技有限公司, 9000, POSSIBLE",
        "太仓宏远科技有限公司, 昆山宏远科技有限公司, 6900, NO",
    })
    void a_score_says_what_a_clerk_would(String one, String other, int score, Verdict verdict) {
        NameMatch match = NameMatch.compare(CompanyName.of(one), CompanyName.of(other));
        assertThat(match.score()).as(match.toString()).isEqualTo(score);
        assertThat(match.verdict()).isEqualTo(verdict);
    }

    @Test
    void every_piece_is_listed_with_what_it_adds() {
        NameMatch match = NameMatch.compare(CompanyName.of("上海宏远科技有限公司"), CompanyName.of("北京宏源集团股份有限公司"));
        assertThat(match.pieces())
                .containsExactly(
                        new Piece(Part.BRAND, "宏远", "宏源", 3973),
                        new Piece(Part.TRADE, "科技", "", 600),
                        new Piece(Part.REGION, "上海", "北京", -1600),
                        new Piece(Part.ROLE, "", "集团", 100),
                        new Piece(Part.FORM, "有限公司", "股份有限公司", -400));
        assertThat(match.score()).isEqualTo(3973 + 600 - 1600 + 100 - 400);
    }

    @Test
    void names_that_fall_apart_elsewhere_are_compared_as_a_whole_and_are_at_most_possible() {
        NameMatch match = NameMatch.compare(CompanyName.of("上诲宏远科技有限公司"), CompanyName.of("上海宏远科技有限公司"));
        assertThat(match.verdict()).isEqualTo(Verdict.POSSIBLE);
        assertThat(match.pieces()).first().satisfies(piece -> {
            assertThat(piece.part()).isEqualTo(Part.WHOLE);
            assertThat(piece.left()).isEqualTo("上诲宏远科技");
        });
    }

    @Test
    void two_valid_codes_that_differ_are_never_one_company() {
        Subject one = Subject.of("上海宏远科技有限公司", MadeList.code(1));
        Subject other = Subject.of("上海宏远科技有限公司", MadeList.code(2));
        NameMatch match = NameMatch.compare(one, other);
        assertThat(match.verdict()).isEqualTo(Verdict.NO);
        assertThat(match.score()).isZero();
        assertThat(match.pieces()).first().isEqualTo(new Piece(Part.CODE, MadeList.code(1), MadeList.code(2), -10_000));
    }

    @Test
    void one_valid_code_under_two_names_is_a_company_renamed() {
        NameMatch match = NameMatch.compare(
                Subject.of("上海宏远科技有限公司", MadeList.code(1)), Subject.of("北京鼎新贸易有限公司", MadeList.code(1)));
        assertThat(match.verdict()).isEqualTo(Verdict.MATCH);
        assertThat(match.renamed()).isTrue();
    }

    @Test
    void a_code_that_is_not_valid_says_nothing() {
        String broken = MadeList.code(1).substring(0, 17) + (MadeList.code(1).endsWith("0") ? "1" : "0");
        NameMatch match =
                NameMatch.compare(Subject.of("上海宏远科技有限公司", broken), Subject.of("上海宏远科技有限公司", MadeList.code(2)));
        assertThat(match.verdict()).isEqualTo(Verdict.MATCH);
        assertThat(match.pieces()).extracting(Piece::part).doesNotContain(Part.CODE);
    }
}
