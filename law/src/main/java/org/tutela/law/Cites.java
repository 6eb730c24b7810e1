package org.tutela.law;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The provision that a type puts into code. {@code rules} are ids of the {@link Rule} catalogues; the coverage test
 * fails on one that no case exercises. A type without rule ids needs a test class of its own name.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Cites {
  String value();

  String[] rules() default {};
}
