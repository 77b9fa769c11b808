package io.aval.rules.verification;

/** Fading of evidence with age, in whole numbers: a half-life is cut into 64 steps, within which nothing changes. */
final class Decay {

    private static final int STEPS = 64;
    private static final int SCALE = 30;

    /** 2^(−k/64) · 2^30, rounded. */
    private static final long[] POWERS = {
        1_073_741_824, 1_062_175_491, 1_050_733_751, 1_039_415_261, 1_028_218_693, 1_017_142_735, 1_006_186_087,
                995_347_464,
        984_625_594, 974_019_220, 963_527_098, 953_147_997, 942_880_699, 932_724_001, 922_676_710, 912_737_649,
        902_905_651, 893_179_563, 883_558_244, 874_040_567, 864_625_413, 855_311_680, 846_098_274, 836_984_114,
        827_968_132, 819_049_271, 810_226_483, 801_498_734, 792_865_000, 784_324_269, 775_875_538, 767_517_817,
        759_250_125, 751_071_493, 742_980_960, 734_977_579, 727_060_411, 719_228_525, 711_481_005, 703_816_941,
        696_235_434, 688_735_596, 681_316_545, 673_977_412, 666_717_336, 659_535_466, 652_430_958, 645_402_981,
        638_450_708, 631_573_326, 624_770_026, 618_040_012, 611_382_493, 604_796_689, 598_281_827, 591_837_143,
        585_461_881, 579_155_293, 572_916_640, 566_745_190, 560_640_218, 554_601_009, 548_626_854, 542_717_053,
    };

    private Decay() {}

    /**
     * weight · 2^(−age/halfLife), rounded down; never more for a greater age.
     *
     * @param weight 0 to 2^32
     * @param ageDays 0 or more
     * @param halfLifeDays 0 if it does not fade
     */
    static long faded(long weight, int ageDays, int halfLifeDays) {
        if (halfLifeDays == 0) {
            return weight;
        }
        long steps = (long) ageDays * STEPS / halfLifeDays;
        long halvings = SCALE + steps / STEPS;
        return halvings >= Long.SIZE - 1 ? 0 : weight * POWERS[(int) (steps % STEPS)] >> halvings;
    }
}
