package io.aval.rules.finance.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Ruling;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Schema;
import io.aval.rules.finance.DemandTerms;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.finance.FinanceKind;
import io.aval.rules.finance.Industry;
import io.aval.rules.finance.Product;
import io.aval.rules.finance.ProductTerms;
import io.aval.rules.finance.Region;
import io.aval.rules.law.Law;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import io.aval.rules.scene.Deals;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Criteria as products and demands carry them. */
class CriteriaTest {

    private final Town town = new Town();

    record Row(String what, Code code, String place, List<Criterion> criteria) {
        Row(String what, Code code, String place, Criterion criterion) {
            this(what, code, place, List.of(criterion));
        }

        @Override
        public String toString() {
            return what;
        }
    }

    private static Criterion of(Facet facet, String allowed, String forbidden) {
        return new Criterion(facet, list(allowed), list(forbidden), null);
    }

    private static @Nullable List<String> list(String words) {
        return words.isEmpty() ? null : List.of(words.split(" "));
    }

    private static Criterion within(Facet facet, long least, long most) {
        return new Criterion(facet, null, null, new Criterion.Within(least, most));
    }

    static Stream<Row> misfits() {
        return Stream.of(
                new Row("own side", Code.CRITERIA_FACET, "/0/facet", within(Facet.SPEED, 0, 1)),
                new Row(
                        "a facet twice",
                        Code.CRITERIA_FACET,
                        "/1/facet",
                        List.of(within(Facet.AGE, 0, 1), within(Facet.AGE, 2, 3))),
                new Row("an empty range", Code.CRITERIA_CONTRADICTION, "/0/within", within(Facet.AGE, 4, 3)),
                new Row("below the least", Code.CRITERIA_VALUE, "/0/within", within(Facet.GRADE, 0, 3)),
                new Row("above the most", Code.CRITERIA_VALUE, "/0/within", within(Facet.GRADE, 3, 11)),
                new Row("an unknown category", Code.CRITERIA_VALUE, "/0/allowed/1", of(Facet.SIZE, "SMALL TINY", "")),
                new Row("a category twice", Code.CRITERIA_VALUE, "/0/forbidden/1", of(Facet.REGION, "", "31 31")),
                new Row("a number as category", Code.CRITERIA_VALUE, "/0", of(Facet.AGE, "5", "")),
                new Row("a category as number", Code.CRITERIA_VALUE, "/0", within(Facet.SIZE, 1, 2)),
                new Row("nothing said", Code.CRITERIA_CONTRADICTION, "/0", of(Facet.REGION, "", "")),
                new Row(
                        "all that is allowed is forbidden",
                        Code.CRITERIA_CONTRADICTION,
                        "/0/forbidden",
                        of(Facet.REGION, "31 44", "44 31")),
                new Row(
                        "all that there is is forbidden",
                        Code.CRITERIA_CONTRADICTION,
                        "/0/forbidden",
                        of(Facet.LICENSED, "", "YES NO")));
    }

    private FinanceActs.PostProduct product(Criteria criteria) {
        ProductTerms t = town.productTerms(FinanceKind.PLEDGE);
        ProductTerms terms = new ProductTerms(
                t.kind(),
                t.budgetFen(),
                t.minTicketFen(),
                t.maxTicketFen(),
                t.maxTenorDays(),
                t.rates(),
                t.ltvBp(),
                t.industries(),
                t.regions(),
                null,
                criteria);
        return new FinanceActs.PostProduct(town.party(town.bankA), terms, Scene.PLATFORM);
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void what_cannot_be_asked_is_refused_at_its_place(Row row) {
        assertThat(town.scene.refused(
                        town.bankA, product(Deals.criteria(row.criteria().toArray(Criterion[]::new)))))
                .isEqualTo(row.code()
                        .refusal("field", "/terms/criteria/alternatives/0/criteria" + row.place(), "command", "0"));
    }

    @Test
    void every_facet_of_the_other_side_may_be_asked_about_and_stands_in_the_record_as_it_was_written() {
        List<Criteria.Alternative> alternatives = new ArrayList<>();
        List<Criterion> all = Arrays.stream(Facet.values())
                .filter(facet -> facet.side() == Facet.Side.DEMAND)
                .map(facet -> facet.domain().counted()
                        ? within(facet, facet.domain().least(), facet.domain().most())
                        : of(
                                facet,
                                facet.domain().categories().isEmpty()
                                        ? "any"
                                        : facet.domain().categories().first(),
                                ""))
                .toList();
        alternatives.add(new Criteria.Alternative(all));
        alternatives.add(new Criteria.Alternative(List.of(of(Facet.INDUSTRY, "", "AUTO"))));
        Criteria criteria = new Criteria(alternatives, Criteria.Disclosure.NOTHING);
        RecordId id = town.scene.create(town.bankA, product(criteria));
        assertThat(town.scene.body(id, Product.class).terms().criteria()).isEqualTo(criteria);
        assertThat(town.scene.opening(id).custodians()).containsExactly(Scene.BANK_A, Scene.PLATFORM);
    }

    @Test
    void a_demand_asks_about_products_and_not_about_demands() {
        RecordId right = town.right();
        RecordId certificate = town.certificate(right);
        for (Facet facet : List.of(Facet.SPEED, Facet.AGE)) {
            DemandTerms terms = new DemandTerms(
                    FinanceKind.PLEDGE,
                    1,
                    1,
                    1,
                    Industry.AUTO,
                    new Region("31"),
                    1,
                    Deals.criteria(within(facet, 0, 5)));
            FinanceActs.PostDemand post =
                    new FinanceActs.PostDemand(town.party(town.owner), terms, right, certificate, Scene.PLATFORM);
            if (facet == Facet.AGE) {
                assertThat(town.scene.refused(town.owner, post).code()).isEqualTo(Code.CRITERIA_FACET);
            } else {
                town.scene.grant(town.owner, post);
            }
        }
    }

    @Test
    void an_unknown_facet_is_refused_at_its_place() {
        String text = Law.json(product(Deals.criteria(within(Facet.AGE, 0, 5)))).canonical();
        Json.Obj changed = (Json.Obj) JsonReader.read(text.replace("ageYears", "shoeSize"));
        var ruling = town.scene.judge(
                town.bankA, List.of(changed), Collections.singleton(town.scene.opening(town.party(town.bankA))));
        Refusal refusal = ((Ruling.Refused) ruling).refusal();
        assertThat(refusal.details()).containsEntry("field", "/terms/criteria/alternatives/0/criteria/0/facet");
    }

    @Test
    void a_facets_name_in_records_is_its_label() {
        assertThat(Schema.of(Criterion.class)
                        .encode(within(Facet.RIGHT_LIFE, 1, 2))
                        .canonical())
                .isEqualTo("{\"facet\":\"rightLifeDays\",\"within\":{\"least\":1,\"most\":2}}");
    }
}
