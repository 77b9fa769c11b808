package io.aval.engine.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.screening.Hit.How;
import io.aval.engine.screening.sample.MadeList;
import io.aval.engine.screening.sample.MadeName;
import io.aval.engine.screening.sample.NameMaker;
import io.aval.engine.screening.sample.Slip;
import io.aval.engine.seed.Draw;
import io.aval.engine.seed.Seed;
import io.aval.rules.calendar.BusinessDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningTest {
    private static final Seed SEED = new Seed("screening test 1");
    private static final List<Slip> SLIPS = List.of(Slip.values());
    private static final ScreeningList FEW = list(List.of(
            entry("a", "上海宏远科技有限公司", 1, "宏图网络有限公司"),
            entry("b", "北京宏远科技有限公司", 2),
            entry("c", "上海鸿远科技有限公司", 0),
            entry("d", "青岛海尔股份有限公司", 3, "海尔"),
            entry("e", "上海宏远科技有限公司", 4)));

    @Test
    void a_code_finds_its_company_under_whatever_name() {
        Answer answer = Screening.of(FEW).screen(Subject.of("天津鼎新贸易有限公司", MadeList.code(3)));
        assertThat(answer.hits()).first().satisfies(hit -> {
            assertThat(hit.entry().id()).isEqualTo("d");
            assertThat(hit.how()).isEqualTo(How.CODE);
            assertThat(hit.match().renamed()).isTrue();
        });
        assertThat(answer.verdict()).isEqualTo(Verdict.MATCH);
    }

    @Test
    void names_are_found_in_any_spelling_before_near_ones_and_near_ones_by_score() {
        Answer answer = Screening.of(FEW).screen(Subject.named("宏遠科技（上海）有限責任公司"));
        assertThat(answer.hits()).extracting(hit -> hit.entry().id()).containsExactly("a", "e", "c", "b");
        assertThat(answer.hits())
                .extracting(Hit::how)
                .containsExactly(How.SAME_NAME, How.SAME_NAME, How.NEAR_NAME, How.NEAR_NAME);
        assertThat(answer.list()).isEqualTo(FEW.pin());
    }

    @Test
    void companies_with_another_valid_code_are_not_told() {
        Answer answer = Screening.of(FEW).screen(Subject.of("上海宏远科技有限公司", MadeList.code(4)));
        assertThat(answer.hits()).extracting(hit -> hit.entry().id()).containsExactly("e", "c");
    }

    @Test
    void a_former_name_finds_its_company_and_is_named() {
        Answer answer = Screening.of(FEW).screen(Subject.named("宏圖網絡有限公司"));
        assertThat(answer.hits()).first().satisfies(hit -> {
            assertThat(hit.entry().id()).isEqualTo("a");
            assertThat(hit.name()).isEqualTo("宏图网络有限公司");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "（）", "\u0000\u0001", "\ud800", "🏭", "((((((", "有限公司", "集团", "上海"})
    void what_is_hardly_a_name_gets_an_answer(String name) {
        assertThat(Screening.of(FEW).screen(Subject.named(name)).verdict()).isNotEqualTo(Verdict.MATCH);
    }

    @Test
    void an_empty_list_has_nobody() {
        assertThat(Screening.of(list(List.of())).screen(Subject.named("宏远")).hits())
                .isEmpty();
    }

    @Test
    void answers_do_not_depend_on_the_order_of_the_entries() {
        List<MadeName> names = NameMaker.make(SEED, 500);
        ScreeningList made = MadeList.of(SEED, names);
        List<ListEntry> turned = new ArrayList<>(made.entries());
        Collections.reverse(turned);
        Screening one = Screening.of(made);
        Screening other =
                Screening.of(new ScreeningList(made.publisher(), made.name(), made.version(), made.day(), turned));
        for (MadeName name : names) {
            Subject subject = Subject.named(name.brand() + name.trade());
            assertThat(other.screen(subject)).isEqualTo(one.screen(subject));
        }
    }

    @Test
    void nearly_every_slip_finds_the_company_that_is_meant() {
        List<MadeName> names = NameMaker.make(SEED, 5_000);
        Screening screening = Screening.of(MadeList.of(SEED, names));
        int asked = 0;
        int found = 0;
        for (int i = 0; i < names.size(); i += 5) {
            Slip slip = SLIPS.get(asked % SLIPS.size());
            Optional<String> text = slip.in(names.get(i), new Draw(SEED, "slip", i));
            if (text.isPresent()) {
                asked++;
                String meant = MadeList.id(i);
                List<ListEntry> near = screening.nearest(CompanyName.of(text.get()), 10);
                found += near.stream().anyMatch(entry -> entry.id().equals(meant)) ? 1 : 0;
            }
        }
        assertThat((double) found / asked).as("of %d with seed %s", asked, SEED).isGreaterThan(0.99);
    }

    @Test
    void the_index_proposes_what_a_comparison_with_everything_finds() {
        List<MadeName> names = NameMaker.make(SEED, 3_000);
        ScreeningList list = MadeList.of(SEED, names);
        Screening screening = Screening.of(list);
        List<CompanyName> all =
                names.stream().map(name -> CompanyName.of(name.text())).toList();
        for (int i = 0; i < 60; i++) {
            MadeName meant = names.get(37 * i);
            CompanyName asked = CompanyName.of(SLIPS.get(i % SLIPS.size())
                    .in(meant, new Draw(SEED, "all", i))
                    .orElse(meant.text()));
            int best = all.stream()
                    .mapToInt(name -> NameMatch.compare(asked, name).score())
                    .max()
                    .orElseThrow();
            Hit first = screening.screen(Subject.of(asked.given(), "")).hits().getFirst();
            assertThat(first.match().score()).as(asked.toString()).isEqualTo(best);
        }
    }

    private static ScreeningList list(List<ListEntry> entries) {
        return new ScreeningList("某法院", "名单", "1", BusinessDay.of("2026-11-20"), entries);
    }

    private static ListEntry entry(String id, String name, int code, String... aliases) {
        return new ListEntry(id, name, code == 0 ? "" : MadeList.code(code), List.of(aliases), "");
    }
}
