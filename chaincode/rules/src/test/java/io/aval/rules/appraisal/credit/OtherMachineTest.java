package io.aval.rules.appraisal.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A JVM of another locale, zone and kind of compilation finds the same bytes. */
class OtherMachineTest {

    @Test
    void another_locale_and_zone_without_compiler_give_the_same_bytes() throws Exception {
        String here = CreditBytes.digest().value();
        assertThat(elsewhere("-Xint", "-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=Asia/Kathmandu"))
                .isEqualTo(here);
        assertThat(elsewhere(
                        "-Duser.language=tr", "-Duser.timezone=Pacific/Chatham", "-Xcomp", "-XX:TieredStopAtLevel=1"))
                .isEqualTo(here);
    }

    private static String elsewhere(String... options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), CreditBytes.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
