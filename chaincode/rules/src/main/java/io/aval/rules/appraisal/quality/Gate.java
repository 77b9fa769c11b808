package io.aval.rules.appraisal.quality;

import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import io.aval.rules.identifier.RightKind;
import java.util.List;

/**
 * What must hold before anything is scored; gates multiply, they do not add. Its input is 1 where it holds and 0 where
 * it does not; what nobody says is unknown, which is no failure but makes the right the weakest collateral.
 *
 * @param name the input's name: {@code gate.in-force}
 * @param title what people call it
 * @param kinds of which rights it is asked
 */
public record Gate(
        @Text(max = 64, pattern = "gate\\.[a-z][a-z0-9-]*") String name,
        @Text(max = 40) String title,
        @Size(min = 1, max = 5) List<RightKind> kinds) {

    /** What became of it. */
    public enum Result {
        PASSED,
        FAILED,
        UNKNOWN;

        /** As findings write it. */
        public String word() {
            return switch (this) {
                case PASSED -> "passed";
                case FAILED -> "failed";
                case UNKNOWN -> "unknown";
            };
        }
    }
}
