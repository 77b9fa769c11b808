package io.aval.engine.filtering;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Units, each with its spellings and how many of the smallest unit of its kind it is. */
public enum Unit {
    /** 分; the unit of money that is kept. */
    FEN(Kind.MONEY, 1, "fen", "分"),
    /** 角. */
    JIAO(Kind.MONEY, 10, "jiao", "角"),
    /** 元. */
    YUAN(Kind.MONEY, 100, "yuan", "元", "rmb", "cny", "人民币元"),
    /** 千元. */
    THOUSAND_YUAN(Kind.MONEY, 100_000, "thousand-yuan", "千元"),
    /** 万元. */
    TEN_THOUSAND_YUAN(Kind.MONEY, 1_000_000, "wan-yuan", "万元", "万"),
    /** 亿元. */
    HUNDRED_MILLION_YUAN(Kind.MONEY, 10_000_000_000L, "yi-yuan", "亿元", "亿"),
    /** 基点; the unit of shares that is kept. */
    BASIS_POINTS(Kind.SHARE, 1, "bp", "bps", "基点", "‱"),
    /** 百分数. */
    PERCENT(Kind.SHARE, 100, "percent", "%", "百分比"),
    /** A share of one. */
    RATIO(Kind.SHARE, 10_000, "ratio", "比率"),
    /** A number of things. */
    COUNT(Kind.COUNT, 1, "count", "个", "家", "人", "张", "项", "件", "次"),
    /** 天. */
    DAYS(Kind.DAYS, 1, "days", "天", "日"),
    /** A word. */
    WORD(Kind.WORD, 1, "word", "文字"),
    /** Number of an invention, see {@link io.aval.rules.identifier.RightNumber}. */
    INVENTION(Kind.OBJECT, 1, "invention", "发明专利"),
    /** Number of a utility model. */
    UTILITY_MODEL(Kind.OBJECT, 1, "utility-model", "实用新型"),
    /** Number of a design. */
    DESIGN(Kind.OBJECT, 1, "design", "外观设计"),
    /** Number of a trademark. */
    TRADEMARK(Kind.OBJECT, 1, "trademark", "商标"),
    /** Number of a software copyright. */
    SOFTWARE(Kind.OBJECT, 1, "software", "软件著作权"),
    /** Number of an invoice, its code before it where it has one. */
    INVOICE(Kind.OBJECT, 1, "invoice", "发票");

    /** Units of one kind can be converted into each other, except objects. */
    public enum Kind {
        /** Money, kept in fen. */
        MONEY,
        /** Shares, kept in basis points. */
        SHARE,
        /** Numbers of things. */
        COUNT,
        /** Days. */
        DAYS,
        /** Words. */
        WORD,
        /** Numbers of rights and invoices. */
        OBJECT
    }

    private final Kind kind;
    private final long factor;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, which the checker cannot see in the type
    private final List<String> spellings;

    Unit(Kind kind, long factor, String... spellings) {
        this.kind = kind;
        this.factor = factor;
        this.spellings = List.of(spellings);
    }

    /** What it measures. */
    public Kind kind() {
        return kind;
    }

    /** How many of the smallest unit of its kind it is. */
    public long factor() {
        return factor;
    }

    /** All spellings; the first is the one that is kept. */
    public List<String> spellings() {
        return spellings;
    }

    /** The unit of that spelling; no unit is that of words. */
    public static Optional<Unit> parse(@Nullable String text) {
        if (text == null) {
            return Optional.of(WORD);
        }
        String spelling = Numeral.lower(Numeral.narrow(text));
        for (Unit unit : values()) {
            if (unit.spellings.contains(spelling)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /** The number in the smallest unit of its kind. */
    BigDecimal smallest(BigDecimal number) {
        return number.multiply(BigDecimal.valueOf(factor));
    }

    /** The unit that is kept of its kind. */
    Unit kept() {
        return switch (kind) {
            case MONEY -> FEN;
            case SHARE -> BASIS_POINTS;
            case COUNT, DAYS, WORD, OBJECT -> this;
        };
    }

    /** As it stands in a kept submission; absent for words. */
    @Nullable
    String written() {
        return this == WORD ? null : spellings.getFirst();
    }
}
