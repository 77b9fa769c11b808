package io.aval.engine.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.eligibility.cell.Filter;
import io.aval.engine.eligibility.cell.Found;
import io.aval.engine.eligibility.cell.Profile;
import io.aval.engine.importing.Codes;
import io.aval.engine.importing.CompanyRow;
import io.aval.engine.importing.ProfileField;
import io.aval.engine.importing.ProfileRow;
import io.aval.engine.index.Position;
import io.aval.engine.market.Facet;
import io.aval.engine.market.Facets;
import io.aval.engine.observation.EpochBuilder;
import io.aval.engine.observation.ObservationIndex;
import io.aval.engine.observation.Settings;
import io.aval.engine.observation.Source;
import io.aval.engine.observation.View;
import io.aval.rules.canonical.Digest;
import io.aval.rules.identifier.Uscc;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfilesPropertyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Digest FILE = Digest.of("file");

    @TempDir
    Path folder;

    private ObservationIndex index;
    private long block;

    @BeforeEach
    void open() {
        index = ObservationIndex.open(folder, new Settings(8 << 20, 4 << 20, 2));
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void append(ImportedRows source) {
        index.append(new Position(++block, "tx"), source.first(Integer.MAX_VALUE), Map.of());
    }

    private void fold(Source source) {
        try (EpochBuilder builder = index.begin()) {
            builder.fold(source);
            builder.seal();
            index.serve(builder);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void rows_of_ratios_come_back_as_they_were_however_they_went_in(long seed) {
        Random random = new Random(seed);
        List<CompanyRow> rows = new ArrayList<>();
        for (int number = 1; number <= 300; number += 1 + random.nextInt(3)) {
            double[] ratios = random.doubles(random.nextInt(1, 90), -10, 10).toArray();
            ratios[random.nextInt(ratios.length)] = Double.NaN;
            ratios[0] = random.nextBoolean() ? -0.0 : Double.MIN_VALUE;
            rows.add(new CompanyRow(number, ratios, random.nextBoolean()));
        }
        append(new ImportedRows(FILE, 7, rows));
        fold(new ImportedRows(Digest.of("other"), 7, rows.subList(0, 10)));
        try (View view = index.view()) {
            assertThat(ImportedRows.hold(view, FILE, 6)).isFalse();
            assertThat(ImportedRows.hold(view, FILE, 7)).isTrue();
            assertThat(Ratios.read(view, FILE, 6)).isEmpty();
            assertThat(Ratios.read(view, Digest.of("other"), 7)).hasSize(10);
            assertThat(Ratios.read(view, FILE, 7)).as("seed %d", seed).hasSameSizeAs(rows);
            assertThat(Ratios.read(view, FILE, 99))
                    .as("seed %d", seed)
                    .extracting(ProfilesPropertyTest::bits)
                    .containsExactlyElementsOf(
                            rows.stream().map(ProfilesPropertyTest::bits).toList());
        }
    }

    /** All of a row, every bit of it. */
    private static List<Long> bits(CompanyRow row) {
        List<Long> all = new ArrayList<>(List.of((long) row.number(), row.bankrupt() ? 1L : 0L));
        for (int ratio = 1; ratio <= row.size(); ratio++) {
            all.add(Double.doubleToRawLongBits(row.ratio(ratio).orElse(Double.NaN)));
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_census_of_a_height_finds_what_the_files_until_then_say(long seed) {
        Random random = new Random(seed);
        List<SortedMap<Integer, SortedMap<ProfileField, Long>>> truth = new ArrayList<>();
        truth.add(new TreeMap<>());
        for (int height = 1; height <= 4; height++) {
            SortedMap<Integer, SortedMap<ProfileField, Long>> now = new TreeMap<>();
            truth.getLast().forEach((company, known) -> now.put(company, new TreeMap<>(known)));
            List<ProfileRow> rows = rows(random);
            rows.forEach(row -> now.computeIfAbsent(number(row.code()), company -> new TreeMap<>())
                    .putAll(row.known()));
            truth.add(now);
            ImportedRows source = new ImportedRows(Digest.of(seed + " " + height), height, rows);
            if (random.nextBoolean()) {
                append(source);
            } else {
                fold(source);
            }
        }
        try (View view = index.view()) {
            for (int height = 0; height <= 4; height++) {
                compare(Census.of(view, height, DAY), truth.get(height), random, "seed " + seed + ", height " + height);
            }
        }
    }

    private static void compare(
            Census census, SortedMap<Integer, SortedMap<ProfileField, Long>> truth, Random random, String replay) {
        assertThat(census.enterprises()).as(replay).isEqualTo(truth.size());
        for (int trial = 0; trial < 20; trial++) {
            Filter filter = filter(random);
            TreeSet<String> admitted = new TreeSet<>();
            truth.forEach((company, known) -> {
                if (complete(known) && filter.admits(profile(known))) {
                    admitted.add(Codes.of(company).value());
                }
            });
            Found found = census.find(filter, 1_000);
            assertThat(found.count()).as(replay).isEqualTo(admitted.size());
            assertThat(found.best()).as(replay).extracting(census::code).containsExactlyInAnyOrderElementsOf(admitted);
        }
    }

    private static boolean complete(Map<ProfileField, Long> known) {
        return known.keySet()
                .containsAll(
                        List.of(ProfileField.INDUSTRY, ProfileField.REGION, ProfileField.GRADE, ProfileField.REVENUE));
    }

    private static Profile profile(Map<ProfileField, Long> known) {
        Long founded = known.get(ProfileField.FOUNDED);
        return new Profile(
                0,
                ProfileField.INDUSTRY.shown(known.getOrDefault(ProfileField.INDUSTRY, 0L)),
                ProfileField.REGION.shown(known.getOrDefault(ProfileField.REGION, 0L)),
                known.getOrDefault(ProfileField.GRADE, 0L).intValue(),
                known.getOrDefault(ProfileField.REVENUE, 0L),
                founded == null ? 0 : LocalDate.ofEpochDay(founded).until(DAY).getYears(),
                known.getOrDefault(ProfileField.RIGHTS, 0L).intValue(),
                0);
    }

    private static Filter filter(Random random) {
        int best = random.nextInt(1, 11);
        return new Filter(
                new TreeSet<>(random.nextBoolean() ? List.of() : List.of("AUTO", "BIOMEDICINE")),
                new TreeSet<>(random.nextBoolean() ? List.of() : List.of("22", "31")),
                best,
                random.nextInt(best, 11),
                random.nextInt(500),
                random.nextInt(500, 1_000),
                random.nextInt(20),
                random.nextInt(4));
    }

    private static List<ProfileRow> rows(Random random) {
        List<ProfileRow> rows = new ArrayList<>();
        for (int company = 0; company < 60; company++) {
            TreeMap<ProfileField, Long> known = new TreeMap<>();
            for (ProfileField field : ProfileField.values()) {
                if (random.nextInt(10) < 7) {
                    known.put(field, value(field, random));
                }
            }
            if (random.nextInt(3) > 0) {
                rows.add(new ProfileRow(company + 1, Codes.of(company), known));
            }
        }
        return rows;
    }

    private static long value(ProfileField field, Random random) {
        return switch (field) {
            case INDUSTRY -> random.nextInt(3);
            case REGION -> List.of(22L, 31L, 44L).get(random.nextInt(3));
            case GRADE -> random.nextInt(1, 11);
            case FOUNDED -> DAY.toEpochDay() - random.nextInt(20 * 366);
            case REVENUE -> random.nextInt(1_000);
            case EMPLOYEES, RIGHTS -> random.nextInt(5);
            case SIZE, TITLE -> random.nextInt(4);
        };
    }

    private static int number(Uscc code) {
        return Integer.parseInt(code.value().substring(8, 16));
    }

    @Test
    void an_enterprise_has_the_facets_of_its_height_and_keeps_those_that_the_ledger_knows() {
        Uscc code = Codes.of(7);
        append(new ImportedRows(FILE, 5, List.of(row(code, Map.of(ProfileField.REVENUE, 10L, ProfileField.SIZE, 1L)))));
        append(new ImportedRows(
                Digest.of("next"),
                9,
                List.of(row(
                        code,
                        Map.of(
                                ProfileField.REVENUE,
                                20L,
                                ProfileField.FOUNDED,
                                LocalDate.of(2016, 11, 24).toEpochDay())))));
        try (View view = index.view()) {
            Facets own = Facets.NONE.with(Facet.IP_COUNT, 3);
            assertThat(Profiles.add(own, view, code, 4, DAY)).isEqualTo(own);
            assertThat(Profiles.add(own, view, code, 8, DAY))
                    .isEqualTo(own.with(Facet.REVENUE, 10).with(Facet.SIZE, "SMALL"));
            assertThat(Profiles.add(own.with(Facet.SIZE, "LARGE"), view, code, 9, DAY))
                    .isEqualTo(own.with(Facet.REVENUE, 20)
                            .with(Facet.SIZE, "LARGE")
                            .with(Facet.AGE, 9));
            assertThat(Profiles.add(own, view, Codes.of(8), 9, DAY)).isEqualTo(own);
        }
    }

    private static ProfileRow row(Uscc code, Map<ProfileField, Long> known) {
        return new ProfileRow(1, code, new TreeMap<>(known));
    }
}
