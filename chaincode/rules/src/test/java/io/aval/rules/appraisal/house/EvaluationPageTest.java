package io.aval.rules.appraisal.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.appraisal.right.RightEvaluation;
import io.aval.rules.appraisal.right.RightModel;
import io.aval.rules.appraisal.sheet.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * What is committed is what model and code say. After a change run
 * {@code ./mvnw -pl chaincode/rules test -Dtest=EvaluationPageTest -Daval.docs=write} and commit the file.
 */
class EvaluationPageTest {

    static final List<String> SAMPLES = HouseModels.SAMPLES;

    private static final Path PAGE = Path.of("../../docs/standards/ip-evaluation.md");

    @Test
    void the_page_is_up_to_date() throws IOException {
        if ("write".equals(System.getProperty("aval.docs"))) {
            Files.writeString(PAGE, EvaluationPage.text());
        }
        assertThat(PAGE)
                .as("run this test with -Daval.docs=write and commit what it writes")
                .hasContent(EvaluationPage.text());
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void every_finding_is_described(String sample) {
        RightModel model = RightModel.of(HouseModels.ipValue().parameters());
        assertThat(RightEvaluation.evaluate(HouseModels.sample(sample), model, 1)
                        .findings())
                .extracting(Finding::name)
                .allMatch(name -> EvaluationProse.FINDINGS.keySet().stream()
                        .anyMatch(known -> name.matches(Pattern.quote(known).replace("*", "\\E.*\\Q"))));
    }
}
