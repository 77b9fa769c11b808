package io.aval.engine.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyNameTest {

    @ParameterizedTest
    @CsvSource({
        "上海甲乙(集团)有限公司, 上海甲乙集团有限公司",
        "甲乙集团（上海）有限责任公司, 上海甲乙集团有限公司",
        "ＡＢＣ科技（深圳）有限公司, 深圳ABC科技有限公司",
        "江蘇省蘇州市宏遠電子股份有限公司, 苏州宏远电子股份有限公司",
        "三一重工股份有限公司, 31重工股份有限公司",
        "上海第Ⅲ机床厂, 上海第3机床厂",
        "上海第十二机床总厂, 上海第12机床厂",
        "北京市海淀区宏远科技有限公司, 北京宏远科技有限公司",
        "宏远科技（沪）有限公司, 上海宏远科技有限公司",
        "沪宏远科技有限公司, 上海宏远科技有限公司",
        "沪江网络科技有限公司, 沪江网络科技有限公司",
        "京东物流股份有限公司, 京东物流股份有限公司",
        "上海甲乙科技有限公司北京市分公司, 上海甲乙科技有限公司北京分公司",
        "中国银行股份有限公司上海市分行, 中国银行股份有限公司上海分行",
        "宏远汽车零部件有限公司, 宏远汽车零部件有限公司",
        "中微半导体设备上海股份有限公司, 上海中微半导体设备股份有限公司",
        "宏远汽配有限公司, 宏远汽车零部件有限公司",
        "深圳市宏远投资合伙企业（有限合伙）, 深圳宏远投资合伙企业",
        "宏远科技有限公司（已注销）, 宏远科技有限公司",
        "宏远科技有限公司（原鼎盛贸易有限公司）, 宏远科技有限公司",
        "'Hongyuan Tech Co., Ltd.', HONGYUANTECH有限公司",
    })
    void spellings_of_a_name_have_one_form(String given, String normal) {
        assertThat(CompanyName.of(given).normal()).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "上海宏远智能科技有限公司, 上海, 宏远, 智能科技, LIMITED, COMPANY",
        "华为技术有限公司, '', 华为, 技术, LIMITED, COMPANY",
        "安徽海螺集团有限责任公司, 安徽, 海螺, '', LIMITED, GROUP",
        "比亚迪汽车工业有限公司, '', 比亚迪, 汽车工业, LIMITED, COMPANY",
        "北京银行股份有限公司, 北京, 银行, '', JOINT_STOCK, COMPANY",
        "昆山市鼎鑫精密模具有限公司, 昆山, 鼎鑫, 精密模具, LIMITED, COMPANY",
        "吉林市宏远医药有限公司, 吉林市, 宏远, 医药, LIMITED, COMPANY",
        "延边朝鲜族自治州宏远医药有限公司, 延边, 宏远, 医药, LIMITED, COMPANY",
        "宏远, '', 宏远, '', NONE, COMPANY",
    })
    void a_name_falls_into_its_parts(
            String given, String region, String brand, String trade, LegalForm form, Role role) {
        CompanyName name = CompanyName.of(given);
        assertThat(name.regionName()).isEqualTo(region);
        assertThat(name.brand()).isEqualTo(brand);
        assertThat(name.trade()).isEqualTo(trade);
        assertThat(name.form()).isEqualTo(form);
        assertThat(name.role()).isEqualTo(role);
    }

    @Test
    void every_step_can_be_shown() {
        assertThat(CompanyName.steps("宏遠科技（上海）有限責任公司北京分公司"))
                .extracting(step -> step.name() + "=" + step.text())
                .containsExactly(
                        "plain=宏遠科技(上海)有限責任公司北京分公司",
                        "simplified=宏远科技(上海)有限责任公司北京分公司",
                        "brackets=宏远科技(上海)有限责任公司北京分公司",
                        "moved=宏远科技有限责任公司北京分公司",
                        "branch=宏远科技有限责任公司",
                        "form=宏远科技",
                        "group=宏远科技",
                        "region=宏远科技",
                        "brand=宏远",
                        "numerals=宏远",
                        "trade=科技",
                        "pinyin=hong yuan");
    }

    @Test
    void a_long_text_is_cut_and_says_so() {
        CompanyName name = CompanyName.of("宏".repeat(10_000));
        assertThat(name.cut()).isTrue();
        assertThat(name.brand()).hasSize(CompanyName.MAX_LENGTH);
        assertThat(NameMatch.compare(name, name).verdict()).isEqualTo(Verdict.POSSIBLE);
    }

    @ParameterizedTest
    @CsvSource({"''", "（）", "'((((('", "')('", "' \t '", "。，、"})
    void what_holds_no_name_is_empty_and_matches_nothing(String given) {
        CompanyName name = CompanyName.of(given);
        assertThat(name.isEmpty()).isTrue();
        assertThat(NameMatch.compare(name, name).verdict()).isEqualTo(Verdict.NO);
    }
}
