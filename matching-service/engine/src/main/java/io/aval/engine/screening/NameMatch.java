package io.aval.engine.screening;

import io.aval.engine.screening.Piece.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How two names compare.
 *
 * @param score 0 to 10,000 basis points, the sum of the pieces within these bounds; symmetric
 * @param verdict what it comes to
 * @param renamed whether the codes are equal and the names are not: the one may be a former or short name of the other
 * @param pieces what each part adds
 */
public record NameMatch(int score, Verdict verdict, boolean renamed, List<Piece> pieces) {

    /** Copies the pieces. */
    public NameMatch {
        pieces = List.copyOf(pieces);
    }

    /** {@return how two names compare by themselves} */
    public static NameMatch compare(CompanyName a, CompanyName b) {
        Comparison comparison = new Comparison();
        int score = comparison.of(new Signature(a), new Signature(b));
        return new NameMatch(score, verdict(score), false, pieces(a, b, comparison));
    }

    /**
     * {@return how two subjects compare} Codes overrule names: two different valid codes are never one company, the same
     * valid code always is, whatever the names.
     */
    public static NameMatch compare(Subject a, Subject b) {
        NameMatch names = compare(a.name(), b.name());
        Optional<String> code = a.validCode();
        Optional<String> other = b.validCode();
        if (code.isEmpty() || other.isEmpty()) {
            return names;
        }
        boolean same = code.equals(other);
        List<Piece> pieces = new ArrayList<>();
        int points = same ? Weights.FULL - names.score : -names.score;
        pieces.add(new Piece(Part.CODE, code.get(), other.get(), points));
        pieces.addAll(names.pieces);
        boolean renamed = same && names.verdict != Verdict.MATCH;
        return new NameMatch(same ? Weights.FULL : 0, same ? Verdict.MATCH : Verdict.NO, renamed, pieces);
    }

    static Verdict verdict(int score) {
        if (score >= Weights.MATCH) {
            return Verdict.MATCH;
        }
        return score >= Weights.POSSIBLE ? Verdict.POSSIBLE : Verdict.NO;
    }

    private static List<Piece> pieces(CompanyName a, CompanyName b, Comparison by) {
        List<Piece> pieces = new ArrayList<>();
        if (by.whole > 0) {
            pieces.add(new Piece(Part.WHOLE, stem(a), stem(b), by.whole));
        } else {
            pieces.add(new Piece(Part.BRAND, a.brand(), b.brand(), by.brand));
            pieces.add(new Piece(Part.TRADE, a.trade(), b.trade(), by.trade));
            pieces.add(new Piece(Part.REGION, a.regionName(), b.regionName(), by.region));
        }
        pieces.add(new Piece(Part.ROLE, role(a), role(b), by.role));
        pieces.add(new Piece(Part.FORM, a.form().canonical(), b.form().canonical(), by.form));
        return pieces;
    }

    private static String stem(CompanyName name) {
        return name.regionName() + name.brand() + name.trade();
    }

    private static String role(CompanyName name) {
        return switch (name.role()) {
            case COMPANY -> "";
            case GROUP -> "集团";
            case BRANCH -> name.branch();
        };
    }
}
