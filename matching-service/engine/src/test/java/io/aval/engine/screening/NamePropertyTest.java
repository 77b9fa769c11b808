package io.aval.engine.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.screening.sample.MadeName;
import io.aval.engine.screening.sample.NameMaker;
import io.aval.engine.screening.sample.Slip;
import io.aval.engine.seed.Draw;
import io.aval.engine.seed.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamePropertyTest {
    private static final Seed SEED = new Seed("name properties 1");
    private static final List<MadeName> NAMES = NameMaker.make(SEED, 2_000);

    @Test
    void the_one_spelling_of_a_name_is_its_own_spelling() {
        for (MadeName made : NAMES) {
            String normal = CompanyName.of(made.text()).normal();
            assertThat(CompanyName.of(normal).normal()).as(made.text()).isEqualTo(normal);
        }
    }

    @Test
    void equal_names_score_most_and_no_pair_scores_more() {
        for (int i = 0; i < NAMES.size(); i++) {
            CompanyName one = CompanyName.of(NAMES.get(i).text());
            CompanyName other = CompanyName.of(NAMES.get((i + 1) % NAMES.size()).text());
            assertThat(NameMatch.compare(one, one).score()).as(one.given()).isEqualTo(10_000);
            assertThat(NameMatch.compare(one, other).score()).as(one.given()).isBetween(0, 10_000);
        }
    }

    @Test
    void a_score_does_not_depend_on_which_name_comes_first() {
        for (int i = 0; i < NAMES.size(); i++) {
            Draw draw = new Draw(SEED, "symmetry", i);
            Optional<String> slipped = draw.oneOf(List.of(Slip.values())).in(NAMES.get(i), draw);
            CompanyName one = CompanyName.of(NAMES.get(i).text());
            CompanyName other = CompanyName.of(slipped.orElse("宏远"));
            assertThat(NameMatch.compare(one, other).score())
                    .as(one + " " + other)
                    .isEqualTo(NameMatch.compare(other, one).score());
        }
    }

    @Test
    void what_is_only_written_otherwise_matches() {
        List<Slip> harmless = List.of(Slip.TRADITIONAL, Slip.FULL_WIDTH, Slip.REGION_MOVED, Slip.BRACKETS);
        List<String> others = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            MadeName made = NAMES.get(i);
            Draw draw = new Draw(SEED, "harmless", i);
            String slipped = harmless.get(i % harmless.size()).in(made, draw).orElse(made.text());
            NameMatch match = NameMatch.compare(CompanyName.of(made.text()), CompanyName.of(slipped));
            if (match.verdict() != Verdict.MATCH) {
                others.add(made.text() + " " + slipped);
            }
        }
        assertThat(others).as("seed " + SEED).hasSizeLessThan(NAMES.size() / 100);
    }

    @Test
    void random_text_is_cleaned_once_and_for_all_and_never_throws() {
        for (int round = 0; round < 20_000; round++) {
            Draw draw = new Draw(SEED, "text", round);
            String text = randomText(draw);
            String cleaned = clean(text);
            assertThat(clean(cleaned)).as("round " + round).isEqualTo(cleaned);
            CompanyName name = CompanyName.of(text);
            CompanyName other = CompanyName.of(randomText(draw));
            int score = NameMatch.compare(name, other).score();
            assertThat(score).as("round " + round).isBetween(0, 10_000);
            assertThat(score).isEqualTo(NameMatch.compare(other, name).score());
            assertThat(CompanyName.steps(text)).hasSize(12);
        }
    }

    private static String clean(String text) {
        return Cleaning.bracketed(Cleaning.simplified(Cleaning.plain(text)));
    }

    /** Pieces of names, brackets, and any UTF-16 whatever, broken surrogates included. */
    private static String randomText(Draw draw) {
        List<String> pieces = List.of(
                "(", ")", "（", "）", "上海", "市", "有限公司", "股份", "集团", "分公司", "科技", "银行", "第", "十", "II", "原", "中国");
        StringBuilder text = new StringBuilder();
        IntStream.range(0, draw.below(12)).forEach(i -> {
            switch (draw.below(4)) {
                case 0 -> text.append((char) draw.below(1 << 16));
                case 1 -> text.append((char) draw.between(0x4e00, 0x9fff));
                case 2 -> text.appendCodePoint(draw.below(Character.MAX_CODE_POINT + 1));
                default -> text.append(draw.oneOf(pieces));
            }
        });
        return text.toString();
    }
}
