package io.aval.rules.sharing;

/** Who bears losses; at equal claims the earlier one has the odd fen. */
public enum Bearer {
    /** 银行: lends, claims, and bears what nobody else does. */
    BANK("银行"),
    /** 风险补偿基金: a government's compensation fund. */
    FUND("风险补偿基金"),
    /** 保险机构. */
    INSURER("保险机构"),
    /** 担保机构. */
    GUARANTOR("担保机构"),
    /** 评估机构: answers for its valuation. */
    APPRAISER("评估机构");

    private final String chinese;

    Bearer(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
