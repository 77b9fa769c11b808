package io.aval.engine.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.engine.market.CapNode;
import io.aval.engine.market.Caps;
import io.aval.engine.market.Criteria;
import io.aval.engine.market.Criterion;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Disclosure;
import io.aval.engine.market.Facet;
import io.aval.engine.market.Facets;
import io.aval.engine.market.Market;
import io.aval.engine.market.Product;
import io.aval.engine.market.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketFileTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("market.jsonl");
        MarketFile.write(
                new Market(List.of(Samples.demand("D1"), Samples.demand("D2")), List.of(Samples.product("P1"))), file);
    }

    @Test
    void gives_back_the_market_that_was_written() throws IOException {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            Market market = Samples.random(random, random.nextInt(30), random.nextInt(10));
            MarketFile.write(market, file);
            byte[] written = Files.readAllBytes(file);

            Market read = MarketFile.read(file);
            MarketFile.write(read, file);

            assertThat(read).as("seed %s", seed).isEqualTo(market);
            assertThat(file).as("seed %s", seed).hasBinaryContent(written);
        }
    }

    @Test
    void gives_back_facets_criteria_and_caps() throws IOException {
        Demand demand = Samples.demand("D1")
                .with(Facets.NONE.with(Facet.RIGHT_KIND, "INVENTION").with(Facet.AGE, 12))
                .asking(Criteria.all(Criterion.within(Facet.SPEED, 0, 10)), Disclosure.NOTHING);
        Product product = Samples.product("P1")
                .with(Facets.NONE.with(Facet.SPEED, 5))
                .asking(
                        Criteria.all(Criterion.oneOf(Facet.RIGHT_KIND, "INVENTION", "DESIGN"))
                                .or(Criterion.noneOf(Facet.SIZE, "LARGE"), Criterion.atLeast(Facet.AGE, 3)),
                        Disclosure.FACET);
        CapNode bank = CapNode.financier("bank", 7, "F-P1");
        CapNode line = CapNode.bucket("line", "bank", 5, new TreeSet<>(Set.of("P1")), "AUTO");
        Market market = new Market(List.of(demand), List.of(product), new Caps(List.of(bank, line)));

        MarketFile.write(market, file);

        assertThat(MarketFile.read(file)).isEqualTo(market);
    }

    @Test
    void is_written_as_published() {
        assertThat(file).content().startsWith("""
                {"caps":0,"demands":2,"products":1,"row":"market","version":"aval-market-1"}
                {"budgetFen":10000000,"disclosure":"GROUP","financier":"F-P1","id":"P1","industries":["AUTO"],"kind":"PLEDGE","ltvBp":5000,\
                "maxTenorDays":720,"maxTicketFen":5000000,"minTicketFen":100000,"ratesPpm":[30000,31000,32000,33000,\
                34000,35000,36000,37000,38000,39000],"regions":["310000"],"row":"product","worstGrade":7}
                {"amountFen":1000000,"collateralFen":4000000,"disclosure":"GROUP","enterprise":"E-D1","grade":3,"id":"D1","industry":"AUTO",\
                "kind":"PLEDGE","maxParts":2,"maxRatePpm":50000,"region":"310000","row":"demand","tenorDays":360}
                """);
    }

    @Test
    void names_the_line_at_which_a_file_was_cut_wherever_that_is() throws IOException {
        String whole = Files.readString(file);
        for (int length = 0; length < whole.length() - 1; length++) {
            String left = whole.substring(0, length);
            Files.writeString(file, left);
            long line = left.chars().filter(c -> c == '\n').count() + 1;
            assertThatThrownBy(() -> MarketFile.read(file))
                    .as("cut to %s characters", length)
                    .isInstanceOf(MarketFile.Fault.class)
                    .hasMessageMatching("Line (" + line + "|" + (line + 1) + ") of market.jsonl: .*\\.");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        3 | "grade":3      | "grade":11            | grade is 11, outside 1 to 10
        3 | "grade":3      | "grade":-1            | grade is -1, outside 0 to 2147483647
        3 | "grade":3      | "grade":"3"           | grade is not a number
        3 | "grade":3,     | ''                    | grade is missing
        3 | "grade":3      | "grade":3,"shoe":44   | unknown field shoe
        3 | "grade":3      | "grade":3.5           | this is not JSON: a whole number of at most 2^53 - 1 is expected, at character
        2 | :"PLEDGE"      | :"GIFT"               | kind is none of [PLEDGE, DISCOUNT]
        3 | "id":"D1"      | "id":1                | id is not a text
        3 | "id":"D1"      | "id":"德"             | demand's id is not 1 to 64 printable ASCII characters
        2 | ["AUTO"]       | []                    | number of codes (industry) is 0, outside 1 to 1000
        2 | "GROUP"        | "SOME"                | disclosure is none of [FACET, GROUP, NOTHING]
        2 | "id":          | "facets":{"speed":"x"},"id":    | there is no facet speed
        2 | "id":          | "facets":{"speedDays":"x"},"id": | speedDays is a number, not a category
        2 | "id":          | "facets":{"speedDays":[]},"id": | speedDays is neither a text nor a number
        2 | "id":          | "criteria":7,"id":    | criteria is not a list
        2 | "id":          | "criteria":[[{"facet":"ageYears","least":2}]],"id": | most is missing
        2 | "id":          | "criteria":[[{"facet":"ageYears","least":2,"most":1}]],"id": | ageYears from 2 to 1 is empty
        2 | "id":          | "criteria":[[{"facet":"size","shoe":1}]],"id": | size neither allows nor forbids anything
        2 | ["AUTO"]       | ["AUTO","AUTO"]       | industries names one twice
        2 | ["AUTO"]       | [7]                   | industries is not a text
        2 | ["AUTO"]       | "AUTO"                | industries is not a list
        2 | [30000,        | [                     | number of rates is 9, outside 10 to 10
        2 | "row":"product" | "row":"shoe"         | row is none of demand, product, cap
        1 | "row":"market" | "row":"demand"        | this is not the head of a market file
        1 | "demands":2    | "demands":1           | more rows than the first line counts
        1 | "demands":2    | "demands":9999999     | the first line counts 9999999 rows of a kind, above 1000000
        """)
    void names_the_line_and_the_fault(int line, String good, String bad, String fault) throws IOException {
        String whole = Files.readString(file);
        int from = whole.indexOf(good);
        Files.writeString(file, whole.substring(0, from) + bad + whole.substring(from + good.length()));

        assertThatThrownBy(() -> MarketFile.read(file))
                .isInstanceOf(MarketFile.Fault.class)
                .hasMessageContaining(fault)
                .hasMessageMatching("Line \\d+ of market.jsonl: .*")
                .satisfies(e -> {
                    if (!fault.startsWith("more rows")) {
                        assertThat(e).hasMessageStartingWith("Line " + line + " ");
                    }
                });
    }

    @Test
    void refuses_rows_that_contradict_each_other_or_the_count() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(3, lines.get(2));
        Files.write(file, lines);
        assertThatThrownBy(() -> MarketFile.read(file)).hasMessageContaining("demand D1 stands twice");

        lines.set(3, lines.get(1));
        Files.write(file, lines);
        assertThatThrownBy(() -> MarketFile.read(file)).hasMessageContaining("2 products, and the first line counts 1");

        lines.set(2, "{\"id\":\"" + "x".repeat(5_000_000) + "\"}");
        Files.write(file, lines, StandardCharsets.UTF_8);
        assertThatThrownBy(() -> MarketFile.read(file))
                .hasMessageContaining("Line 3")
                .hasMessageContaining("a line of more than");
    }
}
