package io.aval.client.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.client.SignedAct.Form;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random damage: never a crash, and nothing damaged is sound. */
class EvidenceFuzzTest {

    private static final int RUNS = 600;

    @ParameterizedTest
    @EnumSource(Form.class)
    void a_pack_of_which_any_byte_is_changed_is_not_sound(Form form) {
        long seed = 20_261_123;
        SplittableRandom random = new SplittableRandom(seed);
        Forge forge = new Forge();
        forge.revoked.put(Forge.A, new TreeMap<>(Map.of(BigInteger.TEN, Forge.TODAY)));
        byte[] good = new Life(forge, form).file();
        EvidenceVerifier verifier = new EvidenceVerifier(Trust.NONE);
        assertThat(verifier.verify(good).isSound()).isTrue();
        for (int run = 0; run < RUNS; run++) {
            byte[] bad = good.clone();
            int place = random.nextInt(bad.length);
            bad[place] =
                    random.nextBoolean() ? (byte) (bad[place] ^ 1 << random.nextInt(8)) : neighbour(bad[place], random);
            if (run % 10 == 0) {
                bad = Arrays.copyOf(bad, random.nextInt(bad.length));
            }
            if (!Arrays.equals(good, bad)) {
                assertThat(verifier.verify(bad).isSound())
                        .as("seed %d, run %d, place %d", seed, run, place)
                        .isFalse();
            }
        }
    }

    /** A letter or digit, so that the file stays readable and only what it says differs. */
    private static byte neighbour(byte old, SplittableRandom random) {
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        return letters.indexOf(old) < 0 ? (byte) (old + 1) : (byte) letters.charAt(random.nextInt(letters.length()));
    }
}
