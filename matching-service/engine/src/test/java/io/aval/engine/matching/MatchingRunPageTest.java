package io.aval.engine.matching;

import io.aval.engine.allocation.Mode;
import io.aval.engine.market.Disclosure;
import io.aval.engine.market.Facet;
import io.aval.engine.market.FacetType;
import io.aval.engine.market.Reason;
import io.aval.engine.page.CommittedPage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The tables of the published standard are what the source says. After a change run {@code ./mvnw -pl
 * matching-service/engine test -Dtest=MatchingRunPageTest -Daval.docs=write} and commit the page.
 */
class MatchingRunPageTest {

    @Test
    void the_tables_of_the_standard_are_up_to_date() throws IOException {
        CommittedPage.at("docs/standards/matching-run.md").hasTables(tables());
    }

    private static Map<String, String> tables() {
        Map<String, String> tables = new TreeMap<>();
        tables.put("reasons", reasons());
        tables.put("modes", modes());
        tables.put("disclosure", disclosure());
        tables.put("facets", facets());
        return tables;
    }

    private static String reasons() {
        return "| Reason |\n| --- |\n"
                + Arrays.stream(Reason.values())
                        .filter(Reason::refusesPair)
                        .map(reason -> "| `" + reason + "` |\n")
                        .collect(Collectors.joining());
    }

    private static String modes() {
        return "| `--mode` | Title in the manifest | Promise |\n| --- | --- | --- |\n"
                + Arrays.stream(Mode.values())
                        .filter(mode -> mode != Mode.RECOMMEND)
                        .map(mode -> "| `"
                                + mode.name().toLowerCase(Locale.ROOT).replace('_', '-') + "` | `"
                                + mode.title() + "` | " + promise(mode) + " |\n")
                        .collect(Collectors.joining());
    }

    private static String promise(Mode mode) {
        return switch (mode) {
            case STABLE_DEMAND -> "no blocking pair; of all such results the one that every demand likes best";
            case STABLE_PRODUCT -> "no blocking pair; of all such results the one that every product likes best";
            case UNSPLIT -> "each demand whole from one product or not at all; no budget is passed";
            case WELFARE -> "most money placed, then the least interest";
            case WELFARE_TICKETS -> "the same with no part below its product's smallest ticket; the gap is told";
            case RECOMMEND -> throw new IllegalArgumentException("allocates nothing");
        };
    }

    private static String disclosure() {
        return "| Choice | The other side learns |\n| --- | --- |\n"
                + Arrays.stream(Disclosure.values())
                        .map(choice -> "| `" + choice + "` | " + told(choice) + " |\n")
                        .collect(Collectors.joining());
    }

    private static String told(Disclosure choice) {
        return switch (choice) {
            case FACET -> "which facet was not met";
            case GROUP -> "whether it was about the party, the object or the terms";
            case NOTHING -> "that the pair is not eligible";
        };
    }

    private static String facets() {
        return "| Facet | Of | About | Values |\n| --- | --- | --- | --- |\n"
                + Arrays.stream(Facet.values())
                        .map(facet -> "| `" + facet.label() + "` | " + word(facet.side()) + " | " + word(facet.about())
                                + " | " + values(facet.type()) + " |\n")
                        .collect(Collectors.joining());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String values(FacetType type) {
        return switch (type) {
            case FacetType.Category(var all) -> all.isEmpty() ? "a code" : String.join(", ", all);
            case FacetType.Quantity number -> number.least() + " to " + number.most() + " " + number.unit();
        };
    }
}
