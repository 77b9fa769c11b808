package io.aval.rules.refusal;

import static io.aval.rules.refusal.Category.CONFLICT;
import static io.aval.rules.refusal.Category.FORBIDDEN;
import static io.aval.rules.refusal.Category.INTERNAL;
import static io.aval.rules.refusal.Category.INVALID;
import static io.aval.rules.refusal.Category.NOT_FOUND;
import static io.aval.rules.refusal.Category.RULE;
import static io.aval.rules.refusal.Category.UNAUTHENTICATED;
import static io.aval.rules.refusal.Category.UNAVAILABLE;

import java.util.TreeMap;

/** The catalogue. Grouped as a reader would look things up: the request, the caller, the ledger, then each capability. */
public enum Code {
    // The request
    MALFORMED(INVALID, "This is not JSON of the form that is expected", "Mend the text at the place named", "格式错误"),
    MISSING_FIELD(INVALID, "A field is missing", "Add it", "缺少字段"),
    UNKNOWN_FIELD(INVALID, "A field is not known", "Remove it or mend its name", "未知字段"),
    WRONG_TYPE(INVALID, "A field has the wrong type", "Send the type that the description names", "字段类型错误"),
    OUT_OF_RANGE(INVALID, "A value or a length is out of range", "Stay within the range named", "超出范围"),
    BAD_FORMAT(INVALID, "A value has the wrong form", "Write it in the form that the description names", "字段形式错误"),
    CHECK_DIGIT(INVALID, "A check digit does not hold", "Compare it with the document it came from", "校验位不符"),
    UNKNOWN_ACT(INVALID, "There is no such act", "Choose one of the published acts", "未知业务"),
    TOO_LARGE(INVALID, "The request is too large", "Split it: at most 200 commands and 1 MB", "请求过大"),
    ENVELOPE_MISMATCH(
            INVALID,
            "The envelope is not the one that was signed",
            "Sign the digest of the envelope that is sent",
            "信封与签名摘要不符"),
    BAD_SIGNATURE(
            UNAUTHENTICATED,
            "The signature does not hold, or its certificate was revoked or comes from an unknown authority",
            "Sign with the key of a certificate that your organisation issued and has not revoked",
            "签名无效或证书不被认可"),
    CLOCK_OFF(
            INVALID,
            "The proposal's time is more than 15 minutes from the peers'",
            "Set this machine's clock and send it again",
            "本机时钟偏差过大"),
    // The caller
    NOT_AUTHENTICATED(UNAUTHENTICATED, "Nobody is logged in", "Send the token that the desk's operator issued", "未登录"),
    BAD_CERTIFICATE(
            UNAUTHENTICATED,
            "The certificate carries no role and handle",
            "Ask the organisation for a new certificate",
            "证书缺少角色或标识"),
    CERTIFICATE_OUT_OF_DATE(
            UNAUTHENTICATED,
            "The certificate has expired or is not valid yet",
            "Ask the organisation for a new certificate, or check this machine's clock",
            "证书已过期或尚未生效"),
    WRONG_ROLE(FORBIDDEN, "This role may not do this", "Let somebody do it who has one of the roles named", "角色无权限"),
    WRONG_ORGANISATION(
            FORBIDDEN,
            "This organisation may not do this",
            "Go through the organisation that holds the account",
            "机构无权限"),
    NOT_OWN_PARTY(
            FORBIDDEN,
            "The caller is not bound to this party",
            "Act for the party that the certificate is bound to",
            "非本主体"),
    NOT_ENTITLED(FORBIDDEN, "The caller may not see this", "Ask one of the record's custodians", "无权查看"),
    // The ledger
    NOT_FOUNDED(UNAVAILABLE, "The ledger has no charter and no business day yet", "Let the witness found it", "账本尚未创立"),
    ALREADY_FOUNDED(RULE, "The ledger is founded already", "Nothing is to be done", "账本已创立"),
    CHARTER_NOT_GROWN(
            RULE,
            "A charter only grows: its members stay, in their order, and new ones follow",
            "Name all members, the new ones last",
            "章程只能增加成员"),
    UNKNOWN_RECORD(NOT_FOUND, "There is no such record", "Check the id", "记录不存在"),
    WRONG_KIND(INVALID, "The record is of another kind", "Name a record of the kind that the act needs", "记录类型不符"),
    OPENING_MISSING(INVALID, "The opening of a record that the act needs is not in the envelope", "Bring it", "缺少记录明文"),
    OPENING_UNUSED(INVALID, "An opening is brought twice or is not needed", "Leave it out", "多余的记录明文"),
    STALE_OPENING(
            CONFLICT, "The record has changed since this opening", "Fetch the current one and look again", "记录已更新"),
    FORGED_OPENING(
            INVALID,
            "The opening is not what the ledger's digest stands for",
            "Fetch the current one from the vault",
            "记录明文与摘要不符"),
    REQUEST_DONE(
            CONFLICT, "This request was done before", "See the transaction named; nothing is to be repeated", "请求已执行"),
    REQUEST_REUSED(CONFLICT, "This request id was used for something else", "Choose a new request id", "请求号已被占用"),
    DUPLICATE_NUMBER(
            RULE,
            "This number is registered already",
            "One number is one record: find the record that holds it",
            "号码已登记"),
    FROZEN(RULE, "The record is frozen by order", "Ask the regulator for the order", "记录已冻结"),
    NOT_FROZEN(RULE, "The record is not frozen", "Nothing is to be lifted", "记录未冻结"),
    DAY_NOT_LATER(RULE, "The business day only moves forward", "Name a later day", "业务日期只能前移"),
    DAY_TOO_FAR(RULE, "The business day moves by at most 31 days at once", "Name an earlier day", "业务日期一次最多前移31天"),
    DAY_NOT_WORKING(
            RULE, "The calendar of the ledger has no work on this day", "Name the working day that follows", "非营业日"),
    NO_DEPOSIT(
            NOT_FOUND,
            "No opening was deposited for this organisation in that transaction",
            "Ask a custodian to redeliver it",
            "无本机构存放的明文"),
    DEPOSIT_AWAITED(UNAVAILABLE, "The deposit has not arrived yet", "Ask again in a moment", "明文尚未到达"),
    NOT_CUSTODIAN(
            FORBIDDEN, "The organisation is not a custodian of the record", "Deliver to custodians only", "非记录保管机构"),
    LEDGER_UNAVAILABLE(UNAVAILABLE, "The ledger does not answer", "Try again later; nothing was done", "账本不可用"),
    OUTCOME_UNKNOWN(
            Category.UNKNOWN,
            "It is not known whether the transaction was committed",
            "Look it up by its id before asking again",
            "结果未知"),
    CONFLICT_PERSISTS(CONFLICT, "Others keep changing the same records", "Look again and ask once more", "并发冲突"),
    INTERNAL_FAULT(INTERNAL, "A fault of this software", "Report it with the trace id", "系统内部错误"),
    // Parties
    PARTY_SUSPENDED(RULE, "The party is suspended", "Ask the organisation that suspended it", "主体已暂停"),
    PARTY_NOT_SUSPENDED(RULE, "The party is not suspended", "Nothing is to be reinstated", "主体未暂停"),
    ALREADY_BOUND(RULE, "The organisation has bound this party already", "Use the binding that exists", "主体已绑定"),
    INSTITUTION_NEEDS_CODE(
            INVALID,
            "Every institution has a CNAPS bank code, and no enterprise has one",
            "Add it for an institution, leave it out for an enterprise",
            "行号与主体类型不符"),
    OVERDUE_MONTH(
            RULE,
            "A list is made when its month has ended, and not before the last one",
            "Name a month that has ended and is not earlier than the last list's",
            "逾期名单月份不符"),
    ACCEPTOR_OVERDUE(
            RULE, "The acceptor is on the list of persistently overdue acceptors", "Name another acceptor", "承兑人持续逾期"),
    // Bills
    BILL_TENOR(
            RULE,
            "The due day must lie after the issue day and within six months of it",
            "Choose another due day",
            "票据期限不符"),
    BILL_NUMBER_MISMATCH(
            INVALID,
            "The number does not fit the bill's kind, bank or issue day",
            "Propose a number that fits",
            "票据号码不符"),
    BILL_NOT_HOLDER(FORBIDDEN, "Only the holder may do this", "Let the holder do it", "非持票人"),
    BILL_NOT_DRAWER(FORBIDDEN, "Only the drawer may do this", "Let the drawer do it", "非出票人"),
    BILL_NOT_RESPONDER(FORBIDDEN, "The request is not addressed to the caller", "Let the responder answer", "非应答人"),
    BILL_NOT_PROPOSER(FORBIDDEN, "The caller did not make the request", "Let the proposer withdraw it", "非申请人"),
    BILL_STATE(
            RULE,
            "The bill's state does not allow this operation",
            "See the operations that its state allows",
            "票据状态不允许"),
    BILL_REQUEST_OPEN(RULE, "A request is open", "Answer or withdraw it first", "存在未应答的申请"),
    BILL_NO_REQUEST(RULE, "No request is open", "Nothing is to be answered or withdrawn", "无未应答的申请"),
    BILL_MATURED(RULE, "The bill is due", "Present it for payment", "票据已到期"),
    BILL_REFUSAL_REASON(INVALID, "A refusal needs a reason code, an acceptance none", "Mend the reason", "拒绝理由不符"),
    BILL_RESPONDER_FIXED(
            INVALID, "The bill itself names who answers this operation", "Leave the responder out", "应答人由票据确定"),
    BILL_RESPONDER_MISSING(INVALID, "This operation needs a responder", "Name the party", "缺少应答人"),
    BILL_ACCEPTOR(
            INVALID,
            "An institution accepts a bank bill, an enterprise a trade bill",
            "Name a fitting acceptor",
            "承兑人与票据种类不符"),
    BILL_NOT_KEEPER(FORBIDDEN, "Only the keeper of the lock may do this", "Let the keeper do it", "非锁定方"),
    BILL_NOT_PURSUED(FORBIDDEN, "The caller has had no notice of recourse", "Wait for a notice", "非被追索人"),
    BILL_NOT_OWN_BANK(
            FORBIDDEN, "Only a bank of the holder's organisation may do this", "Let the account bank do it", "非持票人开户行"),
    BILL_NOT_PAYEES_BANK(
            FORBIDDEN, "Only a bank of the payee's organisation confirms a payment", "Let that bank do it", "非收款人开户行"),
    BILL_SETTLING(
            RULE, "The request is agreed and waits for its payment", "Let the payee's bank confirm it today", "待资金清算"),
    BILL_NOTHING_TO_SETTLE(RULE, "No payment is awaited", "Nothing is to be confirmed", "无待确认的资金清算"),
    BILL_NOT_DUE(RULE, "The bill is not due yet", "Wait for its due day", "票据未到期"),
    BILL_PART(INVALID, "This operation is about all that the record holds", "Leave the part out", "该业务不得部分办理"),
    BILL_NOT_SPLITTABLE(RULE, "The bill was issued as one whole", "Leave the part out", "票据不可分包"),
    BILL_RANGE(INVALID, "The part is not within the range that the record holds", "Name units of that range", "子票区间不符"),
    BILL_MERGE(
            RULE,
            "Only neighbouring ranges of one history, holder and state can be merged",
            "Leave the range named out",
            "子票区间不可合并"),
    BILL_TERMS(
            INVALID,
            "The operation needs other particulars",
            "Bring those that the state table names, and no others",
            "业务要素不符"),
    BILL_RESPONDER_KIND(
            INVALID,
            "This operation needs a party of another kind",
            "Name an institution, a central bank or oneself",
            "应答人类型不符"),
    BILL_REPO_WINDOW(RULE, "A repo ends after today and before the bill is due", "Choose another last day", "赎回期限不符"),
    BILL_NOT_DISCOUNTED(RULE, "Only discounted bills are traded between institutions", "Discount it first", "票据未贴现"),
    BILL_GUARANTOR(RULE, "A guarantor is a third party and guarantees once", "Name another guarantor", "保证人不符"),
    BILL_BACKING(INVALID, "The guaranteed act is no signature on this bill", "Name an act of its chain", "被保证行为不符"),
    BILL_TOO_MANY(RULE, "There are as many parties as one bill can carry", "Go on with those it has", "当事人过多"),
    BILL_OTHER_LOCK(RULE, "The bill is locked for another purpose", "Let the keeper unlock it first", "锁定用途不符"),
    BILL_LATE_REASON(
            INVALID, "A presentment after the window must say why it is late", "Add the explanation", "逾期提示付款须说明原因"),
    BILL_NOT_REFUSED(
            RULE, "There is no refusal on which recourse could rest", "Present the bill for payment first", "无拒付事实"),
    BILL_PURSUED_ALREADY(RULE, "The party has had notice already", "Name another party", "已向其追索"),
    BILL_OUT_OF_REACH(
            RULE, "Recourse does not reach this party", "Name one who is liable: see the bill's obligors", "不在追索范围"),
    BILL_LIMITATION(RULE, "The right against this party has lapsed with time", "Name another party", "票据权利时效届满"),
    BILL_PAYMENT(
            INVALID,
            "The payment is more than is claimed, or nothing",
            "Offer an amount within today's claim",
            "清偿金额不符"),
    BILL_NOTHING_TO_RESTORE(
            RULE,
            "This bill has not ended, or took nothing of this",
            "Name an ended bill and what it took, as its record says",
            "无可恢复的额度"),
    CHANGE_APPROVERS(
            FORBIDDEN,
            "Only the organisations asked approve, each once, and two or more are asked",
            "Name distinct operating organisations; let one that was asked approve",
            "批准机构不符"),
    CHANGE_CLOSED(RULE, "The change was approved by this organisation already", "Nothing is to be repeated", "变更已处理"),
    CHANGE_NOT_APPROVED(
            RULE, "Not every organisation asked has approved the change", "Wait for all approvals", "变更未获全部机构批准"),
    BILL_UP_TO_DATE(RULE, "The record says already what the day has made of it", "Nothing is to be written", "无需日终处理"),
    BILL_TO_ITSELF(RULE, "A bill cannot be endorsed to its own holder", "Name another endorsee", "不得向自己背书"),
    CHAIN_BROKEN(
            INVALID, "The chain of acts does not lead to the record's head", "Bring every hop, first to last", "背书不连续"),
    // IP rights
    RIGHT_EXPIRED(RULE, "The right has expired", "Register a right that is in force", "权利已到期"),
    NOT_OWNER(FORBIDDEN, "Only the owner may do this", "Let the owner do it", "非权利人"),
    CERTIFICATE_INTERVAL(INVALID, "A valuation needs low, value and high in this order", "Mend the interval", "估值区间不符"),
    CERTIFICATE_NOT_VALID(
            RULE, "The certificate is superseded, revoked or out of date", "Use the current one", "估值证书无效"),
    CERTIFICATE_OTHER_RIGHT(
            INVALID, "The certificate is about another right", "Use a certificate of this right", "证书与权利不符"),
    VALUER_NOT_INDEPENDENT(RULE, "The valuer owns the right itself", "Let another valuer value it", "评估机构不独立"),
    NOT_ISSUER(FORBIDDEN, "Only the valuer who issued it may do this", "Let the issuer do it", "非出具人"),
    // Encumbrance
    ENCUMBERED(RULE, "It is pledged or reserved already", "Wait for the release, or offer something else", "已质押或已预留"),
    NOT_RESERVED(RULE, "It is not reserved for this pledgee", "Reserve it first", "未预留"),
    NOT_ENCUMBERED(RULE, "It is neither pledged nor reserved", "Nothing is to be released", "未质押"),
    NOT_PLEDGEE(FORBIDDEN, "Only the pledgee may do this", "Let the pledgee do it", "非质权人"),
    PLEDGE_TO_ITSELF(RULE, "A thing cannot be pledged to its own owner", "Name another pledgee", "不得向自己质押"),
    DAY_IN_PAST(RULE, "The day named has passed", "Name a day from today on", "日期已过"),
    // Controls
    DAY_AHEAD(RULE, "The day named has not come", "Name a day until today", "日期未到"),
    LIMIT_FORBIDS(
            FORBIDDEN,
            "The party has forbidden this in its name",
            "Ask the party to change its limits at this organisation",
            "主体已限制该业务"),
    LIMIT_COUNTERPARTY(
            FORBIDDEN,
            "The party does not allow this counterparty",
            "Ask the party to change its limits at this organisation",
            "主体已限制该交易对手"),
    LIMIT_AMOUNT(
            FORBIDDEN,
            "The amount is above what the party allows for one act",
            "Name a smaller amount, or ask the party to change its limits at this organisation",
            "超出主体设定的单笔限额"),
    DISCLOSURE_MISSING(
            RULE, "The acceptor has not disclosed the bill", "Ask the acceptor to publish its elements", "承兑人未披露"),
    DISCLOSURE_MISMATCH(
            RULE,
            "The bill is not as its acceptor has disclosed it",
            "Compare it with the acceptor's disclosure; do not discount it",
            "与披露信息不符"),
    DISCLOSURE_NOT_OWN(
            FORBIDDEN,
            "Only the acceptor that published the disclosure may do this",
            "Let it do it, through the account that published it",
            "非披露人"),
    CAP_INSTITUTION(INVALID, "Only an institution is capped", "Name an institution", "仅限金融机构"),
    CAP_MISFIT(
            INVALID,
            "It is not the cap that the institution's record names",
            "Name that one, or none if the institution is not capped yet",
            "限额记录不符"),
    CAP_OUTDATED(
            RULE,
            "The figures are older than those on which the cap stands",
            "Name the figures of a later day",
            "数据早于现行限额"),
    CAP_EXCEEDED(
            RULE,
            "It goes beyond the cap",
            "Stay within what is left of the allotment or of the cap, or regroup the allotments",
            "超出限额"),
    ALLOTMENT_MISSING(
            RULE,
            "The institution is capped, and no allotment is named to take the amount from",
            "Name an allotment with enough left",
            "缺少限额份额"),
    ALLOTMENT_MISFIT(
            INVALID,
            "The allotment is another institution's, of another cap or of another measure",
            "Name one that fits",
            "限额份额不符"),
    ALLOTMENT_SUM(
            INVALID,
            "The allotments do not add up, or one falls below what is used of it",
            "Name each once, and sizes with the same sum",
            "限额份额合计不符"),
    TRADE_NOT_RECORDER(
            FORBIDDEN,
            "Only the party that registered the trade background may do this",
            "Let it do it, or register your own",
            "非贸易背景登记人"),
    TRADE_MISSING(
            RULE,
            "The market asks for a registered trade background",
            "Register contract and invoices, and name the record",
            "缺少贸易背景"),
    TRADE_EXCEEDED(
            RULE,
            "The invoices of the trade background do not cover the amount",
            "Add invoices, or name a smaller amount",
            "超出发票金额"),
    // Finance
    TICKET_BOUNDS(INVALID, "Tickets need 0 < minimum ≤ maximum ≤ budget", "Mend the bounds", "单笔金额界限不符"),
    RATE_CURVE(
            INVALID,
            "A rate curve needs one rate for each grade up to the worst, never falling",
            "Mend the curve",
            "利率曲线不符"),
    DEMAND_NOT_OPEN(RULE, "The demand is not open", "Post a new one", "融资需求已关闭"),
    DEMAND_OBJECT(
            INVALID, "The object does not fit the demand", "A pledge needs a right, a discount needs a bill", "标的不符"),
    OFFER_NOT_OPEN(RULE, "The offer is not open", "Wait for another offer", "要约已关闭"),
    OFFER_LAPSED(RULE, "The offer has lapsed", "Ask for a new match", "要约已失效"),
    OFFER_NOT_ACCEPTED(RULE, "The borrower has not accepted the offer", "Wait for the acceptance", "要约未获接受"),
    OFFER_MISFIT(
            RULE,
            "The offer goes beyond its demand or its product",
            "Stay within amount, rate and tenor of both",
            "要约超出需求或产品"),
    OFFER_PART(INVALID, "The offer has no such part", "Name a part of the offer", "要约无此份额"),
    PART_AGREED(RULE, "This part is agreed already", "Nothing is to be repeated", "份额已签约"),
    BUDGET_EXCEEDED(RULE, "The product's budget does not cover it", "Raise the budget or agree to less", "超出产品额度"),
    // Service and matching
    RUN_FAILED_VERIFICATION(
            RULE,
            "The verifier found the allocation unstable or infeasible",
            "Nothing was written; report it with the run's digest",
            "撮合校验未通过"),
    IMPORT_UNREADABLE(
            INVALID,
            "The file cannot be read as a list of companies",
            "See the line named; nothing was imported",
            "文件无法导入"),
    IMPORT_CUT(
            INVALID,
            "The file ends in the middle of a row",
            "Fetch the whole file again; nothing was imported",
            "文件不完整"),
    RELEASE_NEEDED(
            RULE,
            "By this organisation's own setting this act needs a second person",
            "Do it by itself: it becomes a draft that a second person releases",
            "须经复核"),
    DRAFT_OWN(
            FORBIDDEN,
            "Nobody releases a draft of their own",
            "Let a second person of the role release it",
            "不得复核本人经办的业务"),
    DRAFT_NOT_WAITING(
            CONFLICT,
            "The draft does not wait: somebody has released or rejected it, or is doing so",
            "Look at the draft",
            "待复核业务已被处理"),
    PORT_IN_USE(UNAVAILABLE, "A port is in use", "Stop the program named or choose another port", "端口被占用"),
    FOLDER_IN_USE(UNAVAILABLE, "The data folder is open in another process", "Stop that process first", "数据目录正被使用"),
    FOLDER_DAMAGED(
            INTERNAL, "The data folder is damaged", "Restore it from a copy or from another organisation", "数据目录损坏"),
    DISK_FULL(
            UNAVAILABLE,
            "The disk is full",
            "Free some room and start again; nothing that was committed is lost",
            "磁盘已满");

