package io.aval.engine.risk.graph;

/**
 * Why two are related: of a person and an enterprise, or of two enterprises.
 *
 * @param id what evidence calls it; no two relations share one
 * @param sharePpm the part that {@code from} holds of {@code to} in millionths; 0 unless it is equity
 */
public record Relation(String id, Kind kind, String from, String to, int sharePpm) {

    /** The least part that relates two by itself: 25 %. */
    public static final int LEAST_SHARE_PPM = 250_000;

    /** Kinds of relation. */
    public enum Kind {
        EQUITY,
        CONTROL,
        FAMILY,
        /** A person directs an enterprise: two with the same director are so related through that person. */
        DIRECTOR
    }

    /** Throws {@link IllegalArgumentException} for a share outside 0 to 1,000,000, or one that is not of equity. */
    public Relation {
        if (sharePpm < 0 || sharePpm > 1_000_000 || kind != Kind.EQUITY && sharePpm != 0) {
            throw new IllegalArgumentException("share");
        }
    }

    /** Whether it is close enough to relate the two. */
    boolean binds() {
        return kind != Kind.EQUITY || sharePpm >= LEAST_SHARE_PPM;
    }
}
