package io.aval.engine.risk.warning;

/** How grave a warning is; its points at full strength. */
public enum Severity {
    NOTE(1),
    WATCH(3),
    ALERT(10),
    ALARM(30);

    private final int points;

    Severity(int points) {
        this.points = points;
    }

    public int points() {
        return points;
    }
}
