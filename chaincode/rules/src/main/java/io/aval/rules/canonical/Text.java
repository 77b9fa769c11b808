package io.aval.rules.canonical;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Bounds of a text field; lengths count UTF-16 code units. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
public @interface Text {
    int min() default 1;

    int max();

    /** A regular expression that the whole text must match; by default no control characters. */
    String pattern() default "\\P{Cntrl}*";
}
