package io.aval.rules.bill;

/** The operations of the state table; what each does stands there. */
public enum Operation {
    /** 提示承兑: the drawer presents for acceptance. */
    ACCEPT("提示承兑", "acceptance"),
    /** 保证: a third party guarantees. */
    GUARANTEE("保证", "guarantee"),
    /** 保贴, 保兑增信: a bank supports the bill. */
    SUPPORT("保贴", "bank support"),
    /** 提示收票: the drawer presents to the payee. */
    RECEIVE("提示收票", "receipt"),
    /** 撤票, 未用退回: the drawer takes an unused bill back. */
    VOID("撤票", "unused return"),
    /** 转让背书: the holder endorses. */
    ENDORSE("转让背书", "endorsement"),
    /** 不得转让撤销: who forbade further transfer allows it again. */
    UNMARK("不得转让撤销", "lifting of a mark"),
    /** 买断式贴现: outright discount. */
    DISCOUNT("买断式贴现", "discount"),
    /** 回购式贴现: discount with the right to have the bill back. */
    REPO_DISCOUNT("回购式贴现", "repo discount"),
    /** 贴现赎回: the bill goes back. */
    REDEEM("贴现赎回", "redemption"),
    /** 质押: pledge. */
    PLEDGE("质押", "pledge"),
    /** 质押解除: release of a pledge. */
    RELEASE("质押解除", "release of a pledge"),
    /** 提示付款: presentment for payment. */
    PRESENT("提示付款", "presentment"),
    /** 拒付追索: recourse after a refusal. */
    RECOURSE("拒付追索", "recourse"),
    /** 非拒付追索: recourse without one. */
    RECOURSE_NON_REFUSAL("非拒付追索", "recourse without refusal"),
    /** 追索同意清偿: a pursued party pays. */
    CONSENT("追索同意清偿", "payment in recourse"),
    /** 转贴现: a discounted bill is sold on. */
    RESALE("转贴现", "resale"),
    /** 质押式回购: a discounted bill is pledged for a loan. */
    PLEDGED_REPO("质押式回购", "pledged repo"),
    /** 买断式回购: a discounted bill is sold and bought back. */
    OUTRIGHT_REPO("买断式回购", "outright repo"),
    /** 买断式再贴现: sale to the central bank. */
    REDISCOUNT("买断式再贴现", "rediscount"),
    /** 回购式再贴现: repo with the central bank. */
    REDISCOUNT_REPO("回购式再贴现", "rediscount repo"),
    /** 存托: into a depositary's pool. */
    DEPOSIT("存托", "deposit"),
    /** 转托管: to the same party's account at another organisation. */
    MOVE_CUSTODY("转托管", "move of custody"),
    /** 票付通锁定: locked for delivery against goods. */
    ESCROW("票付通锁定", "escrow"),
    /** 贴现通委托: locked for a broker. */
    DELEGATE("贴现通委托", "brokerage"),
    /** 解锁: the keeper of a lock gives it up. */
    UNLOCK("解锁", "unlocking"),
    /** 票付通交付: to the beneficiary. */
    DELIVER("票付通交付", "delivery"),
    /** 贴现通成交: the broker discounts. */
    BROKER("贴现通成交", "brokered discount");

    private final String chinese;
    private final String english;

    Operation(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
