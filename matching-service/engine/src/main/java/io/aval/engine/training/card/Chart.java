package io.aval.engine.training.card;

import java.util.ArrayList;
import java.util.List;

/**
 * A picture as SVG: axes with units, lines that differ by dash and not by colour alone, a title and a description for
 * those who do not see it. Not thread-safe.
 */
final class Chart {

    private static final int WIDTH = 460;
    private static final int HEIGHT = 320;
    private static final int LEFT = 60;
    private static final int BOTTOM = 52;
    private static final int TOP = 20;
    private static final int RIGHT = 14;
    private static final int TICKS = 5;
    private static final List<String> DASHES = List.of("none", "7 4", "2 3");
    private static final List<String> GREYS = List.of("#111", "#555", "#888");

    private final String id;
    private final String title;
    private final String description;
    private final double maxX;
    private final double maxY;
    private final StringBuilder marks = new StringBuilder();
    private final List<String> legend = new ArrayList<>();

    /** A picture whose axes begin at zero. */
    Chart(String id, String title, String description, double maxX, double maxY) {
        this.id = id;
        this.title = title;
        this.description = description;
        this.maxX = maxX;
        this.maxY = maxY;
    }

    /** A line through points of x and y. */
    Chart line(String name, List<double[]> points) {
        int style = legend.size() % DASHES.size();
        marks.append("<polyline fill=\"none\" stroke-width=\"2\" stroke=\"")
                .append(GREYS.get(style))
                .append("\" stroke-dasharray=\"")
                .append(DASHES.get(style))
                .append("\" points=\"");
        for (double[] point : points) {
            marks.append(x(point[0])).append(',').append(y(point[1])).append(' ');
        }
        marks.append("\"/>\n");
        legend.add(name);
        return this;
    }

    /** The diagonal, for comparison. */
    Chart diagonal() {
        marks.append("<line stroke=\"#aaa\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>%n"
                .formatted(x(0), y(0), x(StrictMath.min(maxX, maxY)), y(StrictMath.min(maxX, maxY))));
        return this;
    }

    /** Bars side by side; those of a second series stand beside the first, in white. */
    Chart bars(String name, List<Double> heights, int series, int of) {
        double slot = maxX / heights.size();
        for (int i = 0; i < heights.size(); i++) {
            double from = slot * (i + 0.1 + 0.8 * series / of);
            double top = StrictMath.min(maxY, heights.get(i));
            marks.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\" stroke=\"#111\"/>%n"
                    .formatted(
                            x(from),
                            y(top),
                            Figures.of(0.8 * slot / of / maxX * (WIDTH - LEFT - RIGHT), 2),
                            Figures.of(top / maxY * (HEIGHT - TOP - BOTTOM), 2),
                            series == 0 ? "#555" : "#fff"));
        }
        legend.add(name);
        return this;
    }

    /** The picture. */
    String svg(String labelX, String labelY) {
        StringBuilder svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %d %d\" aria-labelledby=\"%s-t %s-d\">%n"
                        .formatted(WIDTH, HEIGHT, id, id));
        svg.append("<title id=\"%s-t\">%s</title><desc id=\"%s-d\">%s</desc>%n"
                .formatted(id, Html.text(title), id, Html.text(description)));
        svg.append(
                "<path fill=\"none\" stroke=\"#111\" d=\"M%s %sV%sH%s\"/>%n".formatted(x(0), y(maxY), y(0), x(maxX)));
        for (int i = 0; i <= TICKS; i++) {
            double part = (double) i / TICKS;
            svg.append(label(x(part * maxX), Figures.of(HEIGHT - BOTTOM + 16, 0), "middle", tick(part * maxX, maxX)));
            svg.append(label(Integer.toString(LEFT - 6), y(part * maxY), "end", tick(part * maxY, maxY)));
        }
        svg.append(label(x(maxX / 2), Integer.toString(HEIGHT - 12), "middle", labelX));
        svg.append("<text transform=\"translate(14 %s) rotate(-90)\" text-anchor=\"middle\">%s</text>%n"
                .formatted(y(maxY / 2), Html.text(labelY)));
        return svg.append(marks).append("</svg>\n").toString();
    }

    /** What the lines and bars are, in words. */
    String key() {
        List<String> styles =
                marks.indexOf("<rect") >= 0 ? List.of("dark", "white") : List.of("solid", "dashed", "dotted");
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < legend.size(); i++) {
            parts.add(styles.get(i % styles.size()) + ": " + legend.get(i));
        }
        return String.join("; ", parts);
    }

    String title() {
        return title;
    }

    private static String tick(double value, double most) {
        return Figures.of(value, most >= 10 ? 0 : most >= 1 ? 1 : 2);
    }

    private static String label(String x, String y, String anchor, String text) {
        return "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>%n".formatted(x, y, anchor, Html.text(text));
    }

    private String x(double value) {
        return Figures.of(LEFT + value / maxX * (WIDTH - LEFT - RIGHT), 2);
    }

    private String y(double value) {
        return Figures.of(HEIGHT - BOTTOM - value / maxY * (HEIGHT - TOP - BOTTOM), 2);
    }
}
