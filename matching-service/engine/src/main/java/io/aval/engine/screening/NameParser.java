package io.aval.engine.screening;

import java.util.List;
import java.util.function.BiConsumer;

/** Takes one name apart, from the outside in: brackets, branch, form, group, region, trade; the brand is what is left. */
final class NameParser {
    private static final int LEAST_BRAND = 2;
    private static final String GROUP = "集团";
    private static final String COMPANY = "公司";

    /** What ends the name of a branch, a longer ending before those that it ends with. */
    private static final List<String> BRANCHES =
            List.of("分公司", "支公司", "分行", "支行", "营业部", "营业厅", "营业所", "办事处", "代表处", "项目部", "分店", "分厂", "分院", "分所");

    /** Remarks in brackets that say nothing of which company it is. */
    private static final List<String> REMARKS = List.of(
            "已盖章", "筹", "筹建", "注销", "吊销", "已注销", "已吊销", "盖章", "章", "公章", "本部", "总部", "全称", "自然人独资", "法人独资", "国有独资");

    private static final List<String> FORMER = List.of("原", "曾用名", "现更名", "更名");

    private final String given;
    private final BiConsumer<String, String> steps;
    private String text;
    private int region = Regions.NONE;
    private LegalForm form = LegalForm.NONE;
    private boolean group;
    private String branch = "";

    NameParser(String given, BiConsumer<String, String> steps) {
        this.given = given;
        this.steps = steps;
        this.text = given.length() <= CompanyName.MAX_LENGTH ? given : given.substring(0, CompanyName.MAX_LENGTH);
    }

    CompanyName parse() {
        String shortened = text;
        step("plain", Cleaning.plain(text));
        step("simplified", Cleaning.simplified(text));
        step("brackets", Cleaning.bracketed(text));
        step("moved", moved());
        step("branch", withoutBranch());
        step("form", withoutForm());
        step("group", withoutGroup());
        step("region", withoutRegion());
        int trade = Trades.begin(text, LEAST_BRAND);
        String tradeText = Trades.canonical(text.substring(trade));
        step("brand", text.substring(0, trade));
        step("numerals", Numerals.arabic(text));
        steps.accept("trade", tradeText);
        steps.accept("pinyin", named(shortened, tradeText).pinyin());
        return named(shortened, tradeText);
    }

    private CompanyName named(String shortened, String trade) {
        Role role = !branch.isEmpty() ? Role.BRANCH : group ? Role.GROUP : Role.COMPANY;
        boolean cut = given.length() > shortened.length();
        return new CompanyName(shortened, region, text, trade, form, role, branch, cut);
    }

    private void step(String name, String left) {
        text = left;
        steps.accept(name, left);
    }

    /** What stands in brackets goes where it belongs: a region to the front, 集团 and a form to their parts. */
    private String moved() {
        if (text.indexOf('(') < 0) {
            return text;
        }
        StringBuilder rest = new StringBuilder(text.length());
        int at = 0;
        for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', at)) {
            int close = text.indexOf(')', open);
            rest.append(text, at, open);
            String inside = text.substring(open + 1, close);
            if (!belongs(inside, rest.isEmpty())) {
                rest.append(inside);
            }
            at = close + 1;
        }
        return rest.append(text, at, text.length()).toString();
    }

    private boolean belongs(String inside, boolean first) {
        int place = Regions.exact(inside);
        if (place != Regions.NONE && region == Regions.NONE) {
            region = place;
            return true;
        }
        if (inside.equals(GROUP) && !first) {
            group = true;
            return true;
        }
        LegalForm said = formOf(inside);
        if (said != LegalForm.NONE && said.words().contains(inside)) {
            form = said;
            return true;
        }
        return REMARKS.contains(inside) || FORMER.stream().anyMatch(inside::startsWith);
    }

    private String withoutBranch() {
        for (String ending : BRANCHES) {
            if (text.endsWith(ending)) {
                int before = text.length() - ending.length();
                int head = text.lastIndexOf(COMPANY, before - 1);
                int bank = text.lastIndexOf("银行", before - 1);
                int end = head > 0 ? head + COMPANY.length() : bank > 0 ? bank + 2 : before;
                branch = Numerals.arabic(shortRegions(text.substring(end)));
                return text.substring(0, end);
            }
        }
        return text;
    }

    private static String shortRegions(String text) {
        Regions.Found found = Regions.head(text);
        return found.length() == 0 || found.code() == Regions.CHINA
                ? text
                : Regions.name(found.code()) + text.substring(found.length());
    }

    private String withoutForm() {
        LegalForm ending = formOf(text);
        for (String word : ending.words()) {
            if (text.endsWith(word) && text.length() > word.length()) {
                form = form == LegalForm.NONE ? ending : form;
                return text.substring(0, text.length() - word.length());
            }
        }
        return text;
    }

    private static LegalForm formOf(String text) {
        for (LegalForm form : LegalForm.values()) {
            for (String word : form.words()) {
                if (text.endsWith(word)) {
                    return form;
                }
            }
        }
        return LegalForm.NONE;
    }

    private String withoutGroup() {
        if (!text.endsWith(GROUP) || text.length() <= GROUP.length()) {
            return text;
        }
        group = true;
        return text.substring(0, text.length() - GROUP.length());
    }

    private String withoutRegion() {
        String rest = text;
        while (true) {
            Regions.Found found = Regions.head(rest);
            boolean within = region == Regions.NONE || region == found.code() || Regions.holds(region, found.code());
            if (found.length() == 0 || !within || rest.length() - found.length() < LEAST_BRAND) {
                return letterless(rest);
            }
            region = found.code();
            rest = rest.substring(found.length());
            rest = found.full() ? withoutDistrict(rest) : rest;
        }
    }

    private String letterless(String rest) {
        if (region != Regions.NONE) {
            return rest;
        }
        int place = Regions.letter(rest);
        if (place != Regions.NONE && Trades.begin(rest, 1) > LEAST_BRAND) {
            region = place;
            return rest.substring(1);
        }
        return tailless(rest);
    }

    /** A region behind the trade, where somebody has left out its brackets. */
    private String tailless(String rest) {
        Regions.Found found = Regions.tail(rest);
        String before = rest.substring(0, rest.length() - found.length());
        if (found.length() == 0 || Trades.begin(before, LEAST_BRAND) == before.length()) {
            return rest;
        }
        region = found.code();
        return before;
    }

    /** After 北京市, a district such as 海淀区 tells as little as the city's name does. */
    private static String withoutDistrict(String rest) {
        for (int at = 2; at <= 3 && at + LEAST_BRAND < rest.length(); at++) {
            if ("区县旗".indexOf(rest.charAt(at)) >= 0) {
                return rest.substring(at + 1);
            }
        }
        return rest;
    }
}
