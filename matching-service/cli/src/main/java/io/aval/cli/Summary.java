package io.aval.cli;

import java.math.BigDecimal;
import java.util.Locale;

/** A record in a few words, for a line of a list. */
final class Summary {

    private Summary() {}

    static String of(String kind, Json opening) {
        return switch (kind) {
            case "party" -> in(opening, "name") + "  " + in(opening, "uscc");
            case "bill" ->
                in(opening, "terms", "number") + "  " + yuan(opening, "terms", "amountFen") + "  "
                        + in(opening, "status") + "/" + in(opening, "circulation");
            case "right" ->
                in(opening, "number", "value") + "  " + in(opening, "title") + "  "
                        + in(opening, "encumbrance", "state");
            case "certificate" ->
                yuan(opening, "valuation", "valueFen") + "  grade " + in(opening, "valuation", "grade") + "  "
                        + in(opening, "state");
            case "product" ->
                in(opening, "terms", "kind") + "  budget " + yuan(opening, "terms", "budgetFen") + "  used "
                        + yuan(opening, "usedFen");
            case "demand" ->
                in(opening, "terms", "kind") + "  " + yuan(opening, "terms", "amountFen") + "  " + in(opening, "state");
            case "offer" ->
                in(opening, "state") + "  until " + in(opening, "until") + "  demand " + in(opening, "demand");
            case "run" ->
                in(opening, "demands") + " demands  " + yuan(opening, "valueFen") + "  result " + in(opening, "result");
            case "budget" ->
                yuan(opening, "amountFen") + "  used " + yuan(opening, "usedFen") + "  product "
                        + in(opening, "product");
            case "quota" -> "at most " + yuan(opening, "terms", "limitFen") + "  for " + in(opening, "addressee");
            case "agreement" -> yuan(opening, "amountFen") + "  " + in(opening, "day");
            case "import" ->
                in(opening, "name") + "  kept " + in(opening, "kept") + "  refused " + in(opening, "refused") + "  "
                        + in(opening, "file");
            case "warrant" -> in(opening, "authority") + "  " + in(opening, "reference");
            case "trade" -> "used " + yuan(opening, "usedFen") + "  contract " + in(opening, "contract");
            case "limit" ->
                "at most " + yuan(opening, "terms", "largestFen") + "  until " + in(opening, "terms", "until");
            case "disclosure" -> "bill " + in(opening, "packageId") + "  " + in(opening, "day");
            case "cap" -> "assets " + yuan(opening, "totalAssetsFen") + "  deposits " + yuan(opening, "depositsFen");
            case "allotment" ->
                in(opening, "measure") + "  " + yuan(opening, "amountFen") + "  used " + yuan(opening, "usedFen");
            default -> judged(kind, opening);
        };
    }

    /** What somebody found of somebody or something. */
    private static String judged(String kind, Json opening) {
        return switch (kind) {
            case "verdict" ->
                in(opening, "statement", "outcome") + "  " + in(opening, "statement", "level") + "  "
                        + in(opening, "state") + "  until " + in(opening, "statement", "validUntil");
            case "model" ->
                in(opening, "model", "name") + "-" + in(opening, "model", "version") + "  " + in(opening, "state");
            case "papers" -> "of " + in(opening, "subject") + "  as of " + in(opening, "sheet", "base");
            case "rating" ->
                "grade " + in(opening, "grade") + "  default " + in(opening, "pdPpm") + " ppm  until "
                        + in(opening, "validUntil");
            default -> "";
        };
    }

    private static String in(Json opening, String... path) {
        String[] whole = new String[path.length + 1];
        whole[0] = "body";
        System.arraycopy(path, 0, whole, 1, path.length);
        return Json.shown(opening, whole);
    }

    private static String yuan(Json opening, String... path) {
        String fen = in(opening, path);
        return fen.isEmpty() ? "" : String.format(Locale.ROOT, "%,.2f yuan", new BigDecimal(fen).movePointLeft(2));
    }
}
