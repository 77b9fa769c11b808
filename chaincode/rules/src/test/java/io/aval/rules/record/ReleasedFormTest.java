package io.aval.rules.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Schema;
import io.aval.rules.law.Kinds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Records outlive releases: an opening of every kind as each release wrote it. These files are never changed; a new form
 * gets a folder of its own.
 */
class ReleasedFormTest {

    @ParameterizedTest
    @EnumSource
    void todays_reader_accepts_version_1_to_the_byte(Kind kind) throws IOException {
        String text = text("/records/v1/" + kind + ".json");
        Opening opening = Schema.of(Opening.class).decode(JsonReader.read(text));
        assertThat(opening.kind()).isEqualTo(kind);
        assertThat(opening.json().canonical()).isEqualTo(text);
        assertThat(Kinds.ALL.encode(Kinds.ALL.body(opening)).canonical())
                .isEqualTo(opening.body().canonical());
    }

    private static String text(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ReleasedFormTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
