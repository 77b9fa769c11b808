package io.aval.engine.attestation;

import static io.aval.engine.attestation.Stage.CHALLENGE;
import static io.aval.engine.attestation.Stage.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.aval.rules.refusal.RefusedException;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is changed in a presentation, it is refused by a code of its own; the parameter is the seed. */
class AttestationFuzzTest {

    private static final String ALPHABET = "ABCXYZabcxyz0189-_.~=+/ {}[]\"\\:,\u0000é中";
    private static final int ROUNDS = 700;

    private final AttestationVerifier verifier = new Stage().verifier();
    private final String whole = Stage.presented(Stage.issued());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void no_change_is_accepted_and_none_fails_otherwise(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < ROUNDS; i++) {
            String changed = changed(random);
            if (changed.equals(whole)) {
                continue;
            }
            try {
                Attestation attestation = verifier.verify(changed, CHALLENGE, NOW);
                fail("seed %s round %s accepted %s as %s", seed, i, changed, attestation);
            } catch (RefusedException e) {
                assertThat(e.refusal().code().name()).startsWith("ATTESTATION_");
            }
        }
    }

    private String changed(SplittableRandom random) {
        StringBuilder text = new StringBuilder(whole);
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int at = random.nextInt(text.length());
            char other = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            switch (random.nextInt(6)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, other);
                case 2 -> text.setLength(Math.max(1, at));
                case 3 -> text.insert(at, text.substring(at, Math.min(text.length(), at + 1 + random.nextInt(50))));
                case 4 -> text.reverse();
                default -> text.setCharAt(at, other);
            }
        }
        return text.toString();
    }
}
