package io.aval.engine.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.engine.verification.adapter.TaxOffice;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.verification.Bearing;
import io.aval.rules.verification.Dimension;
import io.aval.rules.verification.SubjectKind;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The recorded answers have the forms that their adapters know. */
class RecordingsTest {

    @Test
    void every_recorded_answer_has_its_adapters_form_and_no_other_member() throws SourceFailure {
        for (Source source : Cases.sources()) {
            int known = 0;
            for (String subject : new String[] {
                Cases.BEARINGS,
                Cases.CAR_PARTS,
                Cases.BIOTECH,
                Cases.PATENT,
                Cases.PLEDGED_PATENT,
                "26322000000000012345",
                "26322000000000012346"
            }) {
                try {
                    Answer answer = source.ask(Cases.question(SubjectKind.ENTERPRISE, subject));
                    assertThat(source.adapter().form().broken(answer.response()))
                            .as(source.name())
                            .isEmpty();
                    assertThat(source.adapter().form().news(answer.response()))
                            .as(source.name())
                            .isEmpty();
                    known++;
                } catch (SourceFailure failure) {
                    assertThat(failure.reason()).isEqualTo(SourceFailure.Reason.UNKNOWN_SUBJECT);
                }
            }
            assertThat(known).as(source.name()).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({"A,0,FOR", "M,0,FOR", "C,0,FOR", "D,0,AGAINST", "A,1,AGAINST", "E,0,FOR"})
    void a_grade_that_says_nothing_leaves_the_arrears_to_speak(String grade, long arrears, Bearing expected) {
        Json.Obj response = (Json.Obj) JsonReader.read("{\"grade\":\"%s\",\"arrears\":%d}".formatted(grade, arrears));
        Fields fields = new TaxOffice().read(response, Cases.bearings());
        assertThat(Fields.together(fields.byDimension().getOrDefault(Dimension.TAX, new TreeMap<>())))
                .isEqualTo(expected);
    }

    @Test
    void a_recording_of_another_form_is_refused() {
        assertThatThrownBy(() -> new RecordedSource(new TaxOffice(), "{\"source\":\"x\"}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RecordedSource(
                        new TaxOffice(), "{\"source\":\"x\",\"group\":\"y\",\"answers\":{\"a\":{\"response\":{}}}}"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
