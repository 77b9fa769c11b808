package io.aval.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExitCodeTest {

    @ParameterizedTest
    @CsvSource({
        "OK,0",
        "INTERNAL,1",
        "INVALID_ARGUMENT,3",
        "NOT_FOUND,4",
        "UNAUTHENTICATED,5",
        "PERMISSION_DENIED,5",
        "FAILED_PRECONDITION,5",
        "ABORTED,6",
        "UNAVAILABLE,7",
        "UNKNOWN,8",
        "CANCELLED,130"
    })
    void a_desk_s_answer_has_one_exit_code(Status.Code status, int number) {
        assertThat(ExitCode.of(status).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @EnumSource(ExitCode.class)
    void every_code_is_explained_where_the_launcher_is(ExitCode code) throws IOException {
        assertThat(Files.readString(ProjectRoot.folder().resolve("aval"))).contains(code.number() + " ");
        assertThat(code.meaning()).isNotBlank();
    }

    @Test
    void no_number_stands_for_two_things() {
        assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::number)).doesNotHaveDuplicates();
    }
}
