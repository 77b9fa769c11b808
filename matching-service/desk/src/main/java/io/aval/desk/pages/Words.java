package io.aval.desk.pages;

import io.aval.rules.act.Role;
import io.aval.rules.bill.Circulation;
import io.aval.rules.bill.Operation;
import io.aval.rules.bill.Status;
import io.aval.rules.encumbrance.Encumbrance;
import io.aval.rules.finance.Demand;
import io.aval.rules.finance.FinanceKind;
import io.aval.rules.finance.Industry;
import io.aval.rules.finance.Offer;
import io.aval.rules.identifier.RightKind;
import io.aval.rules.ip.Certificate;
import io.aval.rules.money.Fen;
import io.aval.rules.record.Kind;

/** What codes are called in both languages, and how amounts are written. */
final class Words {

    private static final int GROUP = 3;
    private static final int PPM_PER_BP = 100;
    private static final int BP_PER_PERCENT = 100;

    private Words() {}

    /** Yuan with two decimals, grouped by thousands. */
    static String yuan(long fen) {
        String plain = new Fen(fen).toYuan();
        StringBuilder text = new StringBuilder(plain);
        for (int at = plain.indexOf('.') - GROUP; at > 0; at -= GROUP) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    static String count(long number) {
        String yuan = yuan(Math.multiplyExact(number, 100L));
        return yuan.substring(0, yuan.indexOf('.'));
    }

    /** A yearly rate in per cent with two decimals, cut. */
    static String percent(int ppm) {
        int basisPoints = ppm / PPM_PER_BP;
        int rest = basisPoints % BP_PER_PERCENT;
        return basisPoints / BP_PER_PERCENT + (rest < 10 ? ".0" : ".") + rest + " %";
    }

    static Sheet.Label of(Role role) {
        return switch (role) {
            case ENTERPRISE -> new Sheet.Label("企业", "Enterprise");
            case BANK -> new Sheet.Label("金融机构", "Financial institution");
            case VALUER -> new Sheet.Label("评估机构", "Valuer");
            case OPERATOR -> new Sheet.Label("经办", "Operator");
            case REGULATOR -> new Sheet.Label("监管", "Regulator");
        };
    }

    static Sheet.Label of(Kind kind) {
        return switch (kind) {
            case PARTY -> new Sheet.Label("主体", "Parties");
            case BILL -> new Sheet.Label("票据", "Bills");
            case RIGHT -> new Sheet.Label("知识产权", "Rights");
            case CERTIFICATE -> new Sheet.Label("估值证书", "Certificates");
            case PRODUCT -> new Sheet.Label("融资产品", "Products");
            case DEMAND -> new Sheet.Label("融资需求", "Demands");
            case RUN -> new Sheet.Label("撮合", "Match runs");
            case OFFER -> new Sheet.Label("要约", "Offers");
            case AGREEMENT -> new Sheet.Label("融资合同", "Agreements");
            case IMPORT -> new Sheet.Label("导入文件", "Imports");
            case ORDER -> new Sheet.Label("冻结令", "Orders");
            case LIMIT -> new Sheet.Label("主动管理", "Limits");
            case DISCLOSURE -> new Sheet.Label("承兑信息披露", "Disclosures");
            case CAP -> new Sheet.Label("承兑限额", "Caps");
            case ALLOTMENT -> new Sheet.Label("限额份额", "Allotments");
            case MARGIN_CALL -> new Sheet.Label("补充担保通知", "Margin calls");
            case VERDICT -> new Sheet.Label("核验结论", "Verdicts");
            case TRADE -> new Sheet.Label("贸易背景", "Trade backgrounds");
            case DISPUTE -> new Sheet.Label("清算争议", "Disputes");
            case CHANGE -> new Sheet.Label("指令变更", "Ordered changes");
            case MODEL -> new Sheet.Label("评估模型", "Models");
            case PAPERS -> new Sheet.Label("评估底稿", "Working papers");
            case RATING -> new Sheet.Label("信用评级", "Ratings");
            case SHARING -> new Sheet.Label("风险分担", "Loss sharing");
            case BUDGET -> new Sheet.Label("额度份额", "Budget pieces");
            case QUOTA -> new Sheet.Label("撮合额度", "Quotas");
        };
    }

    static Sheet.Label of(Status status) {
        return switch (status) {
            case CS01 -> new Sheet.Label("已出票", "Issued");
            case CS02 -> new Sheet.Label("已承兑", "Accepted");
            case CS03 -> new Sheet.Label("已收票", "Received");
            case CS04 -> new Sheet.Label("已到期", "Due");
            case CS05 -> new Sheet.Label("已终止", "Ended");
            case CS06 -> new Sheet.Label("已结清", "Settled");
        };
    }

    static Sheet.Label of(Circulation circulation) {
        return switch (circulation) {
            case TF0101 -> new Sheet.Label("待收票", "awaiting receipt");
            case TF0301 -> new Sheet.Label("可流通", "may circulate");
            case TF0302 -> new Sheet.Label("已锁定", "locked");
            case TF0303 -> new Sheet.Label("不可转让", "not transferable");
            case TF0304 -> new Sheet.Label("已质押", "pledged");
            case TF0305 -> new Sheet.Label("待赎回", "awaiting redemption");
            case TF0401 -> new Sheet.Label("托收在途", "being collected");
            case TF0402 -> new Sheet.Label("追索中", "in recourse");
            case TF0501 -> new Sheet.Label("已结束", "ended");
        };
    }

    static Sheet.Label of(Operation operation) {
        return new Sheet.Label(operation.chinese(), operation.english());
    }

    static Sheet.Label of(Encumbrance.State state) {
        return switch (state) {
            case FREE -> new Sheet.Label("无负担", "Free");
            case RESERVED -> new Sheet.Label("已预留", "Reserved");
            case REGISTERED -> new Sheet.Label("已质押", "Pledged");
        };
    }

    static Sheet.Label of(Demand.State state) {
        return switch (state) {
            case OPEN -> new Sheet.Label("待撮合", "Open");
            case OFFERED -> new Sheet.Label("已有要约", "Offered");
            case CLOSED -> new Sheet.Label("已关闭", "Closed");
        };
    }

    static Sheet.Label of(Offer.State state) {
        return switch (state) {
            case OPEN -> new Sheet.Label("待接受", "Open");
            case DECLINED -> new Sheet.Label("已拒绝", "Declined");
            case ACCEPTED -> new Sheet.Label("已接受", "Accepted");
            case AGREED -> new Sheet.Label("已签约", "Agreed");
            case LAPSED -> new Sheet.Label("已失效", "Lapsed");
        };
    }

    static Sheet.Label of(Certificate.State state) {
        return switch (state) {
            case VALID -> new Sheet.Label("有效", "Valid");
            case SUPERSEDED -> new Sheet.Label("已更新", "Superseded");
            case REVOKED -> new Sheet.Label("已撤销", "Revoked");
        };
    }

    static Sheet.Label of(FinanceKind kind) {
        return switch (kind) {
            case PLEDGE -> new Sheet.Label("质押融资", "Pledge loan");
            case DISCOUNT -> new Sheet.Label("票据贴现", "Bill discount");
        };
    }

    static Sheet.Label of(Industry industry) {
        return switch (industry) {
            case AUTO -> new Sheet.Label("汽车", "Automotive");
            case MANUFACTURING -> new Sheet.Label("智能制造", "Manufacturing");
            case BIOMEDICINE -> new Sheet.Label("生物医药", "Biomedicine");
        };
    }

    static String of(RightKind kind) {
        return switch (kind) {
            case INVENTION -> "发明专利 invention";
            case UTILITY_MODEL -> "实用新型 utility model";
            case DESIGN -> "外观设计 design";
            case TRADEMARK -> "商标 trademark";
            case SOFTWARE -> "软件著作权 software";
        };
    }
}
