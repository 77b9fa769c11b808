package io.aval.engine.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameStepsTest {

    @ParameterizedTest
    @CsvSource({"ＡＢＣ　公司, ABC公司", "ａｂｃ, ABC", "①②, 12", "上海\u200b宏\u0000远, 上海宏远", "Ⅳⅻ, 412", "ﬁt, FIT", "㈱, (株)"})
    void text_becomes_plain(String given, String plain) {
        assertThat(Cleaning.plain(given)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"華東龍雲, 华东龙云", "鍾鐘, 钟钟", "乾後裏麵, 干后里面", "甯波, 宁波", "臺灣, 台湾", "恆滙峯羣, 恒汇峰群", "abc, abc"})
    void traditional_characters_become_simplified(String given, String simplified) {
        assertThat(Cleaning.simplified(given)).isEqualTo(simplified);
    }

    @ParameterizedTest
    @CsvSource({
        "甲【上海】乙, 甲(上海)乙",
        "甲[上海)乙, 甲(上海)乙",
        "甲(上海, 甲上海",
        "甲)上海, 甲上海",
        "甲((上海)), 甲(上海)",
        "甲()乙, 甲乙",
        "'A.B & C, Ltd', ABCLtd",
        "甲·乙—丙, 甲乙丙",
    })
    void brackets_pair_up_and_signs_go(String given, String bracketed) {
        assertThat(Cleaning.bracketed(given)).isEqualTo(bracketed);
    }

    @ParameterizedTest
    @CsvSource({
        "三一, 31",
        "十, 10",
        "十二, 12",
        "二十, 20",
        "二十一, 21",
        "第贰, 第2",
        "二〇二六, 2026",
        "百度, 百度",
        "千禧, 千禧",
        "万科, 万科",
        "II, 2",
        "甲VIII乙, 甲8乙",
        "VIVO, VIVO",
        "IVY, IVY",
        "I, I",
    })
    void numbers_become_digits(String given, String arabic) {
        assertThat(Numerals.arabic(given)).isEqualTo(arabic);
    }

    @ParameterizedTest
    @CsvSource({
        "上海, 310000", "上海市, 310000", "沪, 310000", "苏州, 320500", "苏州市, 320500", "江苏省, 320000", "昆山, 320583",
        "吉林, 220000", "吉林市, 220200", "延边朝鲜族自治州, 222400", "内蒙古自治区, 150000", "中国, 1", "宏远, 0", "'', 0"
    })
    void regions_have_the_codes_of_the_standard(String text, int code) {
        assertThat(Regions.exact(text)).isEqualTo(code);
    }

    @Test
    void a_region_holds_what_lies_in_it() {
        assertThat(Regions.holds(320000, 320500)).isTrue();
        assertThat(Regions.holds(320000, 320583)).isTrue();
        assertThat(Regions.holds(320500, 320583)).isTrue();
        assertThat(Regions.holds(320583, 320500)).isFalse();
        assertThat(Regions.holds(320500, 320600)).isFalse();
        assertThat(Regions.holds(Regions.CHINA, 310000)).isTrue();
        assertThat(Regions.holds(310000, Regions.CHINA)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"宏远智能科技, 2", "宏远, 2", "科技, 2", "宏科技, 3", "宏远生物医药科技, 2", "宏远汽车零部件, 2"})
    void trade_is_cut_off_until_a_brand_is_left(String text, int begin) {
        assertThat(Trades.begin(text, 2)).isEqualTo(begin);
    }

    @Test
    void readings_and_look_alikes_are_known_of_characters_in_names() {
        assertThat(CompanyName.of("宏远").pinyin()).isEqualTo("hong yuan");
        assertThat(CompanyName.of("三一").pinyin()).isEqualTo("san yi");
        assertThat(Han.syllable('远')).isEqualTo(Han.syllable('源')).isNotZero();
        assertThat(Han.lookAlike('未')).isEqualTo(Han.lookAlike('末')).isNotZero();
        assertThat(Han.lookAlike('海')).isNotEqualTo(Han.lookAlike('末'));
        assertThat(Han.syllable('A')).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "宏远, 宏远, 10000",
        "宏远, 宏源, 8500",
        "大洋, 太洋, 8250",
        "宏远, 远宏, 8000",
        "宏远, 宏, 6500",
        "宏远, 宏达, 5000",
        "宏远, 鼎新, 0",
        "'', '', 10000",
        "宏远, '', 3000",
    })
    void slips_of_ear_and_eye_cost_less_than_wrong_characters(String one, String other, int likeness) {
        Closeness closeness = new Closeness();
        assertThat(closeness.of(one.toCharArray(), other.toCharArray())).isEqualTo(likeness);
        assertThat(closeness.of(other.toCharArray(), one.toCharArray())).isEqualTo(likeness);
    }
}
