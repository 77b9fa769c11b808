package io.aval.desk.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aval.desk.demo.DemoScale;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpSettingsTest {

    @Test
    void usual_settings_need_no_words() {
        assertThat(UpSettings.of(new String[0], Map.of()))
                .isEqualTo(
                        new UpSettings(new BackEnd.Embedded(), Path.of("data"), DemoScale.FULL, 8_101, 9_101, false));
    }

    @Test
    void arguments_go_before_the_environment() {
        Map<String, String> environment = Map.of("AVAL_DATA", "e", "AVAL_HTTP_PORT", "7000", "AVAL_GRPC_PORT", "7100");
        assertThat(UpSettings.of(new String[] {"--data", "a", "--grpc-port", "0", "--size", "small"}, environment))
                .isEqualTo(new UpSettings(new BackEnd.Embedded(), Path.of("a"), DemoScale.SMALL, 7_000, 0, false));
    }

    @ParameterizedTest
    @CsvSource({
        "--what,x,is not known",
        "--size,huge,full, tenth or small",
        "--http-port,-1,0 to",
        "--http-port,65533,0 to",
        "--grpc-port,many,0 to"
    })
    void what_is_wrong_ends_in_a_sentence(String option, String value, String sentence) {
        StartFailure failure =
                catchThrowableOfType(StartFailure.class, () -> UpSettings.of(new String[] {option, value}, Map.of()));
        assertThat(failure.exit()).isEqualTo(2);
        assertThat(failure.sentence()).contains(sentence);
    }

    @Test
    void an_option_without_its_value_is_said() {
        StartFailure failure =
                catchThrowableOfType(StartFailure.class, () -> UpSettings.of(new String[] {"--data"}, Map.of()));
        assertThat(failure.sentence()).contains("--data needs a value");
    }
}
