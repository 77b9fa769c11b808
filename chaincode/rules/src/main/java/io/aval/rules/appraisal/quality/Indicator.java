package io.aval.rules.appraisal.quality;

import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.appraisal.sheet.LeafRule;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import java.util.List;

/**
 * An indicator of the third level: a measured number that falls into one of five bands.
 *
 * @param name its last word; the input's name is head, branch and this, joined by points
 * @param title what people call it
 * @param unit what the number counts
 * @param cuts four bounds between the bands: ascending where more is better, descending where less is; none where the
 *     number is itself a band's points, judged by a person
 * @param floor smallest plausible number
 * @param cap largest plausible number
 * @param missing the number that stands in for a missing one
 * @param maxAgeDays age from which it is remarked as stale; 0 if it does not age
 * @param extension whether it stands beside the standard's own indicators
 */
public record Indicator(
        @Text(max = 32, pattern = "[a-z][a-z0-9-]*") String name,
        @Text(max = 40) String title,
        @Text(max = 40) String unit,
        @Size(max = 4) List<Decimal> cuts,
        Decimal floor,
        Decimal cap,
        Decimal missing,
        @Range(max = 36_600) int maxAgeDays,
        boolean extension) {

    private static final int CUTS = 4;
    private static final int BAND = 20;
    private static final int BEST = 100;

    /** Throws {@link IllegalArgumentException} if the cuts are not four in strict order, or none; or the
     * bounds contradict each other. */
    public Indicator {
        boolean counted = cuts.isEmpty() || cuts.size() == CUTS;
        boolean within = floor.compareTo(missing) <= 0 && missing.compareTo(cap) <= 0;
        if (!within || !counted || !(ordered(cuts) || ordered(cuts.reversed()))) {
            throw new IllegalArgumentException("cuts or bounds");
        }
    }

    /** The points of the band into which a number falls: 100, 80, 60, 40 or 20. */
    int points(double number) {
        if (cuts.isEmpty()) {
            int band = BAND * (int) (number / BAND);
            return band < BAND ? BAND : band > BEST ? BEST : band;
        }
        boolean rising = cuts.getFirst().compareTo(cuts.getLast()) < 0;
        int points = BAND;
        for (Decimal cut : cuts) {
            boolean passed = rising ? number >= cut.real() : number <= cut.real();
            points += passed ? BAND : 0;
        }
        return points;
    }

    /** How its input is read. */
    LeafRule rule(String path) {
        return new LeafRule(path, floor, cap, missing, maxAgeDays);
    }

    private static boolean ordered(List<Decimal> cuts) {
        for (int i = 1; i < cuts.size(); i++) {
            if (cuts.get(i - 1).compareTo(cuts.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
