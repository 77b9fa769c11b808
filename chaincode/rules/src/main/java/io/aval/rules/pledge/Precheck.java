package io.aval.rules.pledge;

import io.aval.rules.canonical.Size;
import java.util.Arrays;
import java.util.List;

/**
 * What each ground says of an application before it is made.
 *
 * @param findings one for each ground, in their order
 */
public record Precheck(@Size(min = 13, max = 13) List<Finding> findings) {

    /**
     * What one ground says.
     *
     * @param stands yes refuses, no does not, unknown is still to be shown
     */
    public record Finding(Ground ground, Answer stands) {}

    /** Asks every ground. */
    public static Precheck of(PledgeFacts facts) {
        return new Precheck(Arrays.stream(Ground.values())
                .map(ground -> new Finding(ground, ground.in(facts)))
                .toList());
    }

    /** The grounds that refuse. */
    public List<Ground> refusing() {
        return those(Answer.YES);
    }

    /** The grounds that nobody has cleared; {@link Ground#settledBy()} says what would. */
    public List<Ground> open() {
        return those(Answer.UNKNOWN);
    }

    /**
     * Refuses if a ground does.
     *
     * @param details of the refusal, names and values in turn
     * @throws io.aval.rules.refusal.RefusedException with the code of the first ground that refuses
     */
    public void requireNone(String... details) {
        for (Ground ground : refusing()) {
            ground.code().unless(false, details);
        }
    }

    private List<Ground> those(Answer answer) {
        return findings.stream()
                .filter(finding -> finding.stands() == answer)
                .map(Finding::ground)
                .toList();
    }
}
