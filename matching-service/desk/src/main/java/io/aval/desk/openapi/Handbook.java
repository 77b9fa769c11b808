package io.aval.desk.openapi;

import io.aval.desk.reception.Statuses;
import io.aval.rules.act.Act;
import io.aval.rules.canonical.Shape;
import io.aval.rules.law.Law;
import io.aval.rules.refusal.Code;
import java.util.List;
import java.util.stream.Collectors;

/** The pages about refusals and acts, as Markdown. */
public final class Handbook {

    static final String NOTE = "<!-- Written by the build from the source; see CONTRIBUTING.md. -->\n\n";

    private Handbook() {}

    /** {@code docs/errors.md}: every code, with its statuses and what to do. */
    public static String errors() {
        StringBuilder out = new StringBuilder(NOTE)
                .append("# Refusals · 拒绝代码\n\n")
                .append("One catalogue for contract, client, REST, gRPC, command line and pages.")
                .append(" A code that has been released keeps its name and its meaning.\n\n")
                .append("| Code | Category | HTTP | gRPC | What happened | What to do | 中文 |\n")
                .append("| --- | --- | --- | --- | --- | --- | --- |\n");
        for (Code code : Code.values()) {
            out.append("| <a id=\"")
                    .append(code)
                    .append("\"></a>`")
                    .append(code)
                    .append("` | ")
                    .append(code.category())
                    .append(" | ")
                    .append(Statuses.http(code.category()))
                    .append(" | ")
                    .append(Statuses.grpc(code.category()))
                    .append(" | ")
                    .append(code.what())
                    .append(" | ")
                    .append(code.remedy())
                    .append(" | ")
                    .append(code.chinese())
                    .append(" |\n");
        }
        return out.append(
                        "\nHTTP itself prescribes 405, 406, 413 and 415; the code then is `MALFORMED` or `TOO_LARGE`.\n")
                .toString();
    }

    /** {@code docs/acts.md}: every act, who may do it, and its fields. */
    public static String acts() {
        StringBuilder out = new StringBuilder(NOTE)
                .append("# Acts · 业务清单\n\n")
                .append("Each is `POST /api/v1/acts/<act>` with its fields as the body, or a command in an envelope of")
                .append(" several. Money is whole fen, rates are millionths a year, days are ISO 8601 dates.\n");
        for (Act<?> act : Law.ACTS.values()) {
            String roles = act.roles().stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
            out.append("\n## `")
                    .append(act.name())
                    .append("`\n\nBy: ")
                    .append(roles)
                    .append("\n\n");
            out.append("| Field | Form |\n| --- | --- |\n");
            rows("", act.schema().shape().fields(), out);
        }
        return out.toString();
    }

    private static void rows(String prefix, List<Shape.Field> fields, StringBuilder out) {
        for (Shape.Field field : fields) {
            String name = prefix + field.name();
            out.append("| `").append(name).append("` | ").append(form(field.shape()));
            out.append(field.optional() ? "; may be left out |\n" : " |\n");
            switch (field.shape()) {
                case Shape.Structure(String _, List<Shape.Field> inner) -> rows(name + ".", inner, out);
                case Shape.Listing(Shape.Structure(String _, List<Shape.Field> inner), int _, int _) ->
                    rows(name + "[].", inner, out);
                default -> {}
            }
        }
    }

    private static String form(Shape shape) {
        return switch (shape) {
            case Shape.Words(int min, int max, String _) -> "text, " + min + " to " + max + " characters";
            case Shape.Identifier(Class<?> type) -> type.getSimpleName();
            case Shape.Whole(long min, long max) -> "whole number, " + min + " to " + max;
            case Shape.Flag() -> "true or false";
            case Shape.Choice(List<String> words) ->
                words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
            case Shape.Listing(Shape item, int min, int max) -> min + " to " + max + " of: " + form(item);
            case Shape.Structure(String name, List<Shape.Field> _) -> name;
            case Shape.Open() -> "object";
        };
    }
}
