package io.aval.engine.filtering;

import static io.aval.engine.filtering.Effect.CONVERT;
import static io.aval.engine.filtering.Effect.DROP;
import static io.aval.engine.filtering.Effect.MARK;
import static io.aval.engine.filtering.Effect.MERGE;
import static io.aval.engine.filtering.Effect.REPLACE;
import static io.aval.engine.filtering.Effect.SET_ASIDE;
import static io.aval.engine.filtering.Effect.WEAKEN;

/** The table of checks, in the order in which they are made. Texts are for people; names are stable. */
public enum Check {
    NO_SOURCE(Stage.SOURCE, WEAKEN, "source", "nobody is named as its source: counts as claimed", "未注明来源"),
    BAD_SOURCE(Stage.SOURCE, DROP, "source", "the source's name has no form that can be recorded", "来源名称不合规"),
    UNKNOWN_SOURCE(Stage.SOURCE, WEAKEN, "source", "the source is not registered: counts as claimed", "来源未登记"),
    REVOKED_SOURCE(Stage.SOURCE, DROP, "source, observed day", "the source was revoked by that day", "来源已撤销"),
    SELF_DECLARED(Stage.SOURCE, WEAKEN, "source, level", "the subject's own statement: counts as claimed", "自行申报"),
    ABOVE_SOURCE(Stage.SOURCE, WEAKEN, "source, level", "above the highest level that the source can give", "超出来源等级"),
    UNSIGNED(Stage.SOURCE, WEAKEN, "level, evidence", "claimed as signed, but no evidence is with it", "无签名凭证"),

    FUTURE(Stage.FRESHNESS, DROP, "observed day", "observed after the day of filtering", "日期晚于基准日"),
    EXPIRED(Stage.FRESHNESS, DROP, "observed day", "older than twice the age that its name allows", "已失效"),
    STALE(Stage.FRESHNESS, MARK, "observed day", "older than the age that its name allows", "已陈旧"),
    UNDATED(Stage.FRESHNESS, MARK, "observed day", "ages, but its day is unknown", "无日期"),

    BAD_NAME(Stage.FORM, DROP, "name", "no well-formed name", "名称不合规"),
    UNKNOWN_NAME(Stage.FORM, MARK, "name", "not in the vocabulary: bounds are not known", "词表外名称"),
    BAD_WORD(
            Stage.FORM, DROP, "value", "none of the words that its name allows, or none that can be recorded", "用语不合规"),
    NOT_FINITE(Stage.FORM, DROP, "value", "infinite, not a number or a spreadsheet's error", "非有限数值"),
    NOT_A_NUMBER(Stage.FORM, DROP, "value", "not a decimal number", "不是数字"),
    WRONG_UNIT(Stage.FORM, DROP, "unit", "no unit, an unknown one or one of another kind", "单位不符"),
    TOO_LONG(Stage.FORM, DROP, "value", "more than 18 digits before the point or 12 after it", "位数过长"),
    BAD_IDENTIFIER(Stage.FORM, DROP, "value", "no number of that kind of right or invoice", "编号不合规"),
    CONVERTED(Stage.FORM, CONVERT, "value, unit", "written in the unit and form of its name", "单位或写法已换算"),

    OUT_OF_BOUNDS(Stage.PLAUSIBILITY, DROP, "value", "outside of what is possible for its name", "超出可能范围"),
    OUTLIER(
            Stage.PLAUSIBILITY,
            MARK,
            "value, peers",
            "more than 3.5 robust deviations (median, MAD) from its peers",
            "偏离同业"),

    BY_LEVEL(Stage.CONTRADICTION, REPLACE, "values of one name", "another value is better supported", "以证据等级高者为准"),
    BY_FRESHNESS(
            Stage.CONTRADICTION, REPLACE, "values of one name", "another value, as well supported, is newer", "以较新者为准"),
    BY_PRUDENCE(
            Stage.CONTRADICTION,
            REPLACE,
            "values of one name",
            "another value, as good and as new, is the more prudent one",
            "以审慎者为准"),
    UNDECIDED(
            Stage.CONTRADICTION,
            SET_ASIDE,
            "values of one name",
            "values contradict each other and nothing decides: all set aside, the name stays open",
            "矛盾未决"),

    SAME_UPSTREAM(
            Stage.DUPLICATION,
            MERGE,
            "values, groups",
            "the same from the same upstream, or from an unnamed one: counts once",
            "同源重复"),
    AGREEING(Stage.DUPLICATION, MERGE, "values, groups", "another upstream says the same within the tolerance", "多源一致"),
    SAME_OBJECT(Stage.DUPLICATION, MERGE, "identifiers", "the same right or invoice under another name", "同一对象重复"),

    IDENTITY(Stage.CONSISTENCY, MARK, "values of several names", "values that must fit together do not", "勾稽不符");

    private final Stage stage;
    private final Effect effect;
    private final String looksAt;
    private final String reason;
    private final String chinese;

    Check(Stage stage, Effect effect, String looksAt, String reason, String chinese) {
        this.stage = stage;
        this.effect = effect;
        this.looksAt = looksAt;
        this.reason = reason;
        this.chinese = chinese;
    }

    /** When it is made. */
    public Stage stage() {
        return stage;
    }

    /** What it does. */
    public Effect effect() {
        return effect;
    }

    /** The components of a submission that it looks at. */
    public String looksAt() {
        return looksAt;
    }

    /** Why, in a few words. */
    public String reason() {
        return reason;
    }

    /** The same in Chinese. */
    public String chinese() {
        return chinese;
    }
}
