package io.aval.engine.bill;

import io.aval.engine.index.Occasion;
import io.aval.rules.bill.Operation;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Text;
import io.aval.rules.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A notice (通知).
 *
 * @param day business day of what it is about
 * @param record the bill, or the range of one
 * @param operation what it was about; absent for what is about no request
 * @param until last day on which something can be done; absent if nothing can
 */
public record Notice(
        BusinessDay day,
        Occasion.What what,
        RecordId record,
        @Nullable Operation operation,
        @Nullable BusinessDay until,
        @Text(max = 120) String chinese,
        @Text(max = 200) String english) {

    static Notice of(Occasion occasion) {
        return new Notice(
                occasion.day(),
                occasion.what(),
                occasion.record(),
                occasion.operation(),
                occasion.until(),
                chinese(occasion),
                english(occasion));
    }

    private static String chinese(Occasion occasion) {
        Operation operation = occasion.operation();
        String what = operation == null ? "" : "“" + operation.chinese() + "”";
        String until = occasion.until() == null ? "" : "，截至" + occasion.until();
        return switch (occasion.what()) {
            case ASKED -> "收到" + what + "申请，请应答" + until;
            case PAYMENT -> what + "资金待确认到账" + until;
            case AGREED -> what + "申请已同意";
            case REFUSED -> what + "申请被拒绝";
            case LAPSED -> what + "申请无人应答，已失效";
            case UNSETTLED -> what + "资金未到账，业务未生效";
            case PURSUED -> "收到追索通知";
            case DISHONOURED -> "提示付款未获付款（拒付）";
            case SETTLED -> "票据已结清";
            case RECOURSE_PAID -> "追索已清偿";
            case FROZEN -> "票据被依法冻结";
            case LIFTED -> "票据冻结已解除";
            case LIMITATION -> "票据权利时效将届满" + until;
        };
    }

    private static String english(Occasion occasion) {
        Operation operation = occasion.operation();
        String what = operation == null ? "act" : operation.english();
        String until = occasion.until() == null ? "" : " until " + occasion.until();
        return switch (occasion.what()) {
            case ASKED -> "A request came, to be answered" + until + ": " + what;
            case PAYMENT -> "A payment is to be confirmed" + until + ": " + what;
            case AGREED -> "The request was agreed: " + what;
            case REFUSED -> "The request was refused: " + what;
            case LAPSED -> "Nobody answered the request, it has lapsed: " + what;
            case UNSETTLED -> "The money did not come, nothing took effect: " + what;
            case PURSUED -> "Notice of recourse has come";
            case DISHONOURED -> "The bill was presented and not paid";
            case SETTLED -> "The bill was paid";
            case RECOURSE_PAID -> "Somebody has paid in recourse";
            case FROZEN -> "The bill was frozen by order";
            case LIFTED -> "The freeze of the bill was lifted";
            case LIMITATION -> "A right on the bill lapses, it stands" + until;
        };
    }
}
