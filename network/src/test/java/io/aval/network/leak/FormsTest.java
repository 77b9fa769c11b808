package io.aval.network.leak;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.canonical.Json;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Encodes by other means than the production code: a whole text with the value in it, not the value. */
class FormsTest {

    private static final Charset GBK = Charset.forName("GBK");

    @ParameterizedTest
    @ValueSource(strings = {"600000000007820260302000000124", "示例银行股份有限公司", "A bearing 轴承 for a pump"})
    void finds_a_value_in_each_encoding(String value) throws Exception {
        assertThat(found(value, "/" + value + "/", StandardCharsets.UTF_8)).contains(Encoding.UTF8);
        for (Charset charset : List.of(StandardCharsets.UTF_8, GBK)) {
            Set<Encoding> plain = found(value, "[" + value + "]", charset);
            assertThat(plain).containsAnyOf(Encoding.UTF8, Encoding.GBK);
            byte[] bytes = value.getBytes(charset);
            String hex = HexFormat.of().formatHex(bytes);
            assertThat(found(value, "x" + hex + "x", charset)).containsAnyOf(Encoding.HEX, Encoding.HEX_GBK);
            assertThat(found(value, "x" + hex.toUpperCase(Locale.ROOT) + "x", charset))
                    .containsAnyOf(Encoding.HEX, Encoding.HEX_GBK);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            assertThat(found(value, new String(digest, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1))
                    .contains(Encoding.SHA256);
            assertThat(found(value, HexFormat.of().formatHex(digest), charset)).contains(Encoding.SHA256_HEX);
            assertThat(found(value, Base64.getEncoder().encodeToString(digest), charset))
                    .contains(Encoding.SHA256_BASE64);
            assertThat(found(value, Base64.getUrlEncoder().encodeToString(digest), charset))
                    .contains(Encoding.SHA256_BASE64);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc", "{\"v\":\""})
    void finds_base64_at_each_alignment_with_any_neighbours(String before) {
        String value = "示例银行?>~股份~~~有限公司";
        for (String after : List.of("", "z", "zz", "\"}")) {
            for (Charset charset : List.of(StandardCharsets.UTF_8, GBK)) {
                byte[] whole = (before + value + after).getBytes(charset);
                for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
                    assertThat(found(value, encoder.encodeToString(whole), charset))
                            .containsAnyOf(Encoding.BASE64, Encoding.BASE64_GBK);
                }
            }
        }
    }

    @Test
    void finds_the_bytes_that_hexadecimal_digits_stand_for() {
        String value = "b5a54075e132726d42c2019ff267e2eaa6e14e7b6edea2d4da0ac7ae1bce2a26";
        byte[] bytes = HexFormat.of().parseHex(value);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(found(value, "x" + text, StandardCharsets.ISO_8859_1)).containsExactly(Encoding.BYTES);
        assertThat(found(value, "x" + Base64.getEncoder().encodeToString(bytes), StandardCharsets.UTF_8))
                .containsExactly(Encoding.BYTES_BASE64);
        assertThat(found(value, value.toUpperCase(Locale.ROOT), StandardCharsets.UTF_8))
                .containsExactly(Encoding.BYTES_HEX);
    }

    @Test
    void finds_a_text_that_json_had_to_escape() {
        String value = "a \"good\" bearing";
        assertThat(found(value, new Json.Text(value).canonical(), StandardCharsets.UTF_8))
                .containsExactly(Encoding.JSON);
    }

    @Test
    void of_an_amount_no_digest_is_searched() {
        Secret amount = new Secret("bill", "/terms/amountFen", "\"amountFen\":1000000,", true, Set.of());
        assertThat(Forms.of(amount, 0))
                .extracting(Needle::encoding)
                .containsOnly(Encoding.UTF8, Encoding.HEX, Encoding.BASE64);
    }

    @Test
    void leaves_out_forms_that_chance_would_find() {
        List<Needle> needles = Forms.of(new Secret("party", "/name", "银行", false, Set.of()), 0);
        assertThat(needles)
                .extracting(Needle::encoding)
                .contains(Encoding.UTF8, Encoding.HEX_GBK)
                .doesNotContain(Encoding.GBK);
        assertThat(needles).allSatisfy(needle -> assertThat(needle.bytes()).hasSizeGreaterThanOrEqualTo(6));
    }

    @Test
    void no_needle_is_there_twice() {
        List<String> texts = new ArrayList<>();
        Forms.of(new Secret("bill", "/x", "0123456789abcdef", false, Set.of()), 0)
                .forEach(needle -> texts.add(HexFormat.of().formatHex(needle.bytes())));
        assertThat(texts).doesNotHaveDuplicates();
    }

    private static Set<Encoding> found(String value, String text, Charset charset) {
        Needles needles = Needles.of(Forms.of(new Secret("bill", "/x", value, false, Set.of()), 0));
        Set<Encoding> found = EnumSet.noneOf(Encoding.class);
        needles.search(text.getBytes(charset), (needle, at) -> found.add(needles.encoding(needle)));
        return found;
    }
}
