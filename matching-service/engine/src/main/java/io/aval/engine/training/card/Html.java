package io.aval.engine.training.card;

import java.util.List;

/** Pieces of a page. */
final class Html {

    private Html() {}

    /** Text that is no markup. */
    static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A table with a caption; the first cell of a row is its heading. */
    static String table(String caption, List<String> header, List<List<String>> rows) {
        StringBuilder html = new StringBuilder("<table><caption>" + text(caption) + "</caption>\n<tr>");
        header.forEach(
                cell -> html.append("<th scope=\"col\">").append(text(cell)).append("</th>"));
        html.append("</tr>\n");
        for (List<String> row : rows) {
            html.append("<tr><th scope=\"row\">").append(text(row.getFirst())).append("</th>");
            row.stream()
                    .skip(1)
                    .forEach(cell -> html.append("<td>").append(text(cell)).append("</td>"));
            html.append("</tr>\n");
        }
        return html.append("</table>\n").toString();
    }

    static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>%s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <style>
                body{font:16px/1.5 system-ui,sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem;color:#111}
                table{border-collapse:collapse;margin:1rem 0}caption{text-align:left;font-weight:600}
                th,td{border:1px solid #999;padding:.2rem .6rem;text-align:right}th[scope=row]{text-align:left}
                figure{display:inline-block;width:29rem;max-width:100%%;margin:.5rem 0;vertical-align:top}
                svg{font:12px system-ui,sans-serif}code{overflow-wrap:anywhere}
                </style></head><body>
                <h1>%s</h1>
                %s</body></html>
                """.formatted(text(title), text(title), body);
    }
}
