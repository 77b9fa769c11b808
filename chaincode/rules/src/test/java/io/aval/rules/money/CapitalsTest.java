package io.aval.rules.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalsTest {
    /** 1,409.50, 6,007.14, 1,680.32, 107,000.53, 16,409.02 and 325.04 are the central bank's own examples. */
    @ParameterizedTest
    @CsvSource({
        "1409.50, 人民币壹仟肆佰零玖元伍角",
        "6007.14, 人民币陆仟零柒元壹角肆分",
        "1680.32, 人民币壹仟陆佰捌拾元叁角贰分",
        "107000.53, 人民币壹拾万柒仟元伍角叁分",
        "16409.02, 人民币壹万陆仟肆佰零玖元零贰分",
        "325.04, 人民币叁佰贰拾伍元零肆分",
        "0.00, 人民币零元整",
        "0.01, 人民币壹分",
        "0.10, 人民币壹角",
        "0.99, 人民币玖角玖分",
        "1.00, 人民币壹元整",
        "10.00, 人民币壹拾元整",
        "11.00, 人民币壹拾壹元整",
        "100.01, 人民币壹佰元零壹分",
        "1001.00, 人民币壹仟零壹元整",
        "10001.00, 人民币壹万零壹元整",
        "10100.00, 人民币壹万零壹佰元整",
        "11000.00, 人民币壹万壹仟元整",
        "1010000.00, 人民币壹佰零壹万元整",
        "1200000.00, 人民币壹佰贰拾万元整",
        "100000000.00, 人民币壹亿元整",
        "100000001.00, 人民币壹亿零壹元整",
        "100010000.00, 人民币壹亿零壹万元整",
        "1000000000.00, 人民币壹拾亿元整",
        "1000000000000.00, 人民币壹万亿元整",
        "90071992547409.91, 人民币玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角壹分",
    })
    void writes_amounts_as_bills_have_them(String yuan, String capitals) {
        assertThat(Capitals.of(Fen.parseYuan(yuan))).isEqualTo(capitals);
    }
}
