package io.aval.engine.screening;

import java.util.List;

/** The legal form that ends a name, in one word for all its spellings. */
public enum LegalForm {
    /** None is written. */
    NONE("", List.of()),
    /** 股份有限公司. */
    JOINT_STOCK("股份有限公司", List.of("股份有限责任公司", "股份有限公司", "股份公司", "股份")),
    /** 有限责任公司, 有限公司. */
    LIMITED("有限公司", List.of("有限责任公司", "责任有限公司", "有限责任", "有限公司", "COLTD", "COLIMITED", "LIMITED", "LTD", "LLC", "INC")),
    /** 公司 without more, mostly older state firms. */
    COMPANY("公司", List.of("总公司", "公司")),
    /** 合伙企业. */
    PARTNERSHIP("合伙企业", List.of("特殊普通合伙", "有限合伙企业", "普通合伙企业", "有限合伙", "普通合伙", "合伙企业")),
    /** 个人独资企业. */
    SOLE("个人独资企业", List.of("个人独资企业", "个人独资")),
    /** 合作社. */
    COOPERATIVE("合作社", List.of("农民专业合作社", "专业合作社", "合作社")),
    /** 厂. */
    FACTORY("厂", List.of("总厂", "厂"));

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, which the checker cannot see in the type
    private final List<String> words;

    private final String canonical;

    LegalForm(String canonical, List<String> words) {
        this.canonical = canonical;
        this.words = words;
    }

    /** {@return the spelling that stands for all} */
    public String canonical() {
        return canonical;
    }

    /** {@return spellings, a longer one before those that it ends with} */
    List<String> words() {
        return words;
    }
}
