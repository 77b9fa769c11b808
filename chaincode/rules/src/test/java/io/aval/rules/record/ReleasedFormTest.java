package io.aval.rules.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Schema;
import io.aval.rules.law.Kinds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Records outlive releases: an opening of every kind as each release wrote it. These files are never changed; a new kind,
 * or a new form of an old one, gets a file in the folder of the release that wrote it first.
 */
class ReleasedFormTest {

    /** The folders, oldest first: {@code v1} is folder 1. */
    private static final int RELEASES = 4;

    /** Kinds of an earlier release that release 2 writes with further members. */
    private static final Set<Kind> GREW_IN_2 = Set.of(Kind.PARTY, Kind.BILL);

    /** Kinds of an earlier release that release 3 writes with further members. */
    private static final Set<Kind> GREW_IN_3 = Set.of(Kind.AGREEMENT, Kind.CERTIFICATE, Kind.DEMAND, Kind.OFFER);

    /** Kinds of an earlier release that release 4 writes with further members. */
    private static final Set<Kind> GREW_IN_4 = Set.of(Kind.DEMAND, Kind.OFFER, Kind.PRODUCT, Kind.RUN);

    /** The release that wrote the first record of that kind. */
    private static int firstWritten(Kind kind) {
        return switch (kind) {
            case PARTY, BILL, RIGHT, CERTIFICATE, PRODUCT, DEMAND, RUN, OFFER, AGREEMENT, IMPORT, ORDER -> 1;
            case TRADE, LIMIT, DISCLOSURE, CAP, ALLOTMENT, DISPUTE, CHANGE -> 2;
            case SHARING, MARGIN_CALL, VERDICT, MODEL, PAPERS, RATING -> 3;
            case BUDGET, QUOTA -> 4;
        };
    }

    static Stream<String> files() {
        return IntStream.rangeClosed(1, RELEASES)
                .boxed()
                .flatMap(release -> Arrays.stream(Kind.values())
                        .filter(kind -> firstWritten(kind) == release
                                || release == 2 && GREW_IN_2.contains(kind)
                                || release == 3 && GREW_IN_3.contains(kind)
                                || release == 4 && GREW_IN_4.contains(kind))
                        .map(kind -> "v" + release + "/" + kind));
    }

    @ParameterizedTest
    @MethodSource("files")
    void todays_reader_accepts_what_a_release_wrote_to_the_byte(String file) throws IOException {
        String text = text("/records/" + file + ".json");
        Opening opening = Schema.of(Opening.class).decode(JsonReader.read(text));
        assertThat(opening.kind().toString()).isEqualTo(file.substring(file.indexOf('/') + 1));
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
