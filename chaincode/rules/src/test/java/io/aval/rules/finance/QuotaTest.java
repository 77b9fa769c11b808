package io.aval.rules.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Ruling;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.finance.QuotaTerms.Group;
import io.aval.rules.finance.QuotaTerms.Line;
import io.aval.rules.law.Law;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import io.aval.rules.refusal.RefusedException;
import io.aval.rules.scene.Lines;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What financiers and enterprises allow runs to place. */
class QuotaTest {

    private final Town town = new Town();
    private final Lines quotas = new Lines(town);

    private static Line line(String name, @Nullable String parent) {
        return new Line(name, parent, 5, null, null, null);
    }

    private static Line industries(String name, @Nullable String parent, Industry... industries) {
        return new Line(name, parent, 5, null, List.of(industries), null);
    }

    private Code refused(Actor owner, QuotaTerms terms) {
        return town.scene.refused(owner, quotas.post(owner, terms)).code();
    }

    record Row(String what, Code code, String field, List<Line> lines) {
        Row(String what, Code code, String field, Line... lines) {
            this(what, code, field, List.of(lines));
        }

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Row> misfits() {
        List<Line> chain = IntStream.rangeClosed(0, QuotaTerms.MAX_DEPTH)
                .mapToObj(i -> line("n" + i, i == 0 ? null : "n" + (i - 1)))
                .toList();
        return Stream.of(
                new Row("an unknown parent", Code.QUOTA_TREE, "0/parent", line("a", "b")),
                new Row("its own parent", Code.QUOTA_TREE, "0/parent", line("a", "a")),
                new Row("a cycle", Code.QUOTA_TREE, "0/parent", line("a", "b"), line("b", "a")),
                new Row("too deep", Code.QUOTA_TREE, QuotaTerms.MAX_DEPTH + "/parent", chain),
                new Row("a name twice", Code.QUOTA_TREE, "1/name", line("a", null), line("a", null)),
                new Row(
                        "beyond its parent",
                        Code.QUOTA_BEYOND,
                        "1/industries",
                        industries("a", null, Industry.AUTO),
                        industries("b", "a", Industry.AUTO, Industry.BIOMEDICINE)),
                new Row(
                        "beyond its parent's parent",
                        Code.QUOTA_BEYOND,
                        "2/industries",
                        industries("a", null, Industry.AUTO),
                        line("b", "a"),
                        industries("c", "b", Industry.BIOMEDICINE)));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void lines_that_make_no_tree_are_refused_at_their_place(Row row) {
        QuotaTerms terms = new QuotaTerms(9, row.lines(), null, null);
        assertThat(town.scene.refused(town.bankA, quotas.post(town.bankA, terms)))
                .isEqualTo(row.code().refusal("field", "/terms/lines/" + row.field(), "command", "0"));
    }

    @Test
    void a_line_takes_over_what_it_does_not_name_and_may_be_larger_than_its_parent() {
        QuotaActs.PostQuota post = quotas.lines();
        RecordId id = town.scene.create(town.bankA, post);
        Quota quota = town.scene.body(id, Quota.class);
        assertThat(quota).isEqualTo(new Quota(post.as(), town.bankA.account(), post.terms(), Scene.PLATFORM));
        assertThat(town.scene.opening(id).custodians()).containsExactly(Scene.BANK_A, Scene.PLATFORM);
        Line part = quota.terms().whole().get(1);
        assertThat(part.products()).isEqualTo(quota.terms().lines().getFirst().products());
        assertThat(part.industries()).containsExactly(Industry.AUTO);
        Line large = new Line("b", "a", Lines.NONE, null, null, null);
        town.scene.grant(town.bankA, new QuotaActs.AmendQuota(post.as(), id, Lines.lines(0, line("a", null), large)));
        assertThat(town.scene.body(id, Quota.class).terms().whole()).containsExactly(line("a", null), large);
        assertThat(town.scene.opening(id).version()).isEqualTo(2);
    }

    @Test
    void a_party_posts_one_record_for_each_platform_whichever_account_it_uses() {
        Ruling.Granted posted = (Ruling.Granted) town.scene.judge(town.bankA, quotas.post(town.bankA, Lines.lines(5)));
        assertThat(posted.claims())
                .containsExactly(new Ruling.Claim("quota", town.party(town.bankA) + "/" + Scene.PLATFORM));
        QuotaActs.PostQuota twice = quotas.post(town.bankA, Lines.lines(5));
        assertThat(town.scene.refused(town.bankA, twice, twice).code()).isEqualTo(Code.DUPLICATE_NUMBER);
        assertThat(town.scene
                        .refused(
                                town.bankA,
                                new QuotaActs.PostQuota(
                                        town.party(town.bankA), Lines.lines(5), new Organisation("Nobody")))
                        .code())
                .isEqualTo(Code.WRONG_ORGANISATION);
    }

    @Test
    void only_the_owner_amends_and_only_its_own_products_stand_in_lines() {
        RecordId id = town.scene.create(town.bankA, quotas.lines());
        assertThat(town.scene
                        .refused(town.bankB, new QuotaActs.AmendQuota(town.party(town.bankB), id, Lines.lines(1)))
                        .code())
                .isEqualTo(Code.NOT_OWN_PARTY);
        RecordId others = town.product(town.bankB);
        assertThat(refused(town.bankA, Lines.lines(1, new Line("a", null, 1, List.of(others), null, null))))
                .isEqualTo(Code.NOT_OWN_PARTY);
        RecordId elsewhere = town.scene.create(
                town.bankA,
                new FinanceActs.PostProduct(
                        town.party(town.bankA), town.productTerms(FinanceKind.PLEDGE), Scene.BANK_B));
        assertThat(refused(town.bankA, Lines.lines(1, new Line("a", null, 1, List.of(elsewhere), null, null))))
                .isEqualTo(Code.WRONG_ORGANISATION);
        assertThat(town.scene
                        .refused(
                                town.valuer,
                                new QuotaActs.PostQuota(town.party(town.valuer), Lines.lines(1), Scene.PLATFORM))
                        .code())
                .isEqualTo(Code.WRONG_ROLE);
    }

    @Test
    void lines_are_a_financiers_and_groups_an_enterprises() {
        assertThat(refused(town.owner, Lines.lines(1, line("a", null)))).isEqualTo(Code.QUOTA_MISFIT);
        assertThat(refused(town.bankA, Lines.enterprise(1, town.party(town.owner), null)))
                .isEqualTo(Code.QUOTA_MISFIT);
        assertThat(refused(town.bankA, quotas.headTerms())).isEqualTo(Code.QUOTA_MISFIT);
    }

    @Test
    void a_group_has_one_head_and_other_enterprises_each_once() {
        RecordId drawer = town.party(town.drawer);
        Group own = new Group(5, List.of(drawer));
        for (QuotaTerms terms : List.of(
                Lines.enterprise(1, drawer, own),
                Lines.enterprise(1, town.party(town.owner), null),
                Lines.enterprise(1, town.party(town.bankA), null),
                Lines.enterprise(1, null, new Group(5, List.of(town.party(town.owner)))),
                Lines.enterprise(1, null, new Group(5, List.of(drawer, drawer))))) {
            assertThat(refused(town.owner, terms)).as("%s", terms).isEqualTo(Code.QUOTA_GROUP);
        }
        RecordId id = town.scene.create(town.owner, quotas.member());
        town.scene.grant(town.owner, new QuotaActs.AmendQuota(town.party(town.owner), id, quotas.headTerms()));
        assertThat(town.scene.body(id, Quota.class).terms().others()).containsExactly(town.party(town.payee), drawer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "\"5\"", "[]"})
    void absurd_amounts_are_refused(String amount) {
        String text = Law.json(quotas.post(town.bankA, Lines.lines(7))).canonical();
        assertThat(text).contains("\"limitFen\":7");
        Json.Obj changed = (Json.Obj) JsonReader.read(text.replace("\"limitFen\":7", "\"limitFen\":" + amount));
        Ruling ruling =
                town.scene.judge(town.bankA, List.of(changed), List.of(town.scene.opening(town.party(town.bankA))));
        Refusal refusal = ((Ruling.Refused) ruling).refusal();
        assertThat(refusal.code()).isIn(Code.OUT_OF_RANGE, Code.WRONG_TYPE);
        assertThat(refusal.details()).containsEntry("field", "/terms/limitFen");
    }

    @Test
    void more_lines_than_there_may_be_are_refused() {
        Line[] lines = IntStream.rangeClosed(0, QuotaTerms.MAX_LINES)
                .mapToObj(i -> line("n" + i, null))
                .toArray(Line[]::new);
        assertThatThrownBy(() -> town.scene.judge(town.bankA, quotas.post(town.bankA, Lines.lines(1, lines))))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().details()).containsEntry("field", "/terms/lines"));
    }
}
