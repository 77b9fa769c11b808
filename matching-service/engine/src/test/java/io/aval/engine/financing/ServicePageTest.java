package io.aval.engine.financing;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.page.CommittedPage;
import io.aval.rules.law.Law;
import io.aval.rules.pledge.Ground;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The published standard says what the source says. After a change run {@code ./mvnw -pl matching-service/engine test
 * -Dtest=ServicePageTest -Daval.docs=write} and commit the file.
 */
class ServicePageTest {

    private static final Pattern ACT = Pattern.compile("`([a-z]+\\.[a-z-]+)`");

    private final String page = ServicePage.text(TermsTable.published());

    @Test
    void the_page_is_up_to_date() throws IOException {
        CommittedPage.at("docs/standards/ip-pledge-service.md").says(page);
    }

    @Test
    void every_act_that_a_step_names_is_published() {
        for (List<String> step : ServicePage.STEPS) {
            Matcher found = ACT.matcher(step.get(2));
            assertThat(found.find()).as(step.getFirst()).isTrue();
            found.reset().results().forEach(act -> assertThat(Law.ACTS).containsKey(act.group(1)));
        }
    }

    @Test
    void every_ground_stands_in_it() {
        assertThat(Ground.values()).allSatisfy(ground -> assertThat(page).contains("`" + ground.code() + "`"));
    }
}
