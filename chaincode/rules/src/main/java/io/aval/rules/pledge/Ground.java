package io.aval.rules.pledge;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.identifier.RightKind;
import io.aval.rules.refusal.Code;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The grounds on which registration is refused, in the office's order: twelve of today, and the forfeiture clause of the
 * older list. Each has a code of its own, whose catalogue entry says what happened and what to do.
 */
@SuppressWarnings("ImmutableEnumChecker") // The functions capture nothing
public enum Ground {
    NOT_OWNER(
            "出质人与专利登记簿记载的专利权人不一致",
            Code.NOT_OWNER,
            "an extract of the register, not older than a month",
            facts -> facts.pledgorOwns().not(),
            "pledgorOwns"),
    NOT_IN_FORCE(
            "专利权已终止或者已被宣告无效", Code.RIGHT_EXPIRED, "the register's legal events", Ground::ended, "inForce", "expires"),
    NOT_GRANTED(
            "专利申请尚未被授予专利权",
            Code.RIGHT_NOT_GRANTED,
            "the announcement of the grant",
            facts -> facts.granted().not(),
            "granted"),
    ANNUITY(
            "专利权处于年费缴纳滞纳期",
            Code.ANNUITY_UNPAID,
            "the receipt of the last annual fee",
            Ground::unpaid,
            "annuityPaidUntil"),
    SUSPENDED(
            "因权属纠纷已被中止或被采取保全措施",
            Code.RIGHT_SUSPENDED,
            "the register's legal events: suspension, preservation, discharge",
            PledgeFacts::suspended,
            "suspended"),
    DEBT_BEYOND_RIGHT(
            "债务人履行债务的期限超过专利权有效期",
            Code.DEBT_BEYOND_RIGHT,
            "the loan's last day, and the right's",
            Ground::beyond,
            "debtEnds",
            "expires"),
    CONTRACT_GAP("质押合同不符合规定的必备内容", Code.PLEDGE_CONTRACT_GAP, "the contract", Ground::incomplete, "contract"),
    CO_OWNER(
            "以共有的专利权出质但未取得全体共有人同意",
            Code.CO_OWNER_CONSENT,
            "the register's owners, and each co-owner's consent",
            facts -> facts.coOwned().and(facts.coOwnersConsent().not()),
            "coOwned",
            "coOwnersConsent"),
    ALREADY_PLEDGED(
            "专利权已被申请质押登记且处于质押期间",
            Code.ENCUMBERED,
            "the ledger's encumbrance, and the register's pledges",
            PledgeFacts::pledged,
            "pledged"),
    TWIN(
            "同日申请发明专利的实用新型,当事人未声明知情",
            Code.SAME_DAY_TWIN,
            "filings of the same day, and the parties' confirmation",
            Ground::twin,
            "kind",
            "twin",
            "twinConfirmed"),
    INVALIDATION(
            "专利权已被启动无效宣告程序,当事人未声明知情",
            Code.INVALIDATION_PENDING,
            "the register's legal events, and the parties' confirmation",
            facts -> facts.invalidation().and(facts.invalidationConfirmed().not()),
            "invalidation",
            "invalidationConfirmed"),
    OTHER(
            "其他应当不予登记的情形",
            Code.PLEDGE_OTHER_GROUND,
            "the office's answer to an enquiry",
            PledgeFacts::otherGround,
            "otherGround"),
    FORFEITURE("合同约定债务到期未受清偿时专利权归质权人所有", Code.FORFEITURE_CLAUSE, "the contract", PledgeFacts::forfeiture, "forfeiture");

    private final String chinese;
    private final Code code;
    private final String settledBy;
    private final Function<PledgeFacts, Answer> rule;
    private final List<String> reads;

    Ground(String chinese, Code code, String settledBy, Function<PledgeFacts, Answer> rule, String... reads) {
        this.chinese = chinese;
        this.code = code;
        this.settledBy = settledBy;
        this.rule = rule;
        this.reads = List.of(reads);
    }

    /** Whether it stands against the application: yes refuses, unknown does not. */
    public Answer in(PledgeFacts facts) {
        return rule.apply(facts);
    }

    /** What it is, in Chinese. */
    public String chinese() {
        return chinese;
    }

    /** What a refusal on it is called. */
    public Code code() {
        return code;
    }

    /** The facts that it reads. */
    public List<String> reads() {
        return reads;
    }

    /** What would settle it. */
    public String settledBy() {
        return settledBy;
    }

    private static Answer ended(PledgeFacts facts) {
        BusinessDay expires = facts.expires();
        return expires != null && facts.day().isAfter(expires)
                ? Answer.YES
                : facts.inForce().not();
    }

    private static Answer unpaid(PledgeFacts facts) {
        if (!facts.patent()) {
            return Answer.NO;
        }
        BusinessDay paid = facts.annuityPaidUntil();
        return paid == null ? Answer.UNKNOWN : Answer.of(facts.day().isAfter(paid));
    }

    private static Answer beyond(PledgeFacts facts) {
        BusinessDay expires = facts.expires();
        BusinessDay ends = facts.debtEnds();
        return expires == null || ends == null ? Answer.UNKNOWN : Answer.of(ends.isAfter(expires));
    }

    private static Answer incomplete(PledgeFacts facts) {
        @Nullable List<ContractItem> items = facts.contract();
        return items == null ? Answer.UNKNOWN : Answer.of(!items.containsAll(EnumSet.allOf(ContractItem.class)));
    }

    private static Answer twin(PledgeFacts facts) {
        return facts.kind() == RightKind.UTILITY_MODEL
                ? facts.twin().and(facts.twinConfirmed().not())
                : Answer.NO;
    }
}
