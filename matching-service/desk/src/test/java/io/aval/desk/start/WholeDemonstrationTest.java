package io.aval.desk.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.desk.demo.DemoScale;
import io.aval.desk.matching.MatchOutcome;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code ./aval up} loads in the sizes that users get: the contract's rules move on, and the plan must keep to them. */
class WholeDemonstrationTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"FULL, 22060, 1000", "TENTH, 2213, 80"})
    void is_loaded_through_the_contract_and_matched(String size, long acts, int demands) throws Exception {
        DemoScale scale = size.equals("FULL") ? DemoScale.FULL : DemoScale.TENTH;
        UpSettings settings = new UpSettings(new BackEnd.Embedded(), folder.resolve("data"), scale, 0, 0, false);
        AtomicLong loaded = new AtomicLong();
        try (Demonstration demonstration = Demonstration.open(settings, DataFolder.open(settings.data(), scale, ""))) {
            demonstration.load((done, total) -> loaded.accumulateAndGet(done, Math::max), () -> false);
            MatchOutcome first = demonstration.firstMatch((phase, share) -> {}).orElseThrow();
            assertThat(first.report().outcomes()).hasSizeGreaterThan(demands);
            assertThat(first.report().verdict().holds()).isTrue();
        }
        assertThat(loaded).hasValue(acts);
    }
}
