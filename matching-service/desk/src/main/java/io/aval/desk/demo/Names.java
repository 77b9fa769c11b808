package io.aval.desk.demo;

import io.aval.engine.seed.Draw;
import io.aval.rules.finance.Industry;
import java.util.List;
import java.util.Map;

/** Chinese names put together from syllables: place, two or three characters, trade, legal form. */
final class Names {

    private static final Map<String, String> PLACES = Map.of(
            "22", "长春", "31", "上海", "32", "苏州", "33", "杭州", "34", "合肥", "42", "武汉", "44", "深圳", "50", "重庆", "51", "成都",
            "61", "西安");
    private static final List<String> FIRST =
            List.of("华", "恒", "瑞", "鑫", "正", "新", "东", "海", "天", "金", "安", "德", "宏", "盛", "启", "中", "远", "博", "佳", "康");
    private static final List<String> SECOND =
            List.of("泰", "源", "达", "信", "丰", "宇", "通", "和", "顺", "创", "科", "辰", "晟", "润", "锐", "诚", "昌", "立", "图", "维");
    private static final List<String> BANKS = List.of("农村商业银行", "城市商业银行", "科技支行", "村镇银行", "融资担保");
    private static final Map<Industry, List<String>> TRADES = Map.of(
            Industry.AUTO, List.of("汽车零部件", "汽车电子", "新能源汽车", "车身模具", "智能网联"),
            Industry.MANUFACTURING, List.of("智能装备", "精密机械", "新材料", "机器人", "激光技术"),
            Industry.BIOMEDICINE, List.of("生物医药", "医疗器械", "生物技术", "制药", "基因检测"));

    private Names() {}

    static String enterprise(String region, Industry industry, Draw draw) {
        return place(region)
                + syllables(draw)
                + draw.oneOf(TRADES.getOrDefault(industry, List.of("贸易")))
                + (draw.below(4) == 0 ? "股份有限公司" : "有限公司");
    }

    static String financier(String region, Draw draw) {
        return place(region) + syllables(draw) + draw.oneOf(BANKS);
    }

    static String right(Industry industry, Draw draw) {
        String thing = draw.oneOf(TRADES.getOrDefault(industry, List.of("贸易")));
        return "一种" + thing + draw.oneOf(List.of("装置", "方法", "系统", "组件", "控制器", "检测方法", "制备工艺"));
    }

    private static String place(String region) {
        return PLACES.getOrDefault(region, "中国");
    }

    private static String syllables(Draw draw) {
        String name = draw.oneOf(FIRST) + draw.oneOf(SECOND);
        return draw.below(3) == 0 ? name + draw.oneOf(SECOND) : name;
    }
}