    private final Category category;
    private final String what;
    private final String remedy;
    private final String chinese;

    Code(Category category, String what, String remedy, String chinese) {
        this.category = category;
        this.what = what;
        this.remedy = remedy;
        this.chinese = chinese;
    }

    public Category category() {
        return category;
    }

    /** What happened, in English, without a full stop. */
    public String what() {
        return what;
    }

    /** What to do, in English, without a full stop. */
    public String remedy() {
        return remedy;
    }

    /** What happened, in Chinese. */
    public String chinese() {
        return chinese;
    }

    /**
     * A refusal to throw.
     *
     * @param details names and values in turn
     */
    public RefusedException refuse(String... details) {
        return new RefusedException(refusal(details));
    }

    /**
     * A refusal as a value.
     *
     * @param details names and values in turn
     */
    public Refusal refusal(String... details) {
        if (details.length % 2 != 0) {
            throw new IllegalArgumentException("details come in pairs");
        }
        TreeMap<String, String> named = new TreeMap<>();
        for (int i = 0; i < details.length; i += 2) {
            named.put(details[i], details[i + 1]);
        }
        return new Refusal(this, named);
    }

    /** Refuses unless the condition holds. */
    public void unless(boolean condition, String... details) {
        if (!condition) {
            throw refuse(details);
        }
    }
}
